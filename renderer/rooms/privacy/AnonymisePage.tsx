import { Alert, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HeldCopy } from '#shared/contract/privacy.ts'
import { orpc } from '../../app/client.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { IconInfoCircle } from '../../ui/icons.tsx'
import { useToday } from '../../ui/useToday.ts'
import { AnonymiseDone } from './AnonymiseDone.tsx'
import { AnonymiseForm } from './AnonymiseForm.tsx'
import { ManagerOnly } from './ManagerOnly.tsx'
import { PrivacyFrame } from './PrivacyFrame.tsx'
import { useIsManager } from './useIsManager.ts'

/** Taking the people out of cases whose time is over: the one thing here that cannot be undone. */
export function AnonymisePage() {
  const isManager = useIsManager()
  return (
    <PrivacyFrame
      part="Przechowywanie i brakowanie"
      title="Anonimizacja"
      back={<BackLink href="/rodo/przechowywanie">Przechowywanie i brakowanie</BackLink>}
      lead="Usunięcie danych osób ze spraw, których czas przechowywania minął. To jedyna czynność w programie, której nie da się cofnąć."
    >
      {isManager === false && (
        <ManagerOnly title="Anonimizuje kierownik">
          Tej czynności nie da się cofnąć, dlatego wykonuje ją tylko kierownik. Powiedz mu, której sprawy dotyczy.
        </ManagerOnly>
      )}
      {isManager && <Due />}
    </PrivacyFrame>
  )
}

function Due() {
  const today = useToday()
  const [done, setDone] = useState<{ anonymised: number; copies: HeldCopy[] }>()
  const due = useQuery(orpc.privacy.listForDestruction.queryOptions({ input: { on: today } }))
  if (done) return <AnonymiseDone {...done} />
  if (due.isError) return <ProblemAlert error={due.error} onRetry={() => void due.refetch()} />
  if (!due.data) return <Loader role="status" aria-label="Sprawdzam, co można zniszczyć" />
  if (due.data.rows.length === 0)
    return (
      <Alert variant="light" icon={<IconInfoCircle aria-hidden />} title="Nie ma czego anonimizować" maw={760}>
        <Text size="sm">Żadnej zakończonej sprawie nie minął jeszcze czas przechowywania.</Text>
      </Alert>
    )
  return <AnonymiseForm rows={due.data.rows} copies={due.data.copies} onDone={setDone} />
}
