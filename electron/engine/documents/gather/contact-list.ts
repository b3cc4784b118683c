import type { ContactListFacts } from '#shared/documents/papers/contact-list.ts'
import { contactListPaper } from '#shared/documents/papers/contact-list.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherContactList(_context: RowContext, id: TeamId): ContactListFacts {
  return { ...contactListPaper.blank(), subjectId: id }
}
