import { implement } from '@orpc/server'
import { vaultContract } from '#shared/contract/vault.ts'
import type { EngineContext } from '../rpc/context.ts'
import { guard } from '../rpc/guard.ts'

const vault = implement(vaultContract).$context<EngineContext>().use(guard)

/** The vault's part of the contract: states, keys and drafts. */
export const vaultProcedures = {
  readStatus: vault.readStatus.handler(({ context: { session, host, appVersion } }) => {
    const { recovery } = session
    return {
      state: session.state,
      appVersion,
      host: { canOpenFiles: host.openFile !== undefined },
      recovery: recovery ? { reason: recovery.reason, file: recovery.file } : null,
      isRecoveryCodePending: session.isRecoveryCodePending,
    }
  }),

  startFirstRun: vault.startFirstRun.handler(({ context: { session }, input: { office, animator, password } }) =>
    session.startFirstRun(office, animator, password),
  ),
  readRecoveryCode: vault.readRecoveryCode.handler(({ context: { session } }) => session.readRecoveryCode()),
  cancelFirstRun: vault.cancelFirstRun.handler(({ context: { session } }) => {
    session.cancelFirstRun()
    return {}
  }),
  finishFirstRun: vault.finishFirstRun.handler(async ({ context: { session }, input: { groups } }) => {
    await session.finishFirstRun(groups)
    return {}
  }),

  unlock: vault.unlock.handler(async ({ context: { session }, input }) => ({
    state: await session.unlock(input.with, input.with === 'password' ? input.password : input.code),
  })),
  lock: vault.lock.handler(({ context: { session, downloads, uploads } }) => {
    downloads.clear()
    uploads.clear()
    session.lock()
    return {}
  }),
  changePassword: vault.changePassword.handler(async ({ context: { session }, input: { password } }) => {
    await session.changePassword(password)
    return {}
  }),
  retryOpen: vault.retryOpen.handler(async ({ context: { session } }) => ({ state: await session.retryOpen() })),

  readDraft: vault.readDraft.handler(({ context: { session }, input: { key } }) => ({
    body: session.drafts.read(key),
  })),
  saveDraft: vault.saveDraft.handler(({ context: { session }, input: { key, body } }) => {
    session.drafts.save(key, body)
    return {}
  }),
  dropDraft: vault.dropDraft.handler(({ context: { session }, input: { key } }) => {
    session.drafts.drop(key)
    return {}
  }),
}
