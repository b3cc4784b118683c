const letters = Array.from({ length: 26 }, (_letter, index) => String.fromCodePoint('A'.charCodeAt(0) + index))

/** The first letter no area has yet; undefined when all are taken. */
export function nextLetter(taken: readonly string[]): string | undefined {
  return letters.find((letter) => !taken.includes(letter))
}
