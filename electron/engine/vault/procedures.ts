import { implement } from '@orpc/server'
import { vaultContract } from '#shared/contract/vault.ts'
import type { EngineContext } from '../rpc/context.ts'
import { guard } from '../rpc/guard.ts'
import { nothing } from '../rpc/nothing.ts'

const vault = implement(vaultContract).$context<EngineContext>().use(guard)

/** The vault's part of the contract: states, keys and drafts. */
export const vaultProcedures = {
  readStatus: vault.readStatus.handler(async ({ context: { session, host, openedFiles, appVersion } }) => ({
    state: session.state,
    appVersion,
    host: { canOpenFiles: host.openFile !== undefined, canUseKeyStore: host.secrets !== undefined },
    recovery: session.recovery ?? null,
    isRecoveryCodePending: session.isRecoveryCodePending,
    actor: session.actor ?? null,
    idleMinutes: session.idleMinutes,
    isKeyStoreOn: session.isKeyStoreOn,
    waitSeconds: session.waitSeconds,
    filesStillOpen: session.state === 'locked' ? await openedFiles.count() : 0,
  })),

  startFirstRun: vault.startFirstRun.handler(({ context: { session }, input }) => session.startFirstRun(input)),
  readRecoveryCode: vault.readRecoveryCode.handler(({ context: { session } }) => session.readRecoveryCode()),
  cancelFirstRun: vault.cancelFirstRun.handler(({ context: { session } }) => nothing(session.cancelFirstRun())),
  finishFirstRun: vault.finishFirstRun.handler(async ({ context: { session }, input: { groups } }) =>
    nothing(await session.finishFirstRun(groups)),
  ),

  unlock: vault.unlock.handler(async ({ context: { session }, input }) => ({ state: await session.unlock(input) })),
  lock: vault.lock.handler(({ context: { session } }) => nothing(session.lock())),
  stayAwake: vault.stayAwake.handler(({ context: { session } }) => nothing(session.touch())),
  changePassword: vault.changePassword.handler(async ({ context: { session }, input: { current, password } }) =>
    nothing(await session.changePassword(current, password)),
  ),
  takeAccount: vault.takeAccount.handler(async ({ context: { session }, input: { accountId, password } }) =>
    nothing(await session.takeAccount(accountId, password)),
  ),
  retryOpen: vault.retryOpen.handler(async ({ context: { session } }) => ({ state: await session.retryOpen() })),

  startRecoveryCode: vault.startRecoveryCode.handler(({ context: { session } }) => session.startRecoveryCode()),
  finishRecoveryCode: vault.finishRecoveryCode.handler(async ({ context: { session, apply }, input: { groups } }) => {
    await session.finishRecoveryCode(groups)
    return apply(() => ({}))
  }),

  turnKeyStoreOn: vault.turnKeyStoreOn.handler(async ({ context: { session, apply } }) => {
    await session.turnKeyStoreOn()
    return apply(() => ({}))
  }),
  turnKeyStoreOff: vault.turnKeyStoreOff.handler(async ({ context: { session, apply } }) => {
    await session.turnKeyStoreOff()
    return apply(() => ({}))
  }),
  saveIdleMinutes: vault.saveIdleMinutes.handler(({ context: { session, apply }, input: { idleMinutes } }) =>
    apply(() => nothing(session.saveIdleMinutes(idleMinutes))),
  ),
  changeDataKey: vault.changeDataKey.handler(async ({ context: { session } }) =>
    nothing(await session.changeDataKey()),
  ),

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
