import { Box, Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { orpc } from './client.ts'
import { forgetVault } from './queries.ts'
import { Shell } from './shell.tsx'

const FirstRunPage = lazy(() => import('../rooms/vault/FirstRunPage.tsx'))
const LockedPage = lazy(() => import('../rooms/vault/LockedPage.tsx'))
const RecoveryPage = lazy(() => import('../rooms/vault/RecoveryPage.tsx'))

/** Asks the engine for its state and shows what belongs to it. */
export function Gate() {
  const status = useQuery(orpc.vault.readStatus.queryOptions({ refetchOnWindowFocus: 'always' }))
  const state = status.data?.state

  // However it was locked: here, in another window, by a restart.
  useEffect(() => {
    if (state === 'locked' || state === 'recovery') forgetVault()
  }, [state])

  if (status.data) {
    return (
      <Suspense fallback={<Waiting />}>
        <Screen status={status.data} />
      </Suspense>
    )
  }
  if (status.isError) {
    return (
      <Box p="xl" maw={720} component="main">
        <ProblemAlert error={status.error} onRetry={() => void status.refetch()} />
      </Box>
    )
  }
  return <Waiting />
}

function Screen({ status }: { status: VaultStatus }) {
  switch (status.state) {
    case 'first-run':
      return <FirstRunPage isRecoveryCodePending={status.isRecoveryCodePending} />
    case 'locked':
      return <LockedPage />
    case 'recovery':
      return <RecoveryPage recovery={status.recovery} />
    case 'ready':
      return <Shell />
  }
}

function Waiting() {
  return (
    <Center h="60vh" component="main">
      <Loader role="status" aria-label="Program się uruchamia" />
    </Center>
  )
}
