import type { RoleTasksFacts } from '#shared/documents/papers/role-tasks.ts'
import { roleTasksPaper } from '#shared/documents/papers/role-tasks.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherRoleTasks(_context: RowContext, id: TeamId): RoleTasksFacts {
  return { ...roleTasksPaper.blank(), subjectId: id }
}
