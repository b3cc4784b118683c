import { Alert, Anchor, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Fragment } from 'react'
import { Link, useLocation } from 'wouter'
import type { HouseholdRecord } from '#shared/contract/cases.ts'
import type { CaseEvent, CaseEventKind } from '#shared/domain/case-events.ts'
import type { ConsentState, Disclosure } from '#shared/domain/cases.ts'
import { formatDateShort, isLocalDate } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { client, orpc } from '../../../app/client.ts'
import { consentStateSentences } from '../../../app/messages/course.ts'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { StaleChoice } from '../../../ui/StaleChoice.tsx'
import type { Difference } from '../../../ui/StaleNotice.tsx'
import { IconInfoCircle, IconPrinter } from '../../../ui/icons.tsx'
import { useDraftForm } from '../../../ui/useDraftForm.ts'
import { useRecordSave } from '../../../ui/useRecordSave.ts'
import { useToday } from '../../../ui/useToday.ts'
import { OutsideConsent } from './OutsideConsent.tsx'
import type { EventField as Field } from './event-fields.ts'
import { fieldsOf } from './event-fields.ts'
import { eventSchema } from './event-schema.ts'
import type { TeamPeople } from './EventField.tsx'
import { EventField } from './EventField.tsx'
import { coursePath, householdPath } from './links.ts'
import type { EventValues } from './new-event.ts'
import { savedEvent } from './new-event.ts'

interface Props {
  title: string
  household: Pick<HouseholdRecord, 'id' | 'reportedOn' | 'reportedBy'>
  kind: CaseEventKind
  draftKey: string
  initialValues: EventValues
  baseRevision: number
  team: TeamPeople
  consent: ConsentState
  /** The lines of the consent, with the family's answers. */
  disclosures: readonly Disclosure[]
}

/** The form of one entry of the course; its kind says which fields it has. */
export function EventForm({
  title,
  household,
  kind,
  draftKey,
  initialValues,
  baseRevision,
  team,
  consent,
  disclosures,
}: Props) {
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const today = useToday()
  const back = coursePath(household.id)
  const draft = useDraftForm<EventValues, CaseEvent>({
    key: draftKey,
    schema: eventSchema,
    initialValues,
    baseRevision,
  })
  const saving = useRecordSave({
    draft,
    command: orpc.course.saveEvent,
    input: (event, revision) => ({ baseRevision: revision, event: savedEvent(event) }),
    shown: ({ event }): EventValues => ({ ...event }),
    readFresh: async () => {
      const { events } = await client.course.read({ householdId: household.id })
      const fresh = events.find(({ event }) => event.id === initialValues['id'])
      return fresh && { values: { ...fresh.event }, revision: fresh.revision }
    },
    // The course is read anew first: its links lead to what was just saved.
    onSaved: async () => {
      await queries.invalidateQueries({ queryKey: orpc.course.read.key() })
      navigate(back)
    },
  })
  const fields = fieldsOf(kind, draft.form.getValues())

  return (
    <section aria-labelledby="wpis">
      <Title order={2} id="wpis" mb="md">
        {title}
      </Title>
      <DraftForm draft={draft} onSave={(event) => saving.save(event)} label={title}>
        <StaleChoice
          draft={draft}
          saving={saving}
          compare={(here, elsewhere) => differences(fieldsOf(kind, here), here, elsewhere)}
        />
        <Stack gap="lg">
          {kind === 'workshop' && consent !== 'valid' && (
            <Alert variant="light" icon={<IconInfoCircle aria-hidden />} maw={760}>
              {consentStateSentences[consent]}
            </Alert>
          )}
          {kind === 'report' && <ReportedHint household={household} />}
          {fields.map((field) => (
            <Fragment key={field.name}>
              <EventField form={draft.form} field={field} team={team} today={today} />
              {field.type === 'parts' && consent === 'valid' && (
                <OutsideConsent
                  household={household.id}
                  parts={draft.form.getValues()[field.name]}
                  disclosures={disclosures}
                />
              )}
            </Fragment>
          ))}
          {kind === 'closing' && consent === 'valid' && draft.form.getValues()['outcome'] === 'resigned' && (
            <ResignedHint household={household.id} />
          )}
          {(kind === 'closing' || kind === 'summary') && <PapersHint household={household.id} />}
        </Stack>
        <FormButtons isPending={saving.isPending} backTo={back} />
      </DraftForm>
    </section>
  )
}

/** Who reported the household and when stands with its people; without the day the step is not done. */
function ReportedHint({ household: { id, reportedOn, reportedBy } }: Pick<Props, 'household'>) {
  return (
    <Text maw={760}>
      {reportedOn === null
        ? 'Dzień zgłoszenia nie jest jeszcze wpisany, a bez niego ten krok nie jest zrobiony.'
        : `Zgłoszono ${formatDateShort(reportedOn)}${reportedBy === '' ? '' : `, zgłaszający: ${reportedBy}`}.`}{' '}
      <Anchor component={Link} href={householdPath(id)} underline="always">
        {reportedOn === null ? 'Wpisz go w części „Rodzina”' : 'Zmień w części „Rodzina”'}
      </Anchor>
    </Text>
  )
}

/** Who resigns may mean the consent too, which is taken back by a step of its own. */
function ResignedHint({ household }: { household: HouseholdId }) {
  return (
    <Alert variant="light" role="note" icon={<IconInfoCircle aria-hidden />} maw={760}>
      Zapytaj, czy rodzina wycofuje także Zgodę. Jeżeli tak, zapisz ten wpis, a potem przejdź do{' '}
      <Anchor component={Link} href={`/rodo/wycofanie-zgody/${household}`} inherit underline="always">
        wycofania krok po kroku
      </Anchor>{' '}
      (jest też w części „Zgoda”).
    </Alert>
  )
}

function PapersHint({ household }: { household: HouseholdId }) {
  return (
    <Text size="sm" maw={760}>
      <IconPrinter size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} /> Do wydrukowania na koniec
      współpracy:{' '}
      <Anchor component={Link} href={`/dokumenty/hand-over/${household}`} size="sm" underline="always">
        Przekazanie osoby/rodziny
      </Anchor>{' '}
      z podsumowaniem skal i wnioskami.
    </Text>
  )
}

function differences(fields: readonly Field[], here: EventValues, elsewhere: EventValues): Difference[] {
  return fields
    .filter(({ name }) => JSON.stringify(here[name]) !== JSON.stringify(elsewhere[name]))
    .map((field) => ({
      label: field.label,
      typedHere: told(field, here[field.name]),
      savedElsewhere: told(field, elsewhere[field.name]),
    }))
}

function told(field: Field, value: unknown): string {
  if (field.type === 'account') return value === null ? '' : 'wybrana osoba'
  if (Array.isArray(value))
    return field.type === 'checks'
      ? value.map((one: unknown) => field.options[String(one)] ?? '').join('; ')
      : `wpisy w tabeli: ${value.length}`
  if (typeof value === 'boolean') return value ? 'tak' : 'nie'
  if (typeof value !== 'string') return field.type === 'choice' ? (field.open ?? '') : ''
  if (field.type === 'choice') return field.options[value] ?? value
  return field.type === 'date' && isLocalDate(value) ? formatDateShort(value) : value
}
