import { Loader } from '@mantine/core'
import { VaultFrame } from './VaultFrame.tsx'

/** Stands over everything from the moment the program is to be locked until it is. */
export default function CoverPage() {
  return (
    <VaultFrame title="Program się blokuje" lead="To, co wpisano, zostaje zapisane jako szkic.">
      <Loader role="status" aria-label="Blokowanie" />
    </VaultFrame>
  )
}
