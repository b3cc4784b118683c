import { useId } from 'react'
import { scaleMax, scaleMin } from '#shared/domain/cases.ts'
import type { AreaHistory, ScaleChange } from '#shared/domain/scaling.ts'
import { HouseholdMark, InstitutionMark, ink, planFill, rust } from './marks.tsx'
import { areaName } from './scale-sentence.ts'

const width = 300
const left = 16
const step = (width - 2 * left) / (scaleMax - scaleMin)
const lane = 24
const values = Array.from({ length: scaleMax - scaleMin + 1 }, (_value, index) => scaleMin + index)

/** One area from its first mark to its last, an arrow for each voice, with the plan as a band across. */
export function ChangeDrawing({ area }: { area: AreaHistory }) {
  const id = useId()
  const voices = (['household', 'institution'] as const).flatMap((voice) => {
    const change = area[voice]
    return change ? [{ voice, change }] : []
  })
  const bottom = 6 + Math.max(1, voices.length) * lane
  return (
    <svg
      role="img"
      aria-labelledby={id}
      viewBox={`0 0 ${width} ${bottom + 20}`}
      width={width}
      height={bottom + 20}
      style={{ maxWidth: '100%', height: 'auto', display: 'block' }}
    >
      <title id={id}>{`Od pierwszej do ostatniej oceny: ${areaName(area)}`}</title>
      {area.plan !== null && (
        <>
          <rect x={x(area.plan) - 9} y={0} width={18} height={bottom} fill={planFill} />
          {[-9, 9].map((side) => (
            <line
              key={side}
              x1={x(area.plan ?? 0) + side}
              x2={x(area.plan ?? 0) + side}
              y1={0}
              y2={bottom}
              stroke="#6a7480"
              strokeDasharray="2 3"
            />
          ))}
        </>
      )}
      <line x1={x(scaleMin)} x2={x(scaleMax)} y1={bottom} y2={bottom} stroke="#6a7480" />
      {values.map((value) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={bottom - 3} y2={bottom + 3} stroke="#6a7480" />
          <text x={x(value)} y={bottom + 16} textAnchor="middle" fontSize={12} fontFamily="inherit" fill="#1f2328">
            {value}
          </text>
        </g>
      ))}
      {voices.map(({ voice, change }, index) => (
        <Movement key={voice} voice={voice} change={change} y={6 + lane / 2 + index * lane} />
      ))}
    </svg>
  )
}

function x(value: number): number {
  return left + (value - scaleMin) * step
}

/** From a small empty ring to the voice's own sign, with an arrow's head before it. */
function Movement({
  voice,
  change: { first, last },
  y,
}: {
  voice: 'household' | 'institution'
  change: ScaleChange
  y: number
}) {
  const [from, to] = [x(first.value), x(last.value)]
  const back = Math.sign(to - from)
  const colour = voice === 'household' ? ink : rust
  return (
    <g>
      <line
        x1={from}
        x2={to}
        y1={y}
        y2={y}
        stroke={colour}
        strokeWidth={voice === 'household' ? 3 : 2}
        strokeDasharray={voice === 'household' ? undefined : '7 5'}
      />
      {back !== 0 && (
        <>
          <circle cx={from} cy={y} r={4} fill="white" stroke={colour} strokeWidth={2} />
          <path d={`M${to - back * 9} ${y} l${-back * 8} -5 v10 z`} fill={colour} />
        </>
      )}
      {voice === 'household' ? <HouseholdMark x={to} y={y} /> : <InstitutionMark x={to} y={y} />}
    </g>
  )
}
