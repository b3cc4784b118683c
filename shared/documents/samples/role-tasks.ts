import type { RoleTasksFacts } from '../papers/role-tasks.ts'
import { roleTasksPaper } from '../papers/role-tasks.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const roleTasksSamples: Readonly<Record<string, RoleTasksFacts>> = {
  pusty: roleTasksPaper.blank(),
}
