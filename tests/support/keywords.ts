/** Keywords a paper must have, "|" or a new line between them. */
function keywords(list: string): string[] {
  return list
    .trim()
    .split(/[|\n]/)
    .filter((word) => word !== '')
}

/** The keywords that do not follow the ones before them in the text. */
export function notInOrder(text: string, list: string): string[] {
  let at = 0
  return keywords(list).filter((word) => {
    const found = text.indexOf(word, at)
    if (found < 0) return true
    at = found + word.length
    return false
  })
}
