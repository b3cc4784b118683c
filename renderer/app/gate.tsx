import { Box, Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { orpc } from './client.ts'
import { useIdleCover } from './idle.ts'
import { forgetVault } from './queries.ts'
import { Shell } from './shell.tsx'

const FirstRunPage = lazy(() => import('../rooms/vault/FirstRunPage.tsx'))
const LockedPage = lazy(() => import('../rooms/vault/LockedPage.tsx'))
const CoverPage = lazy(() => import('../rooms/vault/CoverPage.tsx'))
const RecoveryPage = lazy(() => import('../rooms/vault/RecoveryPage.tsx'))
const TakeAccountPage = lazy(() => import('../rooms/vault/TakeAccountPage.tsx'))

/** How often the page asks whether the vault is still open: it may be locked by another window or by the computer's sleep. */
const askEvery = 15_000

/** Asks the engine for its state and shows what belongs to it. */
export function Gate() {
  const status = useQuery(
    orpc.vault.readStatus.queryOptions({ refetchOnWindowFocus: 'always', refetchInterval: askEvery }),
  )
  const state = status.data?.state

  const { isCovered, cover } = useIdleCover(status.data)

  // However it was locked: here, in another window, by a restart.
  useEffect(() => {
    if (isCovered || state === 'locked' || state === 'recovery') forgetVault()
  }, [state, isCovered])

  if (status.data) {
    return (
      <Suspense fallback={<Waiting />}>
        {isCovered ? <CoverPage /> : <Screen status={status.data} onLock={cover} />}
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

function Screen({ status, onLock }: { status: VaultStatus; onLock: () => void }) {
  switch (status.state) {
    case 'first-run':
      return <FirstRunPage isRecoveryCodePending={status.isRecoveryCodePending} />
    case 'locked':
      return <LockedPage status={status} />
    case 'recovery':
      return <RecoveryPage recovery={status.recovery} />
    case 'ready':
      return <Opened status={status} onLock={onLock} />
  }
}

/** Whoever came in with the recovery code says first who they are. */
function Opened({ status, onLock }: { status: VaultStatus; onLock: () => void }) {
  const [isAnonymous, setAnonymous] = useState(false)
  if (status.actor?.accountId === null && !isAnonymous)
    return <TakeAccountPage onSkip={() => setAnonymous(true)} onLock={onLock} />
  return <Shell actor={status.actor} onLock={onLock} />
}

function Waiting() {
  return (
    <Center h="60vh" component="main">
      <Loader role="status" aria-label="Program się uruchamia" />
    </Center>
  )
}
