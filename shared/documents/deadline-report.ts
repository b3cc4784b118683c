import { formatDateShort } from '../domain/dates.ts'
import type { DeadlineState } from '../domain/deadlines.ts'
import { countDeadlines } from '../domain/deadlines.ts'
import type { NamedDeadline } from './deadline-calendar.ts'
import { deadlineOwnerTexts, deadlineRuleTexts, deadlineSourceTexts } from './deadline-words.ts'
import { finish } from './finish.ts'
import type { Block, Document, DraftRun } from './model.ts'

export interface DeadlineReportFacts {
  officeName: string
  /** The day it was made. */
  on: string
  /** Everything due, soonest first. */
  deadlines: readonly NamedDeadline[]
}

/** The groups a reader has to act on; what is farther away is only counted. */
const groups: readonly { state: DeadlineState; name: string }[] = [
  { state: 'overdue', name: 'Po terminie' },
  { state: 'week', name: 'W ciągu 7 dni' },
  { state: 'month', name: 'W ciągu 30 dni' },
]

const columns = ['Dzień', 'Ostatni dzień roboczy', 'Czego dotyczy', 'Co', 'Czyje', 'Podstawa']

/**
 * The deadlines of an office on a day as a paper that may lie on a desk: case numbers and names of
 * papers, nothing of the people. It counts as every screen does (countDeadlines).
 */
export function deadlineReport({ officeName, on, deadlines }: DeadlineReportFacts): Document {
  const counts = countDeadlines(deadlines.map(({ deadline }) => deadline))
  const near = groups.filter(({ state }) => counts[state] > 0)
  return finish({
    title: `Terminy na dzień ${formatDateShort(on)}`,
    page: 'landscape',
    textSize: 10,
    footer: `Terminy na dzień ${formatDateShort(on)}`,
    blocks: [
      { type: 'title', text: [`Terminy na dzień ${formatDateShort(on)}`] },
      { type: 'subtitle', text: [officeName] },
      {
        type: 'paragraph',
        text: [
          [...groups, { state: 'later' as const, name: 'Później' }]
            .map(({ state, name }) => `${name}: ${counts[state]}`)
            .join(' · '),
        ],
      },
      ...(near.length === 0
        ? [{ type: 'paragraph' as const, text: ['Nic nie zalega. W ciągu 30 dni nie przypada żaden termin.'] }]
        : near.flatMap(({ state, name }): Block<DraftRun>[] => [
            { type: 'heading', level: 1, text: [`${name} (${counts[state]})`] },
            {
              type: 'table',
              caption: name,
              widths: [9, 9, 14, 19, 13, 36],
              header: columns.map((text) => [text]),
              rows: deadlines
                .filter(({ deadline }) => deadline.state === state)
                .map((one) => rowOf(one).map((text) => ({ content: [[text]] }))),
            },
          ])),
    ],
  })
}

function rowOf({ deadline: { rule, on, lastWorkingDay, about, owner, source }, label }: NamedDeadline): string[] {
  return [
    formatDateShort(on),
    formatDateShort(lastWorkingDay),
    about === 'case' ? `sprawa ${label}` : label,
    deadlineRuleTexts[rule],
    deadlineOwnerTexts[owner],
    deadlineSourceTexts[source],
  ]
}
