/** Made by the first list that is sorted: it takes longer than opening the database, and a start sorts nothing. */
let collator: Intl.Collator | undefined

/** Compares by a text of each in Polish order: SQLite's own knows ASCII only. */
export function byPolish<Item>(...texts: ((item: Item) => string)[]): (a: Item, b: Item) => number {
  collator ??= new Intl.Collator('pl', { numeric: true, sensitivity: 'variant' })
  const { compare } = collator
  return (a, b) => {
    for (const text of texts) {
      const order = compare(text(a), text(b))
      if (order !== 0) return order
    }
    return 0
  }
}
