import cyrillicRegular from '@fontsource/carlito/files/carlito-cyrillic-400-normal.woff2?inline'
import cyrillicBold from '@fontsource/carlito/files/carlito-cyrillic-700-normal.woff2?inline'
import latinItalic from '@fontsource/carlito/files/carlito-latin-400-italic.woff2?inline'
import latinRegular from '@fontsource/carlito/files/carlito-latin-400-normal.woff2?inline'
import latinBold from '@fontsource/carlito/files/carlito-latin-700-normal.woff2?inline'
import latinExtItalic from '@fontsource/carlito/files/carlito-latin-ext-400-italic.woff2?inline'
import latinExtRegular from '@fontsource/carlito/files/carlito-latin-ext-400-normal.woff2?inline'
import latinExtBold from '@fontsource/carlito/files/carlito-latin-ext-700-normal.woff2?inline'

/**
 * Carlito, whose letters are as wide as Calibri's: a PDF breaks its lines where Word does,
 * on a computer that has neither. Embedded, so a page fetches nothing.
 */

const ranges = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  latinExt:
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  cyrillic: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
}

type Face = readonly [source: string, weight: 400 | 700, style: 'normal' | 'italic', range: string]

const always: readonly Face[] = [
  [latinRegular, 400, 'normal', ranges.latin],
  [latinBold, 700, 'normal', ranges.latin],
  [latinExtRegular, 400, 'normal', ranges.latinExt],
  [latinExtBold, 700, 'normal', ranges.latinExt],
]
const forItalic: readonly Face[] = [
  [latinItalic, 400, 'italic', ranges.latin],
  [latinExtItalic, 400, 'italic', ranges.latinExt],
]
const forCyrillic: readonly Face[] = [
  [cyrillicRegular, 400, 'normal', ranges.cyrillic],
  [cyrillicBold, 700, 'normal', ranges.cyrillic],
]

function rule([source, weight, style, range]: Face): string {
  return `@font-face{font-family:Carlito;font-weight:${weight};font-style:${style};src:url(${source}) format("woff2");unicode-range:${range}}`
}

const cache = new Map<readonly Face[], string>()

function rules(faces: readonly Face[]): string {
  const made = cache.get(faces) ?? faces.map(rule).join('\n')
  cache.set(faces, made)
  return made
}

/** The @font-face rules a page needs: always Polish, italic and Cyrillic only where the page has them. */
export function fontFaces(page: { hasItalic: boolean; hasCyrillic: boolean }): string {
  return [
    rules(always),
    ...(page.hasItalic ? [rules(forItalic)] : []),
    ...(page.hasCyrillic ? [rules(forCyrillic)] : []),
  ].join('\n')
}
