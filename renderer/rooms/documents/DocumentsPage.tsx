import { Group, Loader, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import type { DocumentSubject, SubjectChoice } from '#shared/contract/documents.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import type { PaperId } from '#shared/domain/ids.ts'
import { paperId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import type { DocumentsPart } from './DocumentsNav.tsx'
import { DocumentsNav } from './DocumentsNav.tsx'
import { LawPage } from './law/LawPage.tsx'
import { MadeDocuments } from './MadeDocuments.tsx'
import { NumberingPage } from './numbering/NumberingPage.tsx'
import { PaperList } from './PaperList.tsx'
import { PaperWorkbench } from './PaperWorkbench.tsx'
import { PaperPage } from './register/PaperPage.tsx'
import { paperPath } from './register/paths.ts'
import { RegisterPage } from './register/RegisterPage.tsx'
import { SetsPage } from './sets/SetsPage.tsx'
import { aboutOf, choiceLabel, subjectKey, subjectOf, subjectPath } from './subjects.ts'
import { TemplatesPage } from './templates/TemplatesPage.tsx'

const parts: readonly { path: string; here: DocumentsPart; Page: () => ReactNode }[] = [
  { path: '/dokumenty/rejestr', here: 'Rejestr', Page: RegisterPage },
  { path: '/dokumenty/zestawy', here: 'Zestawy', Page: SetsPage },
  { path: '/dokumenty/wzory/*?', here: 'Wzory', Page: TemplatesPage },
  { path: '/dokumenty/znak-sprawy', here: 'Znak sprawy', Page: NumberingPage },
  { path: '/dokumenty/podstawy-prawne', here: 'Podstawy prawne', Page: LawPage },
]

/** The room of papers. `/dokumenty/<kind>/<id>` opens one of them, the other addresses are its parts. */
export default function DocumentsPage() {
  return (
    <Switch>
      {parts.map(({ path, here, Page }) => (
        <Route key={path} path={path}>
          <DocumentsNav here={here} />
          <Page />
        </Route>
      ))}
      <Route path="/dokumenty/rejestr/:paper">
        {({ paper }) => (
          <>
            <DocumentsNav here="Rejestr" />
            <PaperPage key={paper} paper={paper} />
          </>
        )}
      </Route>
      <Route path="/dokumenty/:kind/:id/projekt/:draft">
        {({ kind, id, draft }) => <OnePaper subject={subjectOf(kind, id)} registered={paperId.safeParse(draft).data} />}
      </Route>
      <Route path="/dokumenty/:kind/:id">{({ kind, id }) => <OnePaper subject={subjectOf(kind, id)} />}</Route>
      <Route>
        <DocumentsNav here="Przygotuj" />
        <AllPapers />
      </Route>
    </Switch>
  )
}

function AllPapers() {
  const subjects = useQuery(orpc.documents.listSubjects.queryOptions())
  return (
    <>
      <PageHeader
        title="Dokumenty"
        lead="Wybierz dokument, uzupełnij go i sprawdź na podglądzie, a potem zapisz albo wydrukuj. To, co program już wie, wpisze się samo."
      />
      {subjects.isError && <ProblemAlert error={subjects.error} onRetry={() => void subjects.refetch()} />}
      {subjects.isPending && <Loader role="status" aria-label="Wczytuję listę dokumentów" />}
      {subjects.data && <PaperList choices={subjects.data} />}
      <MadeDocuments />
    </>
  )
}

/** The workbench of one paper; an address that names none says so. */
function OnePaper({ subject, registered }: { subject: DocumentSubject | undefined; registered?: PaperId | undefined }) {
  const subjects = useQuery(orpc.documents.listSubjects.queryOptions())
  if (subjects.isError) return <ProblemAlert error={subjects.error} onRetry={() => void subjects.refetch()} />
  if (!subjects.data) return <Loader role="status" aria-label="Wczytuję dokument" />
  const siblings = subjects.data.filter(({ about }) => subject !== undefined && about === aboutOf(subject.kind))
  const chosen = siblings.find(({ id }) => id === subject?.id)
  if (!subject || !chosen) return <NothingHere />
  return (
    <>
      {registered ? (
        <BackLink href={paperPath(registered)}>Wróć do rejestru</BackLink>
      ) : (
        <Group gap="lg">
          <BackLink href="/dokumenty">Wróć do listy</BackLink>
          {aboutOf(subject.kind) === 'household' && (
            <BackLink href={`/rodziny/${subject.id}/przebieg`}>Przejdź do sprawy</BackLink>
          )}
        </Group>
      )}
      <PageHeader
        title={paperKinds[subject.kind].name}
        lead={siblings.length > 1 && !registered ? undefined : choiceLabel(chosen)}
        actions={siblings.length > 1 && !registered && <SiblingSelect subject={subject} siblings={siblings} />}
      />
      <PaperWorkbench
        key={`${subjectKey(subject)}/${registered ?? ''}`}
        subject={subject}
        {...(registered && { registered })}
      />
      <MadeDocuments kind={subject.kind} />
    </>
  )
}

/** The row the paper is about, changed from a list that can be searched. */
function SiblingSelect({ subject, siblings }: { subject: DocumentSubject; siblings: readonly SubjectChoice[] }) {
  const [, navigate] = useLocation()
  return (
    <Select
      label="Czego dotyczy"
      w={320}
      maw="100%"
      searchable
      allowDeselect={false}
      limit={60}
      nothingFoundMessage="Nie ma takiej pozycji."
      value={subject.id}
      data={siblings.map((choice) => ({ value: choice.id, label: choiceLabel(choice) }))}
      onChange={(id) => {
        if (id !== null) navigate(subjectPath({ kind: subject.kind, id }))
      }}
    />
  )
}

function NothingHere() {
  return (
    <>
      <BackLink href="/dokumenty">Wróć do listy</BackLink>
      <PageHeader
        title="Nie ma takiego dokumentu"
        lead="Osoba, rodzina albo zespół mogły zostać usunięte. Wróć do listy i wybierz inny dokument."
      />
    </>
  )
}
