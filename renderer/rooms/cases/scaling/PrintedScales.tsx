import type { ReactNode } from 'react'
import { formatDateShort } from '#shared/domain/dates.ts'
import type { AreaHistory } from '#shared/domain/scaling.ts'
import { useToday } from '../../../ui/useToday.ts'
import { ChangeDrawing } from './ChangeDrawing.tsx'
import { Legend } from './marks.tsx'
import { ScaleChart } from './ScaleChart.tsx'
import { changeCells, changeColumns, pointColumns, pointRows } from './scale-rows.ts'
import { areaName, scaleSentence } from './scale-sentence.ts'

/** A4 less its margins, in pixels of print. */
const printWidth = 668

const style = `
  @page { size: A4 portrait; margin: 16mm 16mm 18mm; }
  * { box-sizing: border-box; }
  body { margin: 0; font: 11pt/1.4 "Segoe UI", system-ui, "Noto Sans", "Liberation Sans", sans-serif; color: #000; }
  h1 { font-size: 18pt; margin: 0 0 1mm; }
  h2 { font-size: 13pt; margin: 0 0 2mm; break-after: avoid; }
  p { margin: 0 0 3mm; }
  section { margin-top: 8mm; }
  figure { margin: 0 0 3mm; break-inside: avoid; }
  figcaption { margin-top: 2mm; font-weight: 600; }
  .whole { break-inside: avoid; }
  ul { font-size: 10pt; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 10pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: 1.4mm 2mm; border: 0.2mm solid #555; text-align: left; vertical-align: top; overflow-wrap: break-word; }
  th { background: #eee; font-weight: 600; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
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
        <Table columns={changeColumns}>
          {areas.map((area) => (
            <Row
              key={area.letter}
              cells={[
                `${area.letter} – ${areaName(area)}`,
                <ChangeDrawing key="drawing" area={area} />,
                ...changeCells(area),
              ]}
            />
          ))}
        </Table>
      </section>
      {areas.map((area) => {
        const sentence = scaleSentence(area, isOver)
        return (
          <section key={area.letter} className={area.points.length > 8 ? undefined : 'whole'}>
            <h2>
              {area.letter} – {areaName(area)}
            </h2>
            <figure>
              <ScaleChart area={area} sentence={sentence} width={printWidth} />
              <figcaption>{sentence}</figcaption>
            </figure>
            {area.points.length > 0 && (
              <Table columns={columns}>
                {pointRows(area).map((cells, index) => (
                  <Row key={index} cells={cells.slice(0, columns.length)} />
                ))}
              </Table>
            )}
          </section>
        )
      })}
    </main>
  )
}

function Table({ columns, children }: { columns: readonly { name: string; width: number }[]; children: ReactNode }) {
  return (
    <table>
      <colgroup>
        {columns.map(({ name, width }) => (
          <col key={name} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function Row({ cells }: { cells: readonly ReactNode[] }) {
  return (
    <tr>
      {cells.map((cell, index) => (
        <td key={index}>{cell}</td>
      ))}
    </tr>
  )
}
