import type { HandOverFacts } from '#shared/documents/papers/hand-over.ts'
import { handOverPaper } from '#shared/documents/papers/hand-over.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { readHousehold } from '../../cases/households.ts'
import { listIpws } from '../../cases/ipws.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeamRecord } from '../../team/team.ts'
import { peopleOf } from './household-people.ts'

/** The hand-over of a household: its people and the scales of its last programme. Conclusions are typed, never copied. */
export function gatherHandOver(context: RowContext, id: HouseholdId): HandOverFacts {
  const household = readHousehold(context, id)
  const { office } = readOffice(context.store)
  const [latest] = listIpws(context, id)
  return {
    ...handOverPaper.blank(),
    subjectId: id,
    place: office.town,
    ...peopleOf(household),
    minorsRepresentedBy: household.minorsRepresentedBy,
    pzkPlaceLocative: readTeamRecord(context, household.teamId).placeLocative,
    officeName: office.name,
    areas: (latest?.areas ?? []).map(({ name, now, planned, achieved }) => ({ name, now, planned, achieved })),
  }
}
