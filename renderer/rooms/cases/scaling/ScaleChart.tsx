import { useId } from 'react'
import { scaleMax, scaleMin } from '#shared/domain/cases.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import type { AreaHistory, ScalePoint } from '#shared/domain/scaling.ts'
import type { DayAxis } from './chart-days.ts'
import { dayAxis, labelledDays } from './chart-days.ts'
import { HouseholdMark, InstitutionMark, ink, planFill, rust } from './marks.tsx'
import { areaName } from './scale-sentence.ts'

const top = 20
const left = 44
/** Room for „plan 10” beside the band. */
const right = 64
const values = Array.from({ length: scaleMax - scaleMin + 1 }, (_value, index) => scaleMin + index)
const text = { fontSize: 13, fontFamily: 'inherit', fill: '#1f2328' } as const
/** A white rim, so that a number is read over a line. */
const rim = { stroke: 'white', strokeWidth: 4, paintOrder: 'stroke', strokeLinejoin: 'round' } as const

interface Props {
  area: AreaHistory
  /** The sentence of the area: what the drawing says, for those who do not see it. */
  sentence: string
  /** In pixels. */
  width: number
  /** From one mark to the next, in pixels. */
  step?: number
}

/** Where a mark stands, and the line below them all. */
interface Heights {
  y: (value: number) => number
  bottom: number
}

/**
 * An area over time: the household's line whole with discs, the institution's dashed with empty
 * squares, the plan as a band. Nothing is told by colour alone, so it prints in grey.
 */
export function ScaleChart({ area, sentence, width, step = 27 }: Props) {
  const id = useId()
  const bottom = top + step * (scaleMax - scaleMin)
  const height = bottom + 40
  const heights = { bottom, y: (value: number) => bottom - (value - scaleMin) * step }
  const axis = dayAxis(area, left + 16, width - right - 16)
  const dated = area.points.flatMap((point) => (point.on === null ? [] : [{ ...point, on: point.on }]))

  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      style={{ maxWidth: '100%', height: 'auto', display: 'block' }}
    >
      <title id={`${id}-title`}>{`Wykres: ${area.letter} – ${areaName(area)}`}</title>
      <desc id={`${id}-desc`}>{`${sentence} Te same liczby są w tabeli.`}</desc>
      <Grid heights={heights} axis={axis} width={width} />
      <PlanBand area={area} heights={heights} axis={axis} width={width} />
      <Line heights={heights} points={dated} voice="institution" axis={axis} />
      <Line heights={heights} points={dated} voice="household" axis={axis} />
      {dated.map((point, index) => (
        <Marks key={index} heights={heights} point={point} x={axis.x(point.on)} />
      ))}
    </svg>
  )
}

type Dated = ScalePoint & { on: string }

function Grid({ heights: { y, bottom }, axis, width }: { heights: Heights; axis: DayAxis; width: number }) {
  const labelled = labelledDays(axis, 88)
  return (
    <g>
      {values.map((value) => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} stroke="#d0d5da" />
          <text {...text} x={left - 12} y={y(value) + 4.5} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <line x1={left} x2={left} y1={top} y2={bottom} stroke="#6a7480" />
      <line x1={left} x2={width - right} y1={bottom} y2={bottom} stroke="#6a7480" />
      {axis.days.map((day) => (
        <line key={day} x1={axis.x(day)} x2={axis.x(day)} y1={bottom} y2={bottom + 6} stroke="#6a7480" />
      ))}
      {labelled.map((day) => (
        <text key={day} {...text} x={axis.x(day)} y={bottom + 24} textAnchor="middle">
          {formatDateShort(day)}
        </text>
      ))}
    </g>
  )
}

interface PlanProps {
  area: AreaHistory
  heights: Heights
  axis: DayAxis
  width: number
}

/** The plan from its day to the next change, or to the edge. */
function PlanBand({ area: { planned }, heights: { y }, axis, width }: PlanProps) {
  const edge = width - right
  return planned.map(({ from, value }, index) => {
    const next = planned[index + 1]
    const end = next ? (next.from === null ? left : axis.x(next.from)) : edge
    // The first plan holds from the first mark on, be it a few days younger.
    const start = index === 0 || from === null ? left : axis.x(from)
    if (value === null || end <= start) return null
    return (
      <g key={index}>
        <rect x={start} y={y(value) - 9} width={end - start} height={18} fill={planFill} />
        <line x1={start} x2={end} y1={y(value) - 9} y2={y(value) - 9} stroke="#6a7480" strokeDasharray="2 3" />
        <line x1={start} x2={end} y1={y(value) + 9} y2={y(value) + 9} stroke="#6a7480" strokeDasharray="2 3" />
        {next ? (
          end - start > 60 && (
            <text {...text} {...rim} x={start + 8} y={y(value) + 4.5}>
              plan {value}
            </text>
          )
        ) : (
          <text {...text} x={edge + 8} y={y(value) + 4.5} fontWeight={600}>
            plan {value}
          </text>
        )}
      </g>
    )
  })
}

interface LineProps {
  points: readonly Dated[]
  voice: 'household' | 'institution'
  heights: Heights
  axis: DayAxis
}

function Line({ points, voice, heights: { y }, axis }: LineProps) {
  const path = points
    .flatMap((point) => (point[voice] === null ? [] : [`${round(axis.x(point.on))},${y(point[voice])}`]))
    .join(' ')
  return voice === 'household' ? (
    <polyline points={path} fill="none" stroke={ink} strokeWidth={3} />
  ) : (
    <polyline points={path} fill="none" stroke={rust} strokeWidth={2} strokeDasharray="7 5" />
  )
}

/** Both marks of a day with their numbers: the higher one's above, the lower one's below, one number for both when equal. */
function Marks({
  point: { household, institution },
  heights: { y },
  x,
}: {
  point: Dated
  heights: Heights
  x: number
}) {
  const isHouseholdBelow = household !== null && institution !== null && household < institution
  return (
    <g>
      {institution !== null && <InstitutionMark x={x} y={y(institution)} />}
      {household !== null && <HouseholdMark x={x} y={y(household)} />}
      {household !== null && (
        <text
          {...text}
          {...rim}
          x={x}
          y={y(household) + (isHouseholdBelow ? 24 : -13)}
          textAnchor="middle"
          fontWeight={700}
        >
          {household}
        </text>
      )}
      {institution !== null && institution !== household && (
        <text
          {...text}
          {...rim}
          x={x}
          y={y(institution) + (isHouseholdBelow || household === null ? -13 : 24)}
          textAnchor="middle"
          fontWeight={600}
        >
          {institution}
        </text>
      )}
    </g>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
