import type { Run, Text } from './model.ts'

/**
 * Polish typography, applied once to every text of a document. All replacements keep the
 * length of the text, so they run over the joined runs of a paragraph and see across the
 * borders of bold or empty stretches.
 */

const nbsp = '\u00a0'
/** Stands for an empty field while a paragraph is one string. */
const blankMark = '\ufffc'

const months = 'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia'

const glued: readonly [RegExp, string][] = [
  // Postal codes and NIPs do not break at their hyphens.
  [/(?<=(?<![\d-])\d{2})-(?=\d{3}(?![\d-]))/gu, '\u2011'],
  [/(?<![\d-])(\d{3})-(\d{3})-(\d{2})-(\d{2})(?![\d-])/gu, '$1\u2011$2\u2011$3\u2011$4'],
  // A one-letter word never ends a line: "w domu", "i w Przykładowej".
  [/(?<![\p{L}\p{N}’'.-])([aiouwzAIOUWZ]) (?=\S)/gu, `$1${nbsp}`],
  // The sign and its number: "§ 2", "art. 6", "ust. 1", "lit. a", "poz. 1214".
  [
    /(?<!\p{L})(§|[Aa]rt\.|[Uu]st\.|p?pkt|lit\.|[Nn]r|[Pp]oz\.|str\.|godz\.|[Uu]l\.|[Aa]l\.|[Pp]l\.|[Oo]s\.) (?=[\p{L}\p{N}\ufffc])/gu,
    `$1${nbsp}`,
  ],
  // "21 listopada 2026 r."
  [new RegExp(`(\\d) (?=(?:${months})(?!\\p{L}))`, 'gu'), `$1${nbsp}`],
  [new RegExp(`(?<=[\\s\\d](?:${months})) (?=\\d)`, 'gu'), nbsp],
  [/(?<=\d) (?=r\.)/gu, nbsp],
  // A short number or a date after its name: "wersja: 3", "do: 31.12.2026".
  [/(?<=\p{L}:) (?=\d{1,4}(?![\d\u2011-])|\d\d\.\d\d\.\d{4})/gu, nbsp],
  [/(Dz\.) (?=U|Urz)/gu, `$1${nbsp}`],
  [/(Urz\.) (?=U)/gu, `$1${nbsp}`],
  // A dash between words is an en dash, and never begins a line.
  [/ [-–—] /gu, `${nbsp}– `],
]

/** Characters no XML can carry and no printer shows; lone halves of surrogate pairs among them. */
const unprintable = /(?![\t\n\r\u0085])\p{Cc}|\p{Cs}|\p{Co}|[\ufffc\ufffe\uffff]/gu

/** Text as typed by people, ready for a line of a document: no control characters, single spaces. */
export function cleanLine(text: string): string {
  return text.replaceAll(unprintable, '').replaceAll(/\s+/gu, ' ')
}

/** Text as typed in a box of several lines: its non-empty lines, each cleaned. */
export function cleanLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map((line) => cleanLine(line).trim())
    .filter((line) => line !== '')
}

function quoted(text: string): string {
  return text.replaceAll(/"/gu, (_mark, at: number) => (/[\s([„–\ufffc]/u.test(text[at - 1] ?? ' ') ? '„' : '”'))
}

/** One line of text with Polish quotes, dashes and non-breaking spaces. Its length does not change. */
export function polishTypography(line: string): string {
  return glued.reduce((text, [pattern, replacement]) => text.replaceAll(pattern, replacement), quoted(line))
}

/** As many characters held together fit the narrowest column of words: "31 października" does. */
const longestInCell = 15

/** Words held together by non-breaking spaces, let go where the piece would grow too long for a cell. */
function loosened(chain: string): string {
  let piece = ''
  return chain
    .split(nbsp)
    .map((word, at) => {
      const joined = `${piece}${nbsp}${word}`
      const isHeld = at > 0 && joined.length <= longestInCell
      piece = isHeld ? joined : word
      return at === 0 ? word : `${isHeld ? nbsp : ' '}${word}`
    })
    .join('')
}

/**
 * A set paragraph for the cell of a table. A column is narrow: a long date held together
 * would not fit and be broken inside its number, so there it breaks at a space.
 */
export function setCell(text: Text): Text {
  const looser = (of: string) => of.replaceAll(/[^ ]+/gu, loosened)
  return text.map((run) => {
    if (typeof run === 'string') return looser(run)
    return 'text' in run ? { ...run, text: looser(run.text) } : run
  })
}

function textOf(run: Run): string {
  if (typeof run === 'string') return cleanLine(run)
  return 'text' in run ? cleanLine(run.text) : blankMark
}

/** A paragraph's runs, cleaned and set by the rules above; empty runs are left out. */
export function setText(text: Text): Text {
  const parts = text.map(textOf)
  const whole = polishTypography(parts.join(''))
  let at = 0
  const set: Run[] = []
  text.forEach((run, index) => {
    const length = parts[index]?.length ?? 0
    const piece = whole.slice(at, at + length)
    at += length
    if (piece === '') return
    if (typeof run === 'string') set.push(piece)
    else set.push('text' in run ? { ...run, text: piece } : run)
  })
  return set
}
