import { Checkbox, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { MemberRecord, PartnerRecord } from '#shared/contract/team.ts'
import { isLocalDate } from '#shared/domain/dates.ts'
import { DateField } from '../../../ui/DateField.tsx'
import { IconAlertTriangle } from '../../../ui/icons.tsx'
import { FutureDate } from '../FutureDate.tsx'
import { AccountChoice } from './AccountChoice.tsx'
import type { EventField as Field } from './event-fields.ts'
import { KeyWorkerFields } from './KeyWorkerFields.tsx'
import type { EventValues } from './new-event.ts'
import { PartsField } from './PartsField.tsx'

export interface TeamPeople {
  partners: readonly PartnerRecord[]
  members: readonly MemberRecord[]
}

interface Props {
  form: UseFormReturnType<EventValues>
  field: Field
  team: TeamPeople
  today: string
}

/** One field of an entry's form, drawn by what it holds. */
export function EventField({ form, field, team, today }: Props) {
  const input = form.getInputProps(field.name)
  const value = form.getValues()[field.name]
  const hint = field.hint === undefined ? {} : { description: field.hint }
  switch (field.type) {
    case 'date': {
      const isLate = field.isOfPast && typeof value === 'string' && isLocalDate(value) && value > today
      return <DateField label={field.label} {...(isLate ? { description: <FutureDate /> } : hint)} {...input} />
    }
    case 'line':
      return <TextInput label={field.label} maw={560} {...hint} {...input} />
    case 'text':
      return (
        <div>
          <Textarea
            label={field.label}
            maw={760}
            rows={3}
            inputWrapperOrder={hintFirst}
            withAsterisk={field.isNeeded ?? false}
            {...hint}
            {...input}
          />
          {field.name === 'conclusions' && <BlueCardWarning text={value} />}
        </div>
      )
    case 'tick':
      return <Checkbox label={field.label} {...hint} {...form.getInputProps(field.name, { type: 'checkbox' })} />
    case 'checks':
      return (
        <Checkbox.Group label={field.label} {...hint} {...input}>
          <Stack gap="xs" mt="xs">
            {Object.entries(field.options).map(([option, label]) => (
              <Checkbox key={option} value={option} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
      )
    case 'choice':
      return <Choice form={form} field={field} />
    case 'parts':
      return <PartsField form={form} />
    case 'key-worker':
      return <KeyWorkerFields form={form} field={field} team={team} />
    case 'account':
      return <AccountChoice label={field.label} {...input} />
  }
}

const hintFirst: ('label' | 'input' | 'description' | 'error')[] = ['label', 'description', 'input', 'error']

/** One answer; the open one, where there is one, is kept as no answer. */
function Choice({ form, field }: { form: Props['form']; field: Extract<Field, { type: 'choice' }> }) {
  const { value, onChange, ...input } = form.getInputProps(field.name)
  const open = field.open === undefined ? [] : [['', field.open] as const]
  return (
    <Radio.Group
      label={field.label}
      withAsterisk={field.open === undefined}
      {...(field.hint === undefined ? {} : { description: field.hint })}
      {...input}
      value={typeof value === 'string' ? value : field.open === undefined ? null : ''}
      onChange={(answer) => onChange(answer === '' ? null : answer)}
    >
      <Stack gap="xs" mt="xs">
        {[...Object.entries(field.options), ...open].map(([option, label]) => (
          <Radio key={option} value={option} label={label} />
        ))}
      </Stack>
    </Radio.Group>
  )
}

/** The PZK may not hold what stands in a Niebieska Karta (law.md L9): said while it is being typed. */
function BlueCardWarning({ text }: { text: unknown }) {
  const isNamed = typeof text === 'string' && /niebiesk\p{L}*\s+kart/iu.test(text)
  return (
    <Text size="sm" mt={4} maw={760} role="status" c="var(--mantine-color-yellow-light-color)">
      {isNamed && (
        <>
          <IconAlertTriangle size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} /> Jest tu mowa o
          Niebieskiej Karcie. PZK nie może mieć danych z tej procedury – usuń je, proszę.
        </>
      )}
    </Text>
  )
}
