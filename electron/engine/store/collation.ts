const collator = new Intl.Collator('pl', { numeric: true, sensitivity: 'variant' })

/** Compares by a text of each in Polish order: SQLite's own knows ASCII only. */
export function byPolish<Item>(...texts: ((item: Item) => string)[]): (a: Item, b: Item) => number {
  return (a, b) => {
    for (const text of texts) {
      const order = collator.compare(text(a), text(b))
      if (order !== 0) return order
    }
    return 0
  }
}
