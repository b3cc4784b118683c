import { implement } from '@orpc/server'
import { backupContract } from '#shared/contract/backup.ts'
import type { BackupState } from '#shared/contract/backup.ts'
import { refuse } from '../refusal.ts'
import type { EngineContext } from '../rpc/context.ts'
import { guard } from '../rpc/guard.ts'
import { nothing } from '../rpc/nothing.ts'

const backup = implement(backupContract).$context<EngineContext>().use(guard)

/** The contract's part on backups: making, trying and bringing back. */
export const backupProcedures = {
  readState: backup.readState.handler(({ context }) => readState(context)),
  makeNow: backup.makeNow.handler(async ({ context }) => {
    const { session, backups, apply } = context
    await session.withOpen((open) => backups.make(open))
    await backups.arrived()
    const state = await readState(context)
    return apply(() => state)
  }),
  setSecondPlace: backup.setSecondPlace.handler(async ({ context, input: { folder } }) => {
    const { session, backups, apply } = context
    await session.withOpen((open) => backups.setSecondPlace(open, folder))
    const state = await readState(context)
    return apply(() => state)
  }),
  chooseFolder: backup.chooseFolder.handler(async ({ context: { host } }) => {
    if (!host.chooseFolder) throw refuse('FOLDER_CHOICE_UNAVAILABLE')
    return { folder: (await host.chooseFolder()) ?? null }
  }),
  drill: backup.drill.handler(async ({ context, input: { place, file } }) => {
    const { session, backups, restoring, apply } = context
    const { officeName, ...drill } = await restoring.drill(place, file)
    return apply(() => {
      backups.saveDrill(session.vault.store, drill)
      return { officeName, ...drill }
    })
  }),

  listKept: backup.listKept.handler(({ context: { session, backups, restoring } }) => {
    restoring.assertAllowed()
    return backups.listKept(session.vaultId)
  }),
  open: backup.open.handler(({ context: { restoring }, input: { source, secret } }) => restoring.open(source, secret)),
  cancelOpen: backup.cancelOpen.handler(async ({ context: { restoring } }) => {
    restoring.assertAllowed()
    return nothing(await restoring.clear())
  }),
  restore: backup.restore.handler(async ({ context: { restoring }, input: { token } }) => ({
    state: await restoring.restore(token),
  })),
  undoRestore: backup.undoRestore.handler(async ({ context: { restoring }, input: { name } }) => ({
    state: await restoring.undo(name),
  })),
}

function readState({ session, backups }: EngineContext): Promise<BackupState> {
  return backups.readState({ store: session.vault.store, vaultId: session.vaultId })
}
