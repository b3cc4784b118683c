import classes from './Steps.module.css'

/** The steps of a guided path, in words: those passed, the present one, those to come. `here` counts from 0. */
export function Steps({ label, names, here }: { label: string; names: readonly string[]; here: number }) {
  return (
    <nav aria-label={label}>
      <ol className={classes['steps'] ?? ''}>
        {names.map((name, index) => (
          <li key={name} aria-current={index === here ? 'step' : undefined}>
            {index < here ? '✓ ' : `${index + 1}. `}
            {name}
          </li>
        ))}
      </ol>
    </nav>
  )
}
