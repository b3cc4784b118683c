import type { DocumentSubject } from '#shared/contract/documents.ts'

/** The addresses around the register. */
export const registerPath = '/dokumenty/rejestr'
export const numberingPath = '/dokumenty/znak-sprawy'

/** One paper of the register. */
export function paperPath(id: string): string {
  return `${registerPath}/${id}`
}

/** The workbench of a paper; of a draft of the register when its id is given. A part of the path: a query would outlive the page. */
export function workbenchPath({ kind, id }: DocumentSubject, draft?: string): string {
  return `/dokumenty/${kind}/${id}${draft === undefined ? '' : `/projekt/${draft}`}`
}
