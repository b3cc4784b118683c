import type { Letterhead } from '#shared/documents/model.ts'
import type { Store } from '../../store/open.ts'

/** The office's letterhead; undefined when it uses none. */
export function readLetterhead(_store: Store): Letterhead | undefined {
  return undefined
}
