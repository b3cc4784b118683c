import { Button } from '@mantine/core'
import { useId } from 'react'
import { scaleMax, scaleMin } from '#shared/domain/cases.ts'
import classes from './conversation.module.css'

const steps = Array.from({ length: scaleMax - scaleMin + 1 }, (_step, index) => scaleMin + index)

interface Props {
  value: number | null
  /** Start and plan, shown over the numbers. */
  signs: readonly { name: string; value: number }[]
  onChange: (value: number | null) => void
}

/**
 * The scale over the whole width. The mark is moved by hand along the line, by arrows, or by a tap on
 * its number; as long as nobody moved it, there is none.
 */
export function BigScale({ value, signs, onChange }: Props) {
  const question = useId()
  const shown = value ?? signs.findLast(({ name }) => name !== 'plan')?.value ?? scaleMin
  const settle = () => {
    if (value === null) onChange(shown)
  }

  return (
    <section aria-labelledby={question} className={classes['scale'] ?? ''}>
      <div className={classes['head'] ?? ''}>
        <h2 id={question} className={classes['question'] ?? ''}>
          Gdzie na skali jesteśmy dzisiaj?
        </h2>
        <p className={classes['mark'] ?? ''} data-empty={value === null || undefined}>
          {value === null ? 'jeszcze nie zaznaczono' : `${value} z ${scaleMax}`}
        </p>
        {value !== null && (
          <Button variant="subtle" size="md" onClick={() => onChange(null)}>
            Wyczyść
          </Button>
        )}
      </div>
      <div className={classes['line'] ?? ''}>
        <ul className={classes['signs'] ?? ''} aria-label="Dla porównania">
          {signs.map((sign, index) => (
            <li key={sign.name} style={placeOf(sign.value, signs.length - index - 1)}>
              <span>
                {sign.name} {sign.value}
              </span>
            </li>
          ))}
        </ul>
        <input
          type="range"
          min={scaleMin}
          max={scaleMax}
          step={1}
          value={shown}
          aria-labelledby={question}
          aria-valuetext={value === null ? 'jeszcze nie zaznaczono' : `${value} z ${scaleMax}`}
          data-empty={value === null || undefined}
          className={classes['range'] ?? ''}
          onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
          // A tap on the place where the mark waits moves nothing, yet it is an answer.
          onPointerUp={settle}
          onKeyDown={({ key }) => {
            if (key === ' ') settle()
          }}
        />
        <div className={classes['steps'] ?? ''}>
          {steps.map((step) => (
            <button
              key={step}
              type="button"
              aria-pressed={value === step}
              aria-label={`${step} z ${scaleMax}`}
              onClick={() => onChange(step)}
            >
              {step}
            </button>
          ))}
        </div>
        <p className={classes['ends'] ?? ''}>
          <span>najtrudniej</span>
          <span>tak, jak ma być</span>
        </p>
      </div>
    </section>
  )
}

/** Over the middle of a number, with so many signs between it and the scale. */
function placeOf(value: number, below: number): { left: string; '--below': number } {
  return { left: `${((value - scaleMin + 0.5) / steps.length) * 100}%`, '--below': below }
}
