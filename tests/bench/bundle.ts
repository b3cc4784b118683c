import { randomBytes } from 'node:crypto'
import { Decrypter, Encrypter } from 'age-encryption'
import { openBundle, sealBundle } from '#engine/formats/bundle/index.ts'
import { asPcpr, createParties, emptyData, sampleBundleId } from '../interop/bundle-sample.ts'
import { inTurns, judge, type Row } from './measure.ts'

const megabytes = 16

/** Seals and opens a bundle with one document of random bytes, against plain age of the same bytes, turn by turn. */
export async function measureBundle(runs: number): Promise<Row[]> {
  const parties = await createParties()
  const { gops, pcpr } = parties
  const bytes = new Uint8Array(randomBytes(megabytes * 1_000_000))
  const seal = () =>
    sealBundle({
      data: emptyData,
      documents: [{ name: 'skan.pdf', type: 'application/pdf', bytes }],
      sender: { card: gops.card, signingKey: gops.keys.signingKey },
      recipient: pcpr.card,
      sequence: 1,
      previous: null,
      now: new Date(),
      bundleId: sampleBundleId,
      scope: ['agreements'],
    })
  const encrypter = new Encrypter()
  encrypter.addRecipient(pcpr.card.recipient)
  encrypter.addRecipient(gops.card.recipient)
  const decrypter = new Decrypter()
  decrypter.addIdentity(pcpr.keys.identity)
  const sealed = await seal()
  const encrypted = await encrypter.encrypt(bytes)

  const sealing = await inTurns(runs, seal, () => encrypter.encrypt(bytes))
  const opening = await inTurns(
    runs,
    () => openBundle(sealed.bytes, asPcpr(parties)),
    () => decrypter.decrypt(encrypted),
  )
  return [
    judge({ name: 'bundle sealed / plain age encrypted', ...speeds(sealing), unit: 'MB/s' }, null),
    judge({ name: 'bundle opened / plain age decrypted', ...speeds(opening), unit: 'MB/s' }, null),
  ]
}

function speeds({ ours, reference }: { ours: number; reference: number }): { ours: number; reference: number } {
  return { ours: (megabytes * 1000) / ours, reference: (megabytes * 1000) / reference }
}
