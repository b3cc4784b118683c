import { implement } from '@orpc/server'
import { auditPageSize } from '#shared/contract/audit.ts'
import { privacyContract } from '#shared/contract/privacy.ts'
import { destructionListDocument } from '#shared/documents/destruction-list.ts'
import { findPerson } from '../cases/whole-case.ts'
import { mediaTypes } from '../documents/media-types.ts'
import { renderDocument } from '../documents/render.ts'
import { asDownload } from '../http/file-shelf.ts'
import { readOffice } from '../office/office.ts'
import { refuse } from '../refusal.ts'
import type { EngineContext } from '../rpc/context.ts'
import { guard } from '../rpc/guard.ts'
import { nothing } from '../rpc/nothing.ts'
import { anonymiseHouseholds, sweepFile } from './anonymise.ts'
import { copyFile, gatherCopy } from './copy-of-data.ts'
import { disclosuresFile, listDisclosures, recordDisclosure } from './disclosures.ts'
import { listHeldCopies } from './held-copies.ts'
import { listPersons } from './persons.ts'
import { readCategory } from './category.ts'
import { listDue, listRetention, saveCategory } from './retention.ts'
import { previewWithdrawal, withdrawConsent } from './withdrawal.ts'

const privacy = implement(privacyContract).$context<EngineContext>().use(guard)

/** The RODO desk's part of the contract. */
export const privacyProcedures = {
  listPersons: privacy.listPersons.handler(({ context: { session }, input }) =>
    listPersons(session.vault.store, input.query),
  ),
  copyOfData: privacy.copyOfData.handler(async ({ context, input: { personId, format } }) => {
    const { vault } = context.session
    const file = await copyFile(context.host, gatherCopy(vault, personId), format)
    return context.apply(() => {
      // Gone meanwhile, its copy is not handed out either.
      const found = findPerson(vault.store, personId)
      if (!found) throw refuse('NOT_FOUND')
      recordDisclosure(vault, { kind: 'copy-of-data', format, householdId: found.household.id })
      return { download: asDownload(context.downloads, file) }
    })
  }),

  listDisclosures: privacy.listDisclosures.handler(({ context: { session }, input: { before, ...filters } }) => {
    const entries = listDisclosures(session.vault.store, filters, { before, limit: auditPageSize })
    return { entries, next: entries.length === auditPageSize ? (entries.at(-1)?.number ?? null) : null }
  }),
  exportDisclosures: privacy.exportDisclosures.handler(({ context, input: { filters } }) => {
    const { store, now } = context.session.vault
    return context.apply(() => ({ download: asDownload(context.downloads, disclosuresFile(store, filters, now())) }))
  }),

  previewWithdrawal: privacy.previewWithdrawal.handler(({ context: { session }, input: { householdId } }) =>
    previewWithdrawal(session.vault, householdId),
  ),
  withdrawConsent: privacy.withdrawConsent.handler(({ context: { session, apply }, input: { householdId, on } }) =>
    apply(() => withdrawConsent(session.vault, householdId, on)),
  ),

  readRetention: privacy.readRetention.handler(({ context: { session } }) => ({
    category: readCategory(session.vault.store),
  })),
  saveRetention: privacy.saveRetention.handler(({ context: { session, apply }, input: { category } }) =>
    apply(() => nothing(saveCategory(session.vault.store, category))),
  ),
  listRetention: privacy.listRetention.handler(({ context: { session } }) => listRetention(session.vault.store)),
  listForDestruction: privacy.listForDestruction.handler(async ({ context: { session, host }, input: { on } }) => ({
    rows: listDue(session.vault.store, on),
    copies: await listHeldCopies(host.dataFolder),
  })),
  makeDestructionList: privacy.makeDestructionList.handler(async ({ context, input: { on, format } }) => {
    const { store } = context.session.vault
    const facts = { officeName: readOffice(store).office.name, on, rows: listDue(store, on) }
    const bytes = await renderDocument(context.host, destructionListDocument(facts), format)
    const file = { name: `spis-do-zniszczenia-${on}.${format}`, type: mediaTypes[format], bytes }
    return context.apply(() => ({ download: asDownload(context.downloads, file) }))
  }),
  anonymise: privacy.anonymise.handler(async ({ context, input: { householdIds, listPrintedOn } }) => {
    const { vault } = context.session
    const copies = await listHeldCopies(context.host.dataFolder)
    const answer = context.apply(() => ({
      anonymised: anonymiseHouseholds(vault, householdIds, listPrintedOn),
      copies,
    }))
    sweepFile(vault.store)
    // Papers of theirs that wait to be fetched, and scans that were brought.
    context.downloads.clear()
    context.uploads.clear()
    return answer
  }),
}
