import type * as Docx from 'docx'
import type { Document } from '#shared/documents/model.ts'
import { spacingOf } from './page.ts'

/** Styles and numbering of the DOCX: what Word's own "Style" and "Lista wielopoziomowa" show. */

export const sectionStyle = 'Section'
export const signatureStyle = 'Signature'
export const cellStyle = 'TableText'

/** References of the three kinds of numbering. */
export const numbering = { sections: 'sections', list: 'list', dashes: 'dashes' } as const

/** Twips of a length in millimetres. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** How high Calibri's own line is, in sizes of its letters: what Word calls single spacing. */
const singleLine = 1.2207

/** A line's height for w:spacing. The rule is said aloud: LibreOffice takes the number for points without it. */
function lines(times: number): Pick<Docx.ISpacingProperties, 'line' | 'lineRule'> {
  return { line: Math.round((240 * times) / singleLine), lineRule: 'auto' }
}

/** Twentieths of a point. */
function points(of: number): number {
  return of * 20
}

/** Styles for a body text of the given size. */
export function styles(document: Pick<Document, 'page' | 'textSize'>): Docx.IStylesOptions {
  const size = document.textSize * 2
  const space = spacingOf(document)
  const heading = { before: points(space.beforeHeading), after: points(space.afterHeading) }
  const bold = { bold: true, font: 'Calibri', color: '000000' }
  return {
    default: {
      document: {
        run: { font: 'Calibri', size, language: { value: 'pl-PL' } },
        paragraph: { spacing: { after: points(space.paragraph), ...lines(space.line) } },
      },
      title: {
        run: { ...bold, size: size + 6 },
        paragraph: {
          alignment: 'center',
          keepNext: true,
          keepLines: true,
          spacing: { before: 0, after: points(space.title), ...lines(singleLine) },
        },
      },
      heading1: {
        run: { ...bold, size: size + 2 },
        paragraph: { keepNext: true, keepLines: true, spacing: heading },
      },
      heading2: {
        run: { ...bold, size },
        paragraph: { keepNext: true, keepLines: true, spacing: heading },
      },
      listParagraph: { paragraph: { spacing: { after: points(space.listItem) } } },
    },
    paragraphStyles: [
      {
        id: sectionStyle,
        name: 'Paragraf umowy',
        basedOn: 'Heading1',
        next: 'Normal',
        quickFormat: true,
        run: { ...bold, size },
        paragraph: { alignment: 'center', spacing: heading },
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: 'center', spacing: { after: points(space.subtitle) } },
      },
      {
        id: signatureStyle,
        name: 'Podpis',
        basedOn: 'Normal',
        paragraph: { alignment: 'center', spacing: { after: 0 } },
      },
      {
        id: cellStyle,
        name: 'Tekst tabeli',
        basedOn: 'Normal',
        run: { size: Math.max(20, size - 2) },
        paragraph: { spacing: { after: 0, ...lines(space.cellLine) } },
      },
    ],
  }
}

function level(
  at: number,
  format: 'decimal' | 'bullet',
  text: string,
  left: number,
  hanging: number,
): Docx.ILevelsOptions {
  return {
    level: at,
    format,
    text,
    alignment: 'left',
    style: { paragraph: { indent: { left: twips(left), hanging: twips(hanging) } } },
  }
}

/** § 1. / 1. / 1) as one multi-level list that restarts by itself, and lists of their own. */
export function numberingLevels(): Docx.INumberingOptions {
  return {
    config: [
      {
        reference: numbering.sections,
        levels: [
          {
            level: 0,
            format: 'decimal',
            text: '§\u00a0%1.',
            alignment: 'center',
            suffix: 'nothing',
            style: { paragraph: { indent: { left: 0, hanging: 0 } } },
          },
          level(1, 'decimal', '%2.', 7, 7),
          level(2, 'decimal', '%3)', 14, 7),
        ],
      },
      { reference: numbering.list, levels: [level(0, 'decimal', '%1.', 7, 7), level(1, 'decimal', '%2)', 14, 7)] },
      { reference: numbering.dashes, levels: [level(0, 'bullet', '–', 7, 5)] },
    ],
  }
}
