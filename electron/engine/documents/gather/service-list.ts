import type { ServiceListFacts } from '#shared/documents/papers/service-list.ts'
import { serviceListPaper } from '#shared/documents/papers/service-list.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherServiceList(_context: RowContext, id: TeamId): ServiceListFacts {
  return { ...serviceListPaper.blank(), subjectId: id }
}
