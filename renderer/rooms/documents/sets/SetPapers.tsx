import { Anchor, Button, Checkbox, Group, Loader, NumberInput, Radio, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { SetSuggestion } from '#shared/contract/sets.ts'
import { typedFacts } from '#shared/contract/documents.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import { orpc } from '../../../app/client.ts'
import { counted } from '../../../app/messages/labels.ts'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { flushDrafts, readDraft } from '../../../ui/drafts.ts'
import { paperDraftKey, subjectKey, subjectPath } from '../subjects.ts'
import type { SetRow, TypedBySubject } from './set-view.ts'
import {
  hasGoodCopies,
  itemsOf,
  mostCopies,
  mostPapers,
  paperCount,
  rowsByKind,
  rowsOf,
  withoutConsent,
} from './set-view.ts'
import { useSetJob } from './useSetJob.ts'

type SetOf =
  | { of: 'household'; id: string }
  | { of: 'member'; id: string }
  | { of: 'meeting'; teamId: string }
  | { of: 'all-households' }

/** The papers that belong together, to be taken or left, each with its copies. */
export function SetPapers({ asked }: { asked: SetOf }) {
  const suggested = useQuery(orpc.sets.suggest.queryOptions({ input: asked, refetchOnWindowFocus: false }))
  if (suggested.isError) return <ProblemAlert error={suggested.error} onRetry={() => void suggested.refetch()} />
  if (!suggested.data) return <Loader role="status" aria-label="Wczytuję dokumenty zestawu" />
  if (suggested.data.length === 0)
    return <Text>Nie ma jeszcze z czego zrobić tego zestawu. Dodaj najpierw rodzinę.</Text>
  return (
    <Papers
      key={suggested.data.map(({ subject }) => subjectKey(subject)).join()}
      suggestions={suggested.data}
      isByKind={asked.of === 'all-households'}
    />
  )
}

const columns = [
  { name: 'Dokument', width: 46 },
  { name: 'Skąd treść', width: 34 },
  { name: 'Egzemplarze', width: 20 },
] as const

function Papers({ suggestions, isByKind }: { suggestions: readonly SetSuggestion[]; isByKind: boolean }) {
  const [rows, setRows] = useState<readonly SetRow[]>(() =>
    isByKind ? rowsByKind(suggestions, (kind) => paperKinds[kind].name) : rowsOf(suggestions),
  )
  const [as, setAs] = useState<'pdf' | 'docx'>('pdf')
  const [isTwoSided, setTwoSided] = useState(true)
  const [wasTried, setTried] = useState(false)
  const { keep } = useSetJob()
  const start = useCommand(orpc.sets.start, { onDone: ({ job }) => keep({ id: job, as }), keepsQueries: true })
  const typedNow = useTypedNow(isByKind ? [] : suggestions)
  const count = paperCount(rows)
  const problem = problemOf(rows)

  const change = (key: string, next: Partial<SetRow>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...next } : row)))
  const begin = async () => {
    setTried(true)
    if (problem !== undefined) return
    const typed = isByKind ? new Map() : await typedOnForms(suggestions)
    await start.run({ items: itemsOf(suggestions, rows, typed), as, isTwoSided: as === 'pdf' && isTwoSided })
  }

  return (
    <Stack component="section" gap="md" aria-labelledby="set-papers">
      <Title order={2} id="set-papers">
        Dokumenty w zestawie
      </Title>
      <PaperTable caption="Dokumenty w zestawie" columns={columns}>
        {rows.map((row) => (
          <PaperRow
            key={row.key}
            columns={columns}
            cells={[
              <Checkbox
                key="taken"
                label={row.label}
                checked={row.isTaken}
                onChange={({ currentTarget }) => change(row.key, { isTaken: currentTarget.checked })}
              />,
              <Source key="source" row={row} isByKind={isByKind} typed={typedNow} />,
              <NumberInput
                key="copies"
                aria-label={`Liczba egzemplarzy: ${row.label}`}
                maw={110}
                min={1}
                max={mostCopies}
                allowDecimal={false}
                disabled={!row.isTaken || as === 'docx'}
                value={row.copies}
                error={row.isTaken && !hasGoodCopies(row) ? `Od 1 do ${mostCopies}` : undefined}
                onChange={(copies) => change(row.key, { copies })}
              />,
            ]}
          />
        ))}
      </PaperTable>
      <Radio.Group label="W jakiej postaci" value={as} onChange={(value) => setAs(value === 'docx' ? 'docx' : 'pdf')}>
        <Stack gap="xs" mt={6}>
          <Radio
            value="pdf"
            label="Jeden plik PDF do druku"
            description="Wszystkie dokumenty po kolei, każdy w tylu egzemplarzach. Do wysyłania i czytania na ekranie służą pojedyncze pliki: połączony nie ma nagłówków dla czytników ekranu."
          />
          <Radio
            value="docx"
            label="Folder plików Word (ZIP)"
            description="Po jednym pliku każdego dokumentu. Można je poprawić w Wordzie."
          />
        </Stack>
      </Radio.Group>
      {as === 'pdf' && (
        <Checkbox
          label="Druk dwustronny: każdy dokument zaczyna się na nowej kartce"
          description="Po dokumencie o nieparzystej liczbie stron jest pusta strona. Przy druku jednostronnym odznacz."
          checked={isTwoSided}
          onChange={({ currentTarget }) => setTwoSided(currentTarget.checked)}
        />
      )}
      <Text role="alert" c="var(--mantine-color-error)" fw={600}>
        {wasTried && problem}
      </Text>
      <Group>
        <Button aria-disabled={start.isPending} onClick={() => void begin()}>
          Przygotuj zestaw
        </Button>
        <Text size="sm">W zestawie: {counted(count, ['dokument', 'dokumenty', 'dokumentów'])}.</Text>
      </Group>
    </Stack>
  )
}

function problemOf(rows: readonly SetRow[]): string | undefined {
  const count = paperCount(rows)
  if (count === 0) return 'Zaznacz co najmniej jeden dokument.'
  if (count > mostPapers)
    return `W jednym zestawie mieści się ${mostPapers.toLocaleString('pl-PL')} dokumentów. Odznacz część z nich i przygotuj resztę osobno.`
  if (rows.some((row) => row.isTaken && !hasGoodCopies(row))) return `Liczba egzemplarzy to od 1 do ${mostCopies}.`
  return undefined
}

interface SourceProps {
  row: SetRow
  isByKind: boolean
  typed: TypedBySubject
}

function Source(props: SourceProps) {
  const without = withoutConsent(props.row)
  return (
    <>
      <ContentSource {...props} />
      {without > 0 && (
        <Text size="sm" fw={600}>
          {props.isByKind
            ? `Bez ważnej Zgody albo bez „tak” w niej: ${counted(without, ['rodzina', 'rodziny', 'rodzin'])}. Tych dokumentów nie wolno nikomu przekazać.`
            : 'Nie ma ważnej Zgody albo nie ma w niej „tak”: tego dokumentu nie wolno nikomu przekazać.'}
        </Text>
      )}
    </>
  )
}

function ContentSource({ row, isByKind, typed }: SourceProps) {
  const issued = row.of.filter((one) => one.issued !== null).length
  if (isByKind)
    return (
      <Text size="sm">
        {counted(row.of.length, ['rodzina', 'rodziny', 'rodzin'])}
        {issued > 0 && `, w tym wydane: ${issued}`}
      </Text>
    )
  if (issued > 0) return <Text size="sm">Wydany: wydrukuje się dokładnie to, co wydano.</Text>
  const [one] = row.of
  if (!one) return null
  const isTyped = Object.keys(typed.get(subjectKey(one.subject)) ?? {}).length > 0
  const link = isTyped ? 'Otwórz formularz' : 'uzupełnij w formularzu'
  return (
    <Text size="sm">
      {isTyped ? 'Z danych i tego, co wpisano w formularzu.' : 'Z bieżących danych –'}{' '}
      <Anchor
        component={Link}
        href={subjectPath(one.subject)}
        inherit
        underline="always"
        aria-label={`${link}: ${row.label}`}
      >
        {link}
      </Anchor>
    </Text>
  )
}

const nothingTyped: TypedBySubject = new Map()

/** What waits on the papers' forms as the set is shown; read afresh each time, for a form may be filled in between. */
function useTypedNow(suggestions: readonly SetSuggestion[]): TypedBySubject {
  const { data } = useQuery({
    queryKey: ['typed-on-forms', suggestions.map(({ subject }) => subjectKey(subject))],
    queryFn: () => typedOnForms(suggestions),
    gcTime: 0,
  })
  return data ?? nothingTyped
}

/** What was typed on the papers' own forms and waits there as drafts. */
async function typedOnForms(suggestions: readonly SetSuggestion[]): Promise<TypedBySubject> {
  await flushDrafts()
  const read = await Promise.all(
    suggestions
      .filter(({ issued }) => issued === null)
      .map(async ({ subject }) => {
        const draft = await readDraft(paperDraftKey(subject)).catch(() => undefined)
        return [subjectKey(subject), typedFacts.safeParse(draft?.values ?? {}).data ?? {}] as const
      }),
  )
  return new Map(read)
}
