import classes from './exchange.module.css'

/** The words of a card, numbered, large enough to be read aloud. */
export function Words({ words, label }: { words: readonly string[]; label: string }) {
  return (
    // Without its marker Safari's reader would not say that it is a list.
    <ol className={classes['words']} aria-label={label} role="list">
      {words.map((word, index) => (
        <li key={`${index}${word}`}>{word}</li>
      ))}
    </ol>
  )
}
