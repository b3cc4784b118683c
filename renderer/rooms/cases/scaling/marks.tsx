/** The signs of the two voices and of the plan, the same in every drawing, key and print: told apart by shape, not by colour. */

export const ink = '#1f4a78'
export const rust = '#7a3e00'
export const planFill = '#e3e6ea'

interface Place {
  x: number
  y: number
}

/** The household: a full disc. It fits into the institution's square, so equal marks are both seen. */
export function HouseholdMark({ x, y }: Place) {
  return <circle cx={x} cy={y} r={6} fill={ink} stroke="white" strokeWidth={1.5} />
}

/** The institution: an empty square. */
export function InstitutionMark({ x, y }: Place) {
  return <rect x={x - 8} y={y - 8} width={16} height={16} fill="white" stroke={rust} strokeWidth={2.2} />
}

const key = { display: 'flex', flexWrap: 'wrap', gap: '6px 28px', margin: 0, padding: 0, listStyle: 'none' } as const
const keyLine = { display: 'inline-flex', alignItems: 'center', gap: 8 } as const

/** What the signs mean. Styled by itself, for it stands on the printed page too. */
export function Legend() {
  return (
    <ul style={key} aria-label="Objaśnienie wykresów">
      <li style={keyLine}>
        <svg width={46} height={20} aria-hidden>
          <line x1={0} x2={46} y1={10} y2={10} stroke={ink} strokeWidth={3} />
          <HouseholdMark x={23} y={10} />
        </svg>
        rodzina: linia ciągła, koła
      </li>
      <li style={keyLine}>
        <svg width={46} height={20} aria-hidden>
          <line x1={0} x2={46} y1={10} y2={10} stroke={rust} strokeWidth={2} strokeDasharray="7 5" />
          <InstitutionMark x={23} y={10} />
        </svg>
        instytucja: linia przerywana, kwadraty
      </li>
      <li style={keyLine}>
        <svg width={46} height={20} aria-hidden>
          <rect x={0} y={1} width={46} height={18} fill={planFill} />
          <line x1={0} x2={46} y1={1} y2={1} stroke="#6a7480" strokeDasharray="2 3" />
          <line x1={0} x2={46} y1={19} y2={19} stroke="#6a7480" strokeDasharray="2 3" />
        </svg>
        plan: szary pas
      </li>
    </ul>
  )
}
