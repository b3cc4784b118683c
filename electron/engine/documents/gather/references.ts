import type { ReferencesFacts } from '#shared/documents/papers/references.ts'
import { referencesPaper } from '#shared/documents/papers/references.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeamRecord } from '../../team/team.ts'

/** A reference out of the team's work; whom it is for and what for is typed. */
export function gatherReferences(context: RowContext, id: TeamId): ReferencesFacts {
  const team = readTeamRecord(context, id)
  return {
    ...referencesPaper.blank(),
    subjectId: id,
    place: readOffice(context.store).office.town,
    pzkPlaceLocative: team.placeLocative,
    from: team.foundedOn,
  }
}
