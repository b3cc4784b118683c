import { implement } from '@orpc/server'
import { exchangeContract } from '#shared/contract/exchange.ts'
import { asDownload } from '../http/file-shelf.ts'
import { recordDisclosure } from '../privacy/disclosures.ts'
import type { EngineContext } from '../rpc/context.ts'
import { nothing } from '../rpc/nothing.ts'
import { takeUpload } from '../http/uploads.ts'
import { guard } from '../rpc/guard.ts'
import { inTurn } from '../store/in-turn.ts'
import { listBundles, recordBundle } from './bundle-log.ts'
import { addPartnerOffice, listPartnerOffices, removePartnerOffice } from './partner-offices.ts'
import { listReceivedDocuments, readReceivedDocument } from './received-documents.ts'
import { cardWords } from './words.ts'

/** Keys, sealing and what is sealed: loaded when it is asked for, not with the lists the first screen shows. */
const cards = () => import('./offices.ts')
const outgoing = () => import('./outgoing.ts')
const incoming = () => import('./incoming.ts')

const exchange = implement(exchangeContract).$context<EngineContext>().use(guard)

/** The exchange's part of the contract: cards of offices, and bundles between them. */
export const exchangeProcedures = {
  readOwnCard: exchange.readOwnCard.handler(async ({ context: { session, downloads } }) => {
    const { cardFile, readOwnCard } = await cards()
    const card = readOwnCard(session.vault.store)
    return { card, words: cardWords(card), download: asDownload(downloads, cardFile(card)) }
  }),
  previewCard: exchange.previewCard.handler(async ({ context, input: { upload } }) => {
    const { readCard } = await cards()
    const card = readCard(context.session.vault, takeUpload(context.uploads, upload).bytes)
    return { card, words: cardWords(card) }
  }),
  addPartnerOffice: exchange.addPartnerOffice.handler(async ({ context, input: { upload } }) => {
    const { readCard } = await cards()
    const { vault } = context.session
    return context.apply(() => addPartnerOffice(vault, readCard(vault, takeUpload(context.uploads, upload).bytes)))
  }),
  listPartnerOffices: exchange.listPartnerOffices.handler(({ context: { session } }) =>
    listPartnerOffices(session.vault),
  ),
  removePartnerOffice: exchange.removePartnerOffice.handler(({ context: { session, apply }, input: { officeId } }) =>
    apply(() => nothing(removePartnerOffice(session.vault, officeId))),
  ),

  previewOutgoing: exchange.previewOutgoing.handler(async ({ context: { session }, input: { recipient } }) =>
    (await outgoing()).previewOutgoing(session.vault, recipient),
  ),
  makeBundle: exchange.makeBundle.handler(({ context, input: { id, recipient } }) => {
    const { vault } = context.session
    // Each bundle names the one before it, so the next is begun when the last is written down.
    return inTurn(vault.store, async () => {
      const { bundleFileName, makeBundle } = await outgoing()
      const { readOwnCard } = await cards()
      const { bytes, sha256, manifest, counts } = await makeBundle(vault, context.host, id, recipient)
      const name = bundleFileName(readOwnCard(vault.store), manifest.sequence)
      return context.apply(() => {
        const households = counts.cases
        recordDisclosure(vault, { kind: 'bundle', format: 'kooperacja', officeId: recipient, households })
        const entry = recordBundle(vault.store, {
          id,
          direction: 'sent',
          officeId: recipient,
          officeName: manifest.recipient.name,
          sequence: manifest.sequence,
          at: manifest.createdAt,
          size: bytes.byteLength,
          sha256,
          counts,
        })
        return { entry, download: asDownload(context.downloads, { name, type: 'application/octet-stream', bytes }) }
      })
    })
  }),

  previewBundle: exchange.previewBundle.handler(async ({ context, input: { upload } }) => {
    const { openIncoming } = await incoming()
    const { preview } = await openIncoming(context.session.vault, takeUpload(context.uploads, upload).bytes)
    return preview
  }),
  importBundle: exchange.importBundle.handler(async ({ context, input: { upload } }) => {
    const { vault } = context.session
    const { importBundle, openIncoming } = await incoming()
    const bundle = await openIncoming(vault, takeUpload(context.uploads, upload).bytes)
    // A bundle imported before changes nothing.
    if (!bundle.preview.isAlreadyImported) await context.session.withOpen(context.backups.makeUnasked)
    return context.apply(() => {
      importBundle(vault, bundle)
      return bundle.preview
    })
  }),
  takeOpened: exchange.takeOpened.handler(async ({ context: { host, uploads } }) => {
    const file = await host.takeOpenedFile?.()
    return { upload: file ? uploads.put(file) : null }
  }),

  listBundles: exchange.listBundles.handler(({ context: { session } }) => listBundles(session.vault.store)),
  listReceivedCases: exchange.listReceivedCases.handler(async ({ context: { session }, input: { officeId } }) =>
    (await incoming()).listReceivedCases(session.vault.store, officeId),
  ),
  listReceivedDocuments: exchange.listReceivedDocuments.handler(({ context: { session }, input: { officeId } }) =>
    listReceivedDocuments(session.vault.store, officeId),
  ),
  openReceivedDocument: exchange.openReceivedDocument.handler(({ context: { session, downloads }, input }) => ({
    download: asDownload(downloads, readReceivedDocument(session.vault.store, input)),
  })),
}
