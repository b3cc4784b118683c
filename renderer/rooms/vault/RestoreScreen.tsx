import { Loader } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { RestoreProps } from './RestorePage.tsx'
import { VaultFrame } from './VaultFrame.tsx'

const RestorePage = lazy(() => import('./RestorePage.tsx'))

/** Restoring, brought in when it is asked for: few ever do. */
export function RestoreScreen(props: RestoreProps) {
  return (
    <Suspense
      fallback={
        <VaultFrame title="Odtwórz z kopii" size={760}>
          <Loader role="status" aria-label="Wczytywanie" />
        </VaultFrame>
      }
    >
      <RestorePage {...props} />
    </Suspense>
  )
}
