import { Anchor, Loader, Text, Title } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { PaperView } from '#shared/contract/register.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import type { PaperColumn } from '../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { paperPath } from '../documents/register/paths.ts'
import { stateWord, templateWords } from '../documents/register/register-view.ts'
import { subjectPath } from '../documents/subjects.ts'

const columns: readonly PaperColumn[] = [
  { name: 'Wydano', width: 22 },
  { name: 'Podpisano', width: 26 },
  { name: 'Brzmienie', width: 30 },
  { name: 'Stan', width: 22 },
]

/** „Podpisane teksty”: which text of the consent the family was given and signed, as the register froze it. */
export function SignedConsents({ household }: { household: HouseholdId }) {
  const list = useQuery(orpc.register.list.queryOptions({ input: { subjectId: household, kind: 'consent' } }))
  const issued = (list.data ?? []).filter(({ state }) => state !== 'draft')
  const papers = useQueries({
    queries: issued.map(({ id }) => orpc.register.read.queryOptions({ input: { id } })),
  })
  const problem = list.error ?? papers.find(({ error }) => error !== null)?.error
  const read = papers.flatMap(({ data }) => data ?? [])
  return (
    <section aria-labelledby="podpisane-teksty">
      <Title order={2} id="podpisane-teksty" mb="xs">
        Podpisane teksty
      </Title>
      {problem && <ProblemAlert error={problem} onRetry={() => void list.refetch()} />}
      {list.data && issued.length === 0 && (
        <Text maw={760}>
          W rejestrze nie ma jeszcze Zgody wydanej tej rodzinie.{' '}
          <Anchor component={Link} href={subjectPath({ kind: 'consent', id: household })} inherit underline="always">
            Otwórz Zgodę i wydaj ją
          </Anchor>
          , a program zachowa dokładnie ten tekst, który rodzina podpisuje.
        </Text>
      )}
      {(list.isPending || read.length < issued.length) && !problem && (
        <Loader role="status" aria-label="Wczytuję wydane Zgody" />
      )}
      {read.length > 0 && (
        <PaperTable caption="Podpisane teksty" columns={columns}>
          {read.map((paper) => (
            <PaperRow key={paper.id} columns={columns} cells={cellsOf(paper)} />
          ))}
        </PaperTable>
      )}
    </section>
  )
}

function cellsOf(paper: PaperView) {
  const { id, issuedOn, caseSign, signedOn, signedBy, template } = paper
  return [
    <Anchor key="issued" component={Link} href={paperPath(id)} underline="always">
      {issuedOn === null ? 'Wydana Zgoda' : formatDateShort(issuedOn)}
      {caseSign === '' ? '' : `, znak ${caseSign}`}
    </Anchor>,
    signedOn === null ? 'jeszcze nie' : `${formatDateShort(signedOn)}${signedBy === '' ? '' : `, ${signedBy}`}`,
    template === null ? '' : templateWords(template),
    stateWord(paper),
  ]
}
