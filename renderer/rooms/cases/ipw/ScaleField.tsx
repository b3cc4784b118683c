import { Button } from '@mantine/core'
import { useId } from 'react'
import { scaleMax, scaleMin } from '#shared/domain/cases.ts'
import classes from './ipw.module.css'

const steps = Array.from({ length: scaleMax - scaleMin + 1 }, (_step, index) => scaleMin + index)

interface Props {
  /** "Teraz": what is judged. */
  label: string
  /** "obszar A": whose scale it is, for screen readers. */
  of: string
  value: number | null
  onChange: (value: number | null) => void
}

/** The scale of the form: ten boxes, one of them ticked; arrows move between them. */
export function ScaleField({ label, of, value, onChange }: Props) {
  const name = useId()
  return (
    <fieldset className={classes['scale'] ?? ''} aria-label={`${label}, ${of}: skala od 1 do 10`}>
      <span className={classes['scaleName'] ?? ''} aria-hidden>
        {label}
      </span>
      <span className={classes['boxes'] ?? ''}>
        {steps.map((step) => (
          <label key={step} className={classes['box'] ?? ''}>
            <input type="radio" name={name} value={step} checked={value === step} onChange={() => onChange(step)} />
            <span>{step}</span>
          </label>
        ))}
      </span>
      {value !== null && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={({ currentTarget }) => {
            currentTarget.closest('fieldset')?.querySelector('input')?.focus()
            onChange(null)
          }}
          aria-label={`Wyczyść: ${label}, ${of}`}
        >
          Wyczyść
        </Button>
      )}
    </fieldset>
  )
}

/** A scale that is only read: the same ten boxes. */
export function ScaleReading({ label, value }: { label: string; value: number | null }) {
  return (
    <div
      className={classes['scale'] ?? ''}
      role="img"
      aria-label={`${label}: ${value === null ? 'nie oceniono' : `${value} z 10`}`}
    >
      <span className={classes['scaleName'] ?? ''}>{label}</span>
      <span className={classes['boxes'] ?? ''}>
        {steps.map((step) => (
          <span key={step} className={classes['box'] ?? ''} data-chosen={step === value || undefined}>
            <span>{step}</span>
          </span>
        ))}
      </span>
    </div>
  )
}
