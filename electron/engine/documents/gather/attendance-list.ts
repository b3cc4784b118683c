import type { AttendanceListFacts } from '#shared/documents/papers/attendance-list.ts'
import { attendanceListPaper } from '#shared/documents/papers/attendance-list.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherAttendanceList(_context: RowContext, id: TeamId): AttendanceListFacts {
  return { ...attendanceListPaper.blank(), subjectId: id }
}
