import { DateField } from '../../ui/DateField.tsx'
import { fieldMessages } from '../../app/messages/fields.ts'
import type { TypedPeriod } from './period.ts'
import { endsBeforeStart } from './period.ts'

interface Props {
  period: TypedPeriod
  onChange: (period: TypedPeriod) => void
}

/** „Od dnia” and „Do dnia”, both inside. */
export function PeriodFields({ period, onChange }: Props) {
  return (
    <>
      <DateField label="Od dnia" value={period.from} onChange={(from) => onChange({ ...period, from })} />
      <DateField
        label="Do dnia"
        value={period.to}
        onChange={(to) => onChange({ ...period, to })}
        error={endsBeforeStart(period) ? fieldMessages.endsBeforeStart : undefined}
      />
    </>
  )
}
