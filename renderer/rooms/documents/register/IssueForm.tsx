import { Alert, Button, Group, Loader, Select, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Asked, DocumentSubject } from '#shared/contract/documents.ts'
import type { RegisteredPaper } from '#shared/contract/register.ts'
import { isAgreement, paperKinds } from '#shared/documents/kinds.ts'
import { formatDateShort, isLocalDate } from '#shared/domain/dates.ts'
import { orpc } from '../../../app/client.ts'
import { DateField } from '../../../ui/DateField.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { IconSnowflake } from '../../../ui/icons.tsx'
import { useToday } from '../../../ui/useToday.ts'
import { fieldErrors } from './field-errors.ts'
import type { IssueValues, SignSuggestion } from './issue-values.ts'
import { amendsAgreement, firstIssueValues, issueSchema, livingAgreements, signOf } from './issue-values.ts'
import { replacingSentence } from './register-view.ts'
import { SignFields } from './SignFields.tsx'

/** The row of the register that is issued: a new one (revision 0), or the draft there is. */
export interface PaperRow {
  id: RegisteredPaper['id']
  revision: number
  correctsId: RegisteredPaper['correctsId']
}

interface Props {
  subject: DocumentSubject
  asked: Asked
  row: PaperRow
  onIssued: (paper: RegisteredPaper) => void | Promise<void>
  onClose: () => void
}

/** The form of issuing, once it is known which signs there are and which agreements. */
export function IssueForm(props: Props) {
  const { subject, row } = props
  const today = useToday()
  const suggestion = useQuery(
    orpc.numbering.suggest.queryOptions({ input: { kind: subject.kind, subjectId: subject.id, on: today } }),
  )
  const papers = useQuery(orpc.register.list.queryOptions({ input: { subjectId: subject.id } }))
  const problem = suggestion.error ?? papers.error
  if (problem)
    return (
      <ProblemAlert
        error={problem}
        onRetry={() => {
          void suggestion.refetch()
          void papers.refetch()
        }}
      />
    )
  // Signs given a moment ago stand in the answers asked for now, not in those of the last time.
  if (!suggestion.data || !papers.data || !suggestion.isFetchedAfterMount || !papers.isFetchedAfterMount)
    return <Loader role="status" aria-label="Wczytuję znaki spraw" />
  const agreements = amendsAgreement(subject.kind) ? livingAgreements(papers.data) : []
  const corrected = papers.data.find(({ id }) => id === row.correctsId)
  const first = firstIssueValues(subject.kind, today, suggestion.data, {
    correctedSign: corrected?.caseSign ?? '',
    agreements,
  })
  const taken = corrected
    ? { ...first, validFrom: corrected.validFrom, validUntil: corrected.validUntil, amendsId: corrected.amendsId }
    : first
  return <Fields {...props} first={taken} suggestion={suggestion.data} agreements={agreements} corrected={corrected} />
}

interface FieldsProps extends Props {
  first: IssueValues
  suggestion: SignSuggestion
  agreements: readonly RegisteredPaper[]
  corrected: RegisteredPaper | undefined
}

function Fields({ subject, asked, row, onIssued, onClose, first, suggestion, agreements, corrected }: FieldsProps) {
  const form = useForm<IssueValues>({
    initialValues: first,
    validate: (values) => fieldErrors(issueSchema, values),
  })
  // The next number depends on the year of the day.
  const { issuedOn } = form.values
  const now = useQuery(
    orpc.numbering.suggest.queryOptions({
      input: {
        kind: subject.kind,
        subjectId: subject.id,
        on: issuedOn !== null && isLocalDate(issuedOn) ? issuedOn : (first.issuedOn ?? ''),
      },
      placeholderData: keepPreviousData,
    }),
  )
  const issue = useCommand(orpc.register.issue, { onDone: onIssued, onProblem: () => true })

  const save = (values: IssueValues) => {
    const typed = issueSchema.parse(values)
    return issue.run({
      id: row.id,
      baseRevision: row.revision,
      asked,
      issuedOn: typed.issuedOn,
      sign: signOf(typed),
      validFrom: typed.validFrom,
      validUntil: typed.validUntil,
      amendsId: typed.amendsId,
    })
  }

  return (
    <form noValidate onSubmit={form.onSubmit((values) => void save(values))}>
      <Stack gap="md">
        <Alert variant="light" icon={<IconSnowflake aria-hidden />} title="Wydanego dokumentu nie da się już zmienić">
          <Text size="sm">
            Program zapisze jego treść, znak, podstawy prawne i pliki tak, jak są dzisiaj. Jeśli znajdzie się pomyłka, z
            rejestru przygotujesz wersję poprawioną.
          </Text>
          {corrected && (
            <Text size="sm" mt={4}>
              {replacingSentence(corrected)}
            </Text>
          )}
        </Alert>
        {issue.problem !== undefined && <ProblemAlert error={issue.problem} title="Dokumentu nie wydano" />}
        <DateField label="Data wydania" withAsterisk {...form.getInputProps('issuedOn')} />
        <SignFields form={form} suggestion={now.data ?? suggestion} />
        {isAgreement(subject.kind) && (
          <Stack gap="xs">
            <OnlyForRegister />
            <Group gap="md" align="flex-start">
              <DateField label="Obowiązuje od" {...form.getInputProps('validFrom')} />
              <DateField
                label="Obowiązuje do"
                description="Puste: na czas nieokreślony."
                {...form.getInputProps('validUntil')}
              />
            </Group>
          </Stack>
        )}
        {subject.kind === 'annex' && (
          <Stack gap="xs">
            <OnlyForRegister />
            <Group gap="md" align="flex-start">
              <DateField label="Aneks obowiązuje od" {...form.getInputProps('validFrom')} />
              <DateField
                label="Nowy koniec porozumienia"
                description="Tylko gdy aneks go zmienia."
                {...form.getInputProps('validUntil')}
              />
            </Group>
          </Stack>
        )}
        {amendsAgreement(subject.kind) && (
          <Select
            label="Do którego porozumienia"
            description={
              agreements.length === 0
                ? 'W rejestrze nie ma obowiązującego porozumienia tego zespołu. Dokument można wydać i bez tego.'
                : 'Dokument będzie widać przy tym porozumieniu.'
            }
            clearable
            data={agreements.map((paper) => ({ value: paper.id, label: agreementName(paper) }))}
            {...form.getInputProps('amendsId')}
          />
        )}
        <Group>
          <Button type="submit" aria-disabled={issue.isPending} loading={issue.isPending}>
            Wydaj dokument
          </Button>
          <Button variant="default" onClick={onClose}>
            Jeszcze nie
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The paper says of its term what its own fields say; these dates are for the office. */
function OnlyForRegister() {
  return (
    <Text size="sm">
      Te daty są do rejestru i przypomnień o terminach. Nie drukują się na papierze: tam jest to, co wpisano w polach
      dokumentu.
    </Text>
  )
}

function agreementName({ subject, issuedOn, caseSign }: RegisteredPaper): string {
  const of = [issuedOn === null ? '' : `z ${formatDateShort(issuedOn)}`, caseSign].filter((part) => part !== '')
  return [paperKinds[subject.kind].name, ...of].join(', ')
}
