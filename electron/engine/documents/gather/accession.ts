import type { AccessionFacts } from '#shared/documents/papers/accession.ts'
import { accessionPaper } from '#shared/documents/papers/accession.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherAccession(_context: RowContext, id: TeamId): AccessionFacts {
  return { ...accessionPaper.blank(), subjectId: id }
}
