import type { AnonymousCardFacts } from '#shared/documents/papers/anonymous-card.ts'
import { anonymousCardPaper } from '#shared/documents/papers/anonymous-card.ts'
import { personalTraces } from '#shared/documents/personal-traces.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { readHousehold } from '../../cases/households.ts'
import { listIpws } from '../../cases/ipws.ts'
import type { RowContext } from '../../store/rows.ts'
import { knownTraces } from '../known-traces.ts'

/**
 * A case without its people: how many adults and minors, the stage and the scales. The name of
 * an area is free text: one that betrays somebody is left out, and its scale stays.
 */
export function gatherAnonymousCard(context: RowContext, id: HouseholdId): AnonymousCardFacts {
  const { caseNumber, persons, stage } = readHousehold(context, id)
  const [latest] = listIpws(context, id)
  const known = knownTraces(context, id)
  const minors = persons.filter(({ isMinor }) => isMinor).length
  return {
    ...anonymousCardPaper.blank(),
    subjectId: id,
    caseNumber,
    people: [
      { band: 'adult' as const, count: persons.length - minors },
      { band: 'minor' as const, count: minors },
    ].filter(({ count }) => count > 0),
    stage,
    areas: (latest?.areas ?? []).map(({ name, now, planned, achieved }) => ({
      name: personalTraces(name, known).length === 0 ? name : '',
      now,
      planned,
      achieved,
    })),
  }
}
