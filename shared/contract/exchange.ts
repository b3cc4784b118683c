import { z } from 'zod'
import { bundleRefusals } from '../domain/bundle-refusals.ts'
import { instant, text } from '../domain/fields.ts'
import { consentStates } from '../domain/cases.ts'
import { bundleScope, officeCard } from '../domain/exchange.ts'
import { bundleId, officeId } from '../domain/ids.ts'
import { officeKind } from '../domain/office.ts'
import { download } from './documents.ts'
import { command, done, during, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** The answer of PUT /upload: the file waits in the engine's memory under this token. */
export const uploadToken = z.string().regex(/^[0-9a-f]{32}$/)

const refusals = mayRefuse('UPLOAD_GONE', 'IMPORT_NOT_PCPR', ...bundleRefusals)

const cardView = z.strictObject({ card: officeCard, words: z.array(z.string()) })

export const partnerOffice = z.strictObject({
  officeId,
  kind: officeKind,
  name: text(200),
  powiat: text(80),
  gmina: text(80),
  words: z.array(z.string()),
  /** When the words were read over the phone and agreed. */
  verifiedAt: instant,
})
export type PartnerOffice = z.infer<typeof partnerOffice>

/** Counts of what a bundle holds or would change, part by part. */
const counts = z.strictObject({
  partners: z.int(),
  members: z.int(),
  catalogue: z.int(),
  agreements: z.int(),
  cases: z.int(),
})
export type BundleCounts = z.infer<typeof counts>

export const changeKinds = ['added', 'changed', 'removed', 'unchanged', 'older'] as const
/** What an import would do with the rows of a part; `older`: ours is newer and stays. */
const changes = z.strictObject({
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  unchanged: z.int(),
  older: z.int(),
})

export const bundlePreview = z.strictObject({
  sender: z.strictObject({ officeId, name: z.string() }),
  sequence: z.int(),
  createdAt: instant,
  scope: z.array(bundleScope),
  counts,
  /** The team's own row: commune, county, day of founding. */
  teamDetails: changes,
  /** Institutions and people of the team. */
  team: changes,
  catalogue: changes,
  documents: z.array(z.string()),
  /** Sequence numbers between the last received bundle and this one. */
  missingSequences: z.array(z.int()),
  isAlreadyImported: z.boolean(),
})
export type BundlePreview = z.infer<typeof bundlePreview>

export const bundleLogEntry = z.strictObject({
  id: bundleId,
  direction: z.enum(['sent', 'received']),
  officeName: z.string(),
  sequence: z.int(),
  at: instant,
  size: z.int(),
  sha256: z.string(),
  counts,
})
export type BundleLogEntry = z.infer<typeof bundleLogEntry>

/** A file that came in a bundle; it lies in the vault. */
export const receivedDocument = z.strictObject({
  fileName: z.string(),
  sha256: z.string(),
  size: z.int(),
  receivedAt: instant,
})
export type ReceivedDocument = z.infer<typeof receivedDocument>

/** Pairing of offices and bundles between them. */
export const exchangeContract = {
  /** My public card and the words to read over the phone; the file to give to the other office. */
  readOwnCard: query.output(z.strictObject({ ...cardView.shape, download })),
  /** Reads an uploaded card, before anything is kept. */
  previewCard: query
    .input(z.strictObject({ upload: uploadToken }))
    .output(cardView)
    .errors(mayRefuse('UPLOAD_GONE', 'CARD_UNREADABLE', 'CARD_IS_OURS', 'CARD_KEYS_CHANGED')),
  /** Keeps the card of an office whose words were checked. */
  addPartnerOffice: command
    .input(z.strictObject({ upload: uploadToken, wordsAgreed: z.literal(true) }))
    .output(partnerOffice)
    .errors(mayRefuse('UPLOAD_GONE', 'CARD_UNREADABLE', 'CARD_IS_OURS', 'CARD_KEYS_CHANGED')),
  listPartnerOffices: query.output(z.array(partnerOffice)),
  removePartnerOffice: command.input(z.strictObject({ officeId })).output(done).errors(mayRefuse('NOT_FOUND')),
  /** What a bundle for this office would carry, in plain words and numbers. */
  previewOutgoing: query
    .input(z.strictObject({ recipient: officeId }))
    .output(
      z.strictObject({
        counts,
        partners: z.array(z.string()),
        catalogue: z.array(z.string()),
        agreements: z.array(z.string()),
        /** Each that goes out goes as its stage and how many people; of one without a valid consent nothing does. */
        cases: z.array(
          z.strictObject({
            pseudonym: z.string(),
            stage: z.string(),
            consent: z.enum(consentStates),
            /** The consent holds, or held to the day the case was closed. */
            goesOut: z.boolean(),
          }),
        ),
        sequence: z.int(),
      }),
    )
    .errors(mayRefuse('NOT_FOUND', 'RECIPIENT_NOT_PCPR')),
  makeBundle: command
    .input(z.strictObject({ id: bundleId, recipient: officeId }))
    .output(z.strictObject({ entry: bundleLogEntry, download }))
    .errors(mayRefuse('NOT_FOUND', 'RECIPIENT_NOT_PCPR')),
  previewBundle: query
    .input(z.strictObject({ upload: uploadToken }))
    .output(bundlePreview)
    .errors(refusals),
  importBundle: command
    .input(z.strictObject({ upload: uploadToken }))
    .output(bundlePreview)
    .errors(refusals),
  /** The bundle the user opened in the system (a double click on the file), once; null when there is none. */
  takeOpened: during('ready').output(z.strictObject({ upload: uploadToken.nullable() })),
  /** Sent and received, newest first. */
  listBundles: query.output(z.array(bundleLogEntry)),
  /** Counts and stages of a commune's households as its bundles told them. */
  listReceivedCases: query
    .input(z.strictObject({ officeId }))
    .output(z.array(z.strictObject({ pseudonym: z.string(), stage: z.string(), adults: z.int(), minors: z.int() }))),
  /** Agreements an office's bundles brought, newest first. */
  listReceivedDocuments: query.input(z.strictObject({ officeId })).output(z.array(receivedDocument)),
  /** Puts one of them where the page can fetch it. */
  openReceivedDocument: query
    .input(z.strictObject({ officeId, fileName: z.string(), sha256: z.string() }))
    .output(z.strictObject({ download }))
    .errors(mayRefuse('NOT_FOUND')),
}
