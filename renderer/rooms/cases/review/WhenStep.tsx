import { Radio, Stack, Text, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { EventOf } from '#shared/domain/case-events.ts'
import { formatDateShort, isLocalDate } from '#shared/domain/dates.ts'
import { DateField } from '../../../ui/DateField.tsx'
import { useToday } from '../../../ui/useToday.ts'
import type { ReviewValues } from './review-values.ts'

const outcomes: readonly { value: ReviewValues['outcome']; label: string }[] = [
  { value: 'held', label: 'Przegląd się odbył' },
  { value: 'postponed', label: 'Przełożono go na inny dzień' },
  { value: 'missed', label: 'Nie odbył się' },
]

interface Props {
  form: UseFormReturnType<ReviewValues>
  planned: EventOf<'review'> | undefined
}

/** Step 1: when and with whom; or that the review was put off or did not take place, which ends here. */
export function WhenStep({ form, planned }: Props) {
  const { outcome, heldOn } = form.getValues()
  const today = useToday()
  const day = planned?.postponedTo ?? planned?.plannedOn
  const isAhead = heldOn !== null && isLocalDate(heldOn) && heldOn > today
  return (
    <>
      {day && (
        <Text>
          Zaplanowany na {formatDateShort(day)}
          {planned?.postponedTo && planned.plannedOn && ` (przełożony z ${formatDateShort(planned.plannedOn)})`}.
        </Text>
      )}
      <Radio.Group
        label="Co zapisujesz?"
        value={outcome}
        onChange={(value) => form.setFieldValue('outcome', outcomeOf(value))}
      >
        <Stack gap="xs" mt="xs">
          {outcomes.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      {outcome === 'held' && (
        <>
          <div>
            <DateField label="Kiedy się odbył" withAsterisk {...form.getInputProps('heldOn')} />
            {isAhead && (
              <Text size="sm" mt="xs">
                Ten dzień jest w przyszłości. Przegląd policzy się dopiero wtedy.
              </Text>
            )}
          </div>
          <Textarea
            label="Kto brał udział"
            description="Rodzina, pracownik kluczowy, instytucje"
            rows={2}
            maw={760}
            {...form.getInputProps('participants')}
          />
        </>
      )}
      {outcome !== 'held' && (
        <DateField label="Na kiedy był umówiony" withAsterisk {...form.getInputProps('plannedOn')} />
      )}
      {outcome === 'postponed' && (
        <DateField label="Nowy dzień przeglądu" withAsterisk {...form.getInputProps('postponedTo')} />
      )}
      {outcome !== 'held' && (
        <Textarea
          label="Powód"
          description="Krótko; bez danych o zdrowiu i bez informacji z procedury „Niebieskie Karty”"
          withAsterisk
          rows={2}
          maw={760}
          {...form.getInputProps('reason')}
        />
      )}
    </>
  )
}

function outcomeOf(value: string): ReviewValues['outcome'] {
  return outcomes.find((one) => one.value === value)?.value ?? 'held'
}
