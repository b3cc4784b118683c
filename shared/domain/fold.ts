/**
 * Text as a search compares it: lower case, Polish letters without their marks, single
 * spaces. "Świetlica  Łąka" becomes "swietlica laka", so it is found however it is typed.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLocaleLowerCase('pl')
    .replaceAll('ł', 'l')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Whether every word of the search stands somewhere in one of the texts. An empty search matches everything. */
export function matches(search: string, texts: readonly string[]): boolean {
  const words = fold(search).split(' ')
  const folded = fold(texts.join(' '))
  return words.every((word) => folded.includes(word))
}
