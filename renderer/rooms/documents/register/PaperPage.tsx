import { Alert, Anchor, Button, Loader, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import type { PaperView, RegisteredPaper } from '#shared/contract/register.ts'
import { isAgreement, paperKinds } from '#shared/documents/kinds.ts'
import { paperId } from '#shared/domain/ids.ts'
import { orpc } from '../../../app/client.ts'
import { BackLink } from '../../../ui/BackLink.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { IconClockExclamation, IconInfoCircle } from '../../../ui/icons.tsx'
import { newId } from '../../../ui/new-id.ts'
import { EndDialog, endName } from './EndDialog.tsx'
import { PaperFiles } from './PaperFiles.tsx'
import { PaperFrozen } from './PaperFrozen.tsx'
import { PaperPath } from './PaperPath.tsx'
import { PaperScans } from './PaperScans.tsx'
import { paperPath, registerPath, workbenchPath } from './paths.ts'
import { endSentence, nearEnds, replacingSentence, successorOf } from './register-view.ts'
import { RelatedPapers } from './RelatedPapers.tsx'
import { SignDialog } from './SignDialog.tsx'

/** One paper of the register: its life, its files, its scans, its versions and annexes. */
export function PaperPage({ paper: id }: { paper: string }) {
  const asked = paperId.safeParse(id)
  return (
    <>
      <BackLink href={registerPath}>Rejestr dokumentów</BackLink>
      {asked.success ? (
        <Read id={asked.data} />
      ) : (
        <PageHeader title="Nie ma takiego dokumentu" lead="Wróć do rejestru i wybierz dokument z listy." />
      )}
    </>
  )
}

function Read({ id }: { id: PaperView['id'] }) {
  const { data, error, refetch } = useQuery(orpc.register.read.queryOptions({ input: { id } }))
  if (data) return <Paper paper={data} />
  if (!error) return <Loader role="status" aria-label="Wczytuję dokument" />
  return (
    <>
      <PageHeader title="Dokument" />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
    </>
  )
}

function Paper({ paper }: { paper: PaperView }) {
  const { subject, about, version, caseSign, state } = paper
  const parts = [about, version > 1 ? `wersja ${version}` : '', caseSign].filter((part) => part !== '')
  return (
    <>
      <PageHeader
        title={paperKinds[subject.kind].name}
        lead={parts.join(' · ')}
        actions={state === 'draft' ? <DraftActions paper={paper} /> : <Actions paper={paper} />}
      />
      <Stack gap={36}>
        <Notices paper={paper} />
        <PaperPath paper={paper} />
        {state !== 'draft' && (
          <>
            <PaperFiles paper={paper} />
            <PaperScans paper={paper} />
            <PaperFrozen paper={paper} />
          </>
        )}
        {isAgreement(subject.kind) && state !== 'draft' && (
          <RelatedPapers
            title="Aneksy i przystąpienia"
            empty="Do tego porozumienia nie wydano aneksu ani oświadczenia o przystąpieniu."
            papers={paper.annexes}
            present={paper.id}
          />
        )}
        {paper.versions.length > 0 && (
          <RelatedPapers
            title="Wersje tego dokumentu"
            papers={[...paper.versions, paper].toSorted((one, other) => one.version - other.version)}
            present={paper.id}
          />
        )}
      </Stack>
    </>
  )
}

function Notices({ paper }: { paper: PaperView }) {
  const deadlines = useQuery(orpc.deadlines.list.queryOptions())
  const end = nearEnds(deadlines.data ?? []).get(paper.id)
  const next = successorOf(paper, paper.versions)
  const old = paper.versions.find(({ id }) => id === paper.correctsId)
  return (
    <>
      {end && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconClockExclamation aria-hidden />}
          title={`${endSentence(end)}.`}
        >
          Jeśli współpraca trwa dalej, przygotuj aneks albo nowe porozumienie. Jeśli się skończyła, wpisz zakończenie.
        </Alert>
      )}
      {paper.state === 'draft' && (
        <Alert variant="light" icon={<IconInfoCircle aria-hidden />} title="To jest projekt">
          {old === undefined
            ? 'Można go dowolnie zmieniać. Znak sprawy, pliki i datę dostanie w chwili wydania.'
            : `To projekt wersji poprawionej. ${replacingSentence(old)}`}
        </Alert>
      )}
      {paper.state === 'issued' && (
        <Alert variant="light" icon={<IconInfoCircle aria-hidden />} title="Dokument jest wydany i czeka na podpis">
          Wydrukuj go i daj do podpisu. Kiedy wróci podpisany, naciśnij „Odnotuj podpisanie” i dołącz skan.
          {old?.state === 'signed' && ` ${replacingSentence(old)}`}
        </Alert>
      )}
      {paper.amendsId !== null && (
        <Alert variant="light" icon={<IconInfoCircle aria-hidden />} title="Ten dokument należy do porozumienia">
          <Anchor component={Link} href={paperPath(paper.amendsId)} underline="always">
            Otwórz to porozumienie
          </Anchor>
        </Alert>
      )}
      {next && (
        <Alert variant="light" icon={<IconInfoCircle aria-hidden />} title={successorTitle(paper, next)}>
          {paper.state === 'signed' && (
            <Text size="sm">Ten dokument obowiązuje, dopóki nie odnotujesz podpisania wersji poprawionej.</Text>
          )}
          <Anchor component={Link} href={paperPath(next.id)} underline="always">
            Otwórz wersję {next.version}
          </Anchor>
        </Alert>
      )}
    </>
  )
}

function successorTitle({ state }: PaperView, next: RegisteredPaper): string {
  if (state === 'ended') return 'Ten dokument zastąpiła wersja poprawiona'
  return next.state === 'draft' ? 'Jest projekt wersji poprawionej' : 'Wersja poprawiona jest wydana i czeka na podpis'
}

function DraftActions({ paper }: { paper: PaperView }) {
  const [, navigate] = useLocation()
  const remove = useCommand(orpc.register.removeDraft, {
    onDone: () => navigate(registerPath),
    undo: { sentence: () => 'Usunięto projekt.', restore: orpc.register.restoreDraft },
  })
  return (
    <>
      <Button component={Link} href={workbenchPath(paper.subject, paper.id)}>
        Otwórz projekt
      </Button>
      <Button variant="default" aria-disabled={remove.isPending} onClick={() => void remove.run({ id: paper.id })}>
        Usuń projekt
      </Button>
    </>
  )
}

function Actions({ paper }: { paper: PaperView }) {
  const [, navigate] = useLocation()
  const [isSigning, signing] = useDisclosure(false)
  const [isEnding, ending] = useDisclosure(false)
  const correct = useCommand(orpc.register.startCorrection, {
    onDone: ({ subject, id }) => navigate(workbenchPath(subject, id)),
  })
  if (paper.state === 'ended') return null
  const waiting = successorOf(paper, paper.versions)

  return (
    <>
      {paper.state === 'issued' && <Button onClick={signing.open}>Odnotuj podpisanie</Button>}
      {paper.state === 'signed' && (
        <Button variant="default" onClick={signing.open}>
          Popraw datę podpisania
        </Button>
      )}
      {isAgreement(paper.subject.kind) && (
        <Button component={Link} href={workbenchPath({ kind: 'annex', id: paper.subject.id })} variant="default">
          Dodaj aneks
        </Button>
      )}
      {waiting === undefined && (
        <Button
          variant="default"
          aria-disabled={correct.isPending}
          onClick={() => void correct.run({ id: newId(paperId), of: paper.id })}
        >
          Przygotuj wersję poprawioną
        </Button>
      )}
      <Button variant="default" onClick={ending.open}>
        {endName(paper.subject.kind)}
      </Button>
      <SignDialog paper={paper} isOpen={isSigning} onClose={signing.close} />
      <EndDialog paper={paper} isOpen={isEnding} onClose={ending.close} />
    </>
  )
}
