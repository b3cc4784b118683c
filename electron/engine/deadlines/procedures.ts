import { implement } from '@orpc/server'
import { deadlinesContract } from '#shared/contract/deadlines.ts'
import { asDownload } from '../http/file-shelf.ts'
import type { EngineContext } from '../rpc/context.ts'
import { guard } from '../rpc/guard.ts'
import { calendarFile, listDeadlines, reportFile } from './deadlines.ts'

const deadlines = implement(deadlinesContract).$context<EngineContext>().use(guard)

/** What is due, on the screen and for a calendar. */
export const deadlinesProcedures = {
  list: deadlines.list.handler(({ context: { session } }) => listDeadlines(session.vault)),
  exportCalendar: deadlines.exportCalendar.handler(({ context: { session, downloads, apply } }) =>
    apply(() => ({ download: asDownload(downloads, calendarFile(session.vault)) })),
  ),
  exportReport: deadlines.exportReport.handler(
    async ({ context: { session, downloads, host, apply }, input: { format } }) => {
      const file = await reportFile(session.vault, host, format)
      return apply(() => ({ download: asDownload(downloads, file) }))
    },
  ),
}
