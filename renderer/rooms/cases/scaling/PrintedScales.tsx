import { formatDateShort } from '#shared/domain/dates.ts'
import type { AreaHistory } from '#shared/domain/scaling.ts'
import { useToday } from '../../../ui/useToday.ts'
import { ChangeDrawing } from './ChangeDrawing.tsx'
import { Legend } from './marks.tsx'
import { ScaleChart } from './ScaleChart.tsx'
import { ScaleTable } from './ScaleTable.tsx'
import { changeCells, changeColumns, pointColumns, pointRows } from './scale-rows.ts'
import { areaName, scaleSentence } from './scale-sentence.ts'

/** A4 less its margins, in pixels of print. */
const printWidth = 664

/** Two areas of a year's scalings fit on a sheet; none is cut in two. */
const style = `
  @page { size: A4 portrait; margin: 14mm 16mm 15mm; }
  * { box-sizing: border-box; }
  body { margin: 0; padding: 0 0.3mm; font: 11pt/1.4 "Segoe UI", system-ui, "Noto Sans", "Liberation Sans", sans-serif; color: #000; }
  h1 { font-size: 18pt; margin: 0 0 1mm; }
  h2 { font-size: 13pt; margin: 0 0 2mm; break-after: avoid; }
  p { margin: 0 0 3mm; }
  section { margin-top: 6mm; }
  figure { margin: 0 0 2mm; break-inside: avoid; }
  figcaption { margin-top: 0; font-weight: 600; }
  .whole { break-inside: avoid; }
  ul { font-size: 10pt; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 10pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: 0.8mm 1.8mm; border: 0.2mm solid #555; text-align: left; vertical-align: top; overflow-wrap: break-word; }
  tbody th { font-weight: 400; }
  thead th { background: #eee; font-weight: 600; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  svg, svg * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
`

/** The empty page the drawings are put into; its title, which a browser may print, names the case only. Escapes nothing but the number, which the engine gives. */
export function printPage(caseNumber: string, nonce: string): string {
  return `<!doctype html>
<html lang="pl"><head><meta charset="utf-8"><title>Skale, sprawa nr ${caseNumber.replaceAll(/[<>&"]/g, '')}</title>
<style nonce="${nonce.replaceAll('"', '')}">${style}</style></head><body></body></html>`
}

interface Props {
  caseNumber: string
  areas: readonly AreaHistory[]
  isOver: boolean
  /** The person's own words may tell who they are; they are printed when asked for. */
  withWords: boolean
}

/** The scales of a case on paper: no names, and nothing told by colour alone. */
export function PrintedScales({ caseNumber, areas, isOver, withWords }: Props) {
  const columns = withWords ? pointColumns : pointColumns.slice(0, -1)
  return (
    <main>
      <h1>Skale – sprawa nr {caseNumber}</h1>
      <p>
        Stan na {formatDateShort(useToday())}. Ocena od 1 do 10. Każdy obszar stoi osobno: ocen różnych obszarów nie
        dodaje się ani nie uśrednia.
      </p>
      <Legend />
      <section className="whole">
        <h2>Od pierwszej do ostatniej oceny</h2>
        <ScaleTable
          caption="Od pierwszej do ostatniej oceny"
          columns={changeColumns}
          rows={areas.map((area) => ({
            key: area.letter,
            cells: [
              `${area.letter} – ${areaName(area)}`,
              <ChangeDrawing key="drawing" area={area} />,
              ...changeCells(area),
            ],
          }))}
        />
      </section>
      {areas.map((area) => {
        const sentence = scaleSentence(area, isOver)
        return (
          <section key={area.letter} className={area.points.length > 8 ? undefined : 'whole'}>
            <h2>
              {area.letter} – {areaName(area)}
            </h2>
            <figure>
              <ScaleChart area={area} sentence={sentence} width={printWidth} step={17} />
              <figcaption>{sentence}</figcaption>
            </figure>
            {area.points.length > 0 && (
              <ScaleTable
                caption={`Oceny, obszar ${area.letter}`}
                columns={columns}
                rows={pointRows(area).map((cells, index) => ({ key: String(index), cells }))}
              />
            )}
          </section>
        )
      })}
    </main>
  )
}
