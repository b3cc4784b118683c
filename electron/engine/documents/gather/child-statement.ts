import type { ChildStatementFacts } from '#shared/documents/papers/child-statement.ts'
import { childStatementPaper } from '#shared/documents/papers/child-statement.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { readHousehold } from '../../cases/households.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeamRecord } from '../../team/team.ts'

/** The statement of the household's first child; another child's name is typed over it. Siblings are not named. */
export function gatherChildStatement(context: RowContext, id: HouseholdId): ChildStatementFacts {
  const { persons, teamId } = readHousehold(context, id)
  const child = persons.find(({ isMinor }) => isMinor)
  return {
    ...childStatementPaper.blank(),
    subjectId: id,
    place: readOffice(context.store).office.town,
    childName: child ? `${child.firstName} ${child.lastName}` : '',
    gender: child?.gender ?? null,
    pzkPlaceLocative: readTeamRecord(context, teamId).placeLocative,
  }
}
