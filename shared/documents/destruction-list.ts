import type { RetentionRow } from '../contract/privacy.ts'
import { formatDateShort } from '../domain/dates.ts'
import { finish } from './finish.ts'
import type { Document, DraftRun, TableCell } from './model.ts'

export interface DestructionListFacts {
  officeName: string
  on: string
  rows: readonly RetentionRow[]
}

/**
 * The list of files to be destroyed (spis do brakowania): number, sign of the case, category,
 * extreme dates, how many. No names. The state archive's consent comes before any
 * destruction. Source: Dz.U. 2015 poz. 1743, § 9 (law.md L12).
 */
export function destructionListDocument({ officeName, on, rows }: DestructionListFacts): Document {
  const columns = [
    'Lp.',
    'Nr sprawy',
    'Rodzaj dokumentacji',
    'Kategoria',
    'Zamknięto',
    'Można zniszczyć od',
    'Osób',
    'Dokumentów',
    'Uwagi',
  ]
  return finish({
    title: 'Spis dokumentacji przeznaczonej do zniszczenia',
    page: 'landscape',
    textSize: 10,
    footer: `Spis dokumentacji do zniszczenia, ${formatDateShort(on)}`,
    blocks: [
      { type: 'title', text: ['Spis dokumentacji niearchiwalnej przeznaczonej do zniszczenia'] },
      { type: 'subtitle', text: [`${officeName} · stan na ${formatDateShort(on)}`] },
      {
        type: 'table',
        caption: 'Sprawy, których okres przechowywania minął',
        widths: [4, 9, 27, 9, 10, 12, 6, 10, 13],
        header: columns.map((text) => [text]),
        // Signatures on a sheet with no line of the list would sign for nothing.
        keepWithNext: true,
        rows: rowsOf(rows, columns.length),
      },
      {
        type: 'paragraph',
        text: ['Dokumentację niszczy się po uzyskaniu zgody dyrektora właściwego archiwum państwowego.'],
        keepWithNext: true,
      },
      {
        type: 'signatures',
        parties: [
          { lines: [['(data, podpis sporządzającego)']] },
          { lines: [['(data, podpis kierownika jednostki)']] },
        ],
      },
    ],
  })
}

/** A line for each case; one that says so when there is none. */
function rowsOf(rows: DestructionListFacts['rows'], columns: number): TableCell<DraftRun>[][] {
  if (rows.length === 0) return [[{ content: [['brak spraw']], span: columns }]]
  return rows.map((row, index) =>
    [
      `${index + 1}.`,
      row.caseNumber,
      'Współpraca rodziny z PZK: karta, zgoda, IPW',
      row.category ?? '',
      formatDateShort(row.closedOn),
      row.destroyFrom ? formatDateShort(row.destroyFrom) : '',
      String(row.persons),
      String(row.documents),
      row.needsAppraisal ? 'ekspertyza archiwum' : '',
    ].map((text) => ({ content: [[text]] })),
  )
}
