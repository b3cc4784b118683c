import type { ServiceListFacts } from '#shared/documents/papers/service-list.ts'
import { serviceListPaper } from '#shared/documents/papers/service-list.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import { listEntries } from '../../catalogue/catalogue.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeamRecord } from '../../team/team.ts'

/** The team's list as the catalogue has it today. */
export function gatherServiceList(context: RowContext, id: TeamId): ServiceListFacts {
  const team = readTeamRecord(context, id)
  return {
    ...serviceListPaper.blank(),
    subjectId: id,
    powiat: team.powiat,
    gmina: team.gmina,
    on: localDateOf(context.now()),
    entries: listEntries(context, id).map(
      ({ category, activity, provider, place, schedule, audience, conditions, area, eServices }) => ({
        category,
        activity,
        provider,
        place,
        schedule,
        audience,
        conditions,
        area,
        eServices,
      }),
    ),
  }
}
