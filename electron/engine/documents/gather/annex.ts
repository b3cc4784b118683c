import type { AnnexFacts } from '#shared/documents/papers/annex.ts'
import { annexPaper } from '#shared/documents/papers/annex.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherAnnex(_context: RowContext, id: TeamId): AnnexFacts {
  return { ...annexPaper.blank(), subjectId: id }
}
