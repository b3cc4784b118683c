import type { AttendanceListFacts } from '#shared/documents/papers/attendance-list.ts'
import { attendanceListPaper } from '#shared/documents/papers/attendance-list.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeam } from '../../team/team.ts'
import { nameOf } from './known.ts'

/** Rows for guests under the members. */
const guestRows = 4

/** The members of a team, for a list they sign. */
export function gatherAttendanceList(context: RowContext, id: TeamId): AttendanceListFacts {
  const { team, partners, members } = readTeam(context, id)
  const { office } = readOffice(context.store)
  const institutions = new Map(partners.map((partner) => [partner.id, partner.name]))
  return {
    ...attendanceListPaper.blank(),
    subjectId: id,
    pzkPlaceLocative: team.placeLocative,
    people: members.map((member) => ({
      name: nameOf(member),
      function: member.function,
      institution: institutions.get(member.partnerId) ?? '',
    })),
    emptyRows: guestRows,
    administrator: office.name,
    officerEmail: office.officerEmail,
  }
}
