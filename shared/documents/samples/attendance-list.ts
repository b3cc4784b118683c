import type { AttendanceListFacts } from '../papers/attendance-list.ts'
import { attendanceListPaper } from '../papers/attendance-list.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const attendanceListSamples: Readonly<Record<string, AttendanceListFacts>> = {
  pusty: attendanceListPaper.blank(),
}
