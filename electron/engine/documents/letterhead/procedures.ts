import { implement } from '@orpc/server'
import { letterheadContract } from '#shared/contract/letterhead.ts'
import { takeUpload } from '../../http/uploads.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'
import { readLogo, saveLetterhead, viewLetterhead } from './letterhead.ts'

const letterhead = implement(letterheadContract).$context<EngineContext>().use(guard)

/** The letterhead's part of the contract. */
export const letterheadProcedures = {
  read: letterhead.read.handler(({ context: { session } }) => viewLetterhead(session.vault.store)),
  save: letterhead.save.handler(({ context: { session, uploads, apply }, input: { logo, ...of } }) => {
    const picture = logo === 'keep' || logo === null ? logo : readLogo(takeUpload(uploads, logo.upload).bytes)
    return apply(() => saveLetterhead(session.vault.store, { ...of, logo: picture }))
  }),
}
