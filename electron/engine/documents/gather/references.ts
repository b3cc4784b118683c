import type { ReferencesFacts } from '#shared/documents/papers/references.ts'
import { referencesPaper } from '#shared/documents/papers/references.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherReferences(_context: RowContext, id: TeamId): ReferencesFacts {
  return { ...referencesPaper.blank(), subjectId: id }
}
