import type { DeadlineView, NamedDeadline } from '#shared/contract/deadlines.ts'
import { deadlineCalendar } from '#shared/documents/deadline-calendar.ts'
import { deadlineReport } from '#shared/documents/deadline-report.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { Deadline, DeadlineFacts } from '#shared/domain/deadlines.ts'
import { deadlinesOn } from '#shared/domain/deadlines.ts'
import { listCaseFacts } from '../cases/case-facts.ts'
import { readSortNames } from '../cases/list/candidates.ts'
import { listAgreementTerms } from '../documents/agreement-terms.ts'
import { mediaTypes } from '../documents/media-types.ts'
import { renderDocument } from '../documents/render.ts'
import { ics } from '../formats/ics.ts'
import { readOffice } from '../office/office.ts'
import type { HostPort, NamedFile } from '../ports.ts'
import type { RowContext } from '../store/rows.ts'

/** What is due as of today, soonest first. */
function dueNow({ store, now }: RowContext): { deadline: Deadline; label: string }[] {
  const agreements = listAgreementTerms(store)
  const labels = new Map(agreements.map(({ id, label }): [string, string] => [id, label]))
  return deadlinesOn(localDateOf(now()), { agreements, cases: listCaseFacts(store) }).map((deadline) => ({
    deadline,
    label: deadline.caseNumber ?? labels.get(deadline.recordId) ?? '',
  }))
}

/** For the screen: each with what it calls the row it is about, and whose case it is. */
export function listDeadlines(context: RowContext): NamedDeadline[] {
  const names: ReadonlyMap<string, string> = readSortNames(context.store)
  return dueNow(context).map(({ deadline, label }) => ({
    ...viewOf(deadline, label),
    person: names.get(deadline.recordId) ?? null,
  }))
}

/** The deadlines of some cases for their own screens: the same the list has. */
export function viewsOf(today: string, facts: Pick<DeadlineFacts, 'cases'>): DeadlineView[] {
  return deadlinesOn(today, facts).map((deadline) => viewOf(deadline, deadline.caseNumber ?? ''))
}

function viewOf({ caseNumber: _number, ...deadline }: Deadline, label: string): DeadlineView {
  return { ...deadline, label }
}

/** The same for a calendar: case numbers and rules, nothing of the people. */
export function calendarFile(context: RowContext): NamedFile {
  const now = context.now()
  return {
    name: `terminy-${localDateOf(now)}.ics`,
    type: 'text/calendar; charset=utf-8',
    bytes: ics(deadlineCalendar(dueNow(context)), now),
  }
}

/** The same on paper, for a meeting of the office. Throws PDF_UNAVAILABLE. */
export async function reportFile(context: RowContext, host: HostPort, format: 'docx' | 'pdf'): Promise<NamedFile> {
  const on = localDateOf(context.now())
  const document = deadlineReport({
    officeName: readOffice(context.store).office.name,
    on,
    deadlines: dueNow(context),
  })
  return {
    name: `terminy-${on}.${format}`,
    type: mediaTypes[format],
    bytes: await renderDocument(host, document, format),
  }
}
