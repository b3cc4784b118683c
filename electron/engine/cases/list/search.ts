import { fold } from '#shared/domain/fold.ts'

/**
 * Takes what was typed into the search; gives whether a text of a case fits: every word stands somewhere in it,
 * in any order, Polish letters or not. A word that begins with a digit is a beginning, so that "3/2026" is that
 * case and not 13/2026.
 */
export function searchOf(typed: string): (text: string) => boolean {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (/^\d/.test(word) ? ` ${word}` : word))
  if (words.length === 0) return () => true
  return (text) => {
    const folded = ` ${fold(text)}`
    return words.every((word) => folded.includes(word))
  }
}
