import { Button, Text, Textarea, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Person } from '#shared/domain/cases.ts'
import { formatDateShort, isLocalDate } from '#shared/domain/dates.ts'
import { lastWorkingDay } from '#shared/domain/deadlines/working-days.ts'
import { DateField } from '../../../ui/DateField.tsx'
import { IpwChanges } from '../ipw/IpwChanges.tsx'
import type { ReviewValues } from './review-values.ts'
import { conclusionsOf, nextVersion } from './review-values.ts'
import classes from './review.module.css'

interface Props {
  form: UseFormReturnType<ReviewValues>
  persons: readonly Person[]
  /** The last day the next review may fall on; null: none comes before the end. */
  suggested: string | null
  /** The day of a review that is planned already. */
  plannedAhead: string | null
  endsOn: string | null
}

/** Step 4: conclusions, the day of the next review, and what the new version will have different. */
export function SummaryStep({ form, persons, suggested, plannedAhead, endsOn }: Props) {
  const values = form.getValues()
  const next = nextVersion(values)
  const ended = conclusionsOf({ ...values, conclusions: '' })
  const own = form.getInputProps('nextOn')
  return (
    <>
      <Textarea
        label="Wnioski z przeglądu"
        description="Tylko wnioski potrzebne do współpracy; bez dokumentów i danych o zdrowiu"
        rows={3}
        maw={760}
        {...form.getInputProps('conclusions')}
      />
      {ended !== '' && (
        <div>
          <Text size="sm">Do wniosków program dopisze:</Text>
          <p className={classes['read'] ?? ''}>{ended}</p>
        </div>
      )}
      <section aria-labelledby="nastepny">
        <Title order={3} size="h4" id="nastepny" mb="xs">
          Następny przegląd
        </Title>
        <Text size="sm" mb="sm">
          {nextSentence(suggested, plannedAhead, endsOn)}
        </Text>
        <DateField
          label="Dzień następnego przeglądu"
          description="Puste: bez umówionego dnia; program i tak przypomni o terminie"
          {...own}
          onChange={(value) => {
            form.setFieldValue('hasOwnNext', true)
            form.setFieldValue('nextOn', value)
          }}
        />
        <NextHint nextOn={values.nextOn} suggested={suggested} endsOn={endsOn} form={form} />
      </section>
      <section aria-labelledby="zmiany">
        <Title order={3} size="h4" id="zmiany" mb="xs">
          Co się zmieni: wersja {values.base.ipw.version} → wersja {next.version}
        </Title>
        <IpwChanges older={values.base.ipw} newer={next} persons={persons} caption="Zmiany w nowej wersji IPW" />
      </section>
    </>
  )
}

function nextSentence(suggested: string | null, plannedAhead: string | null, endsOn: string | null): string {
  if (plannedAhead !== null)
    return `Jest już zaplanowany na ${formatDateShort(plannedAhead)}. Wpisz dzień tylko wtedy, gdy ma być jeszcze jeden.`
  if (suggested !== null) return `Co najmniej raz na 3 miesiące, a więc najpóźniej ${formatDateShort(suggested)}.`
  return endsOn === null
    ? 'IPW nie ma daty początku ani końca, więc program nie podpowie dnia. Przegląd odbywa się co najmniej raz na 3 miesiące.'
    : `Przed końcem IPW (${formatDateShort(endsOn)}) nie trzeba już kolejnego przeglądu: odbędzie się warsztat 3 – ewaluacyjny.`
}

/** A day off, a day too late: said, never refused. */
function NextHint({
  nextOn,
  suggested,
  endsOn,
  form,
}: Pick<Props, 'suggested' | 'endsOn' | 'form'> & { nextOn: string | null }) {
  if (nextOn === null || !isLocalDate(nextOn)) return null
  const working = lastWorkingDay(nextOn)
  if (endsOn !== null && nextOn > endsOn)
    return (
      <Text size="sm" mt="xs">
        To już po końcu IPW ({formatDateShort(endsOn)}).
      </Text>
    )
  if (suggested !== null && nextOn > suggested)
    return (
      <Text size="sm" mt="xs">
        To później niż 3 miesiące od tego przeglądu. Termin minie {formatDateShort(suggested)}.
      </Text>
    )
  if (working === nextOn) return null
  return (
    <>
      <Text size="sm" mt="xs">
        To dzień wolny od pracy.
      </Text>
      <Button
        variant="default"
        size="compact-md"
        mt={6}
        onClick={() => {
          form.setFieldValue('hasOwnNext', true)
          form.setFieldValue('nextOn', working)
        }}
      >
        Wpisz ostatni dzień roboczy przed nim: {formatDateShort(working)}
      </Button>
    </>
  )
}
