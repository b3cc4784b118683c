import { randomBytes } from 'node:crypto'
import { Decrypter, Encrypter } from 'age-encryption'
import { openBundle, sealBundle } from '#engine/formats/bundle/index.ts'
import { asPcpr, createParties, emptyData, sampleBundleId } from './bundle-sample.ts'

export interface BundleSpeed {
  name: string
  /** MB/s of the document's bytes, median of the runs. */
  ours: number
  /** MB/s of plain age-encryption over the same bytes in the same runs. */
  reference: number
  unit: 'MB/s'
}

/** Seals and opens a bundle with one document of random bytes, against plain age of the same bytes, turn by turn. */
export async function measureBundle(megabytes = 16, runs = 5): Promise<BundleSpeed[]> {
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

  const speeds = { seal: [0], age: [0], open: [0], decrypt: [0] }
  for (let run = 0; run < runs; run += 1) {
    speeds.seal[run] = await speedOf(megabytes, seal)
    speeds.age[run] = await speedOf(megabytes, () => encrypter.encrypt(bytes))
    speeds.open[run] = await speedOf(megabytes, () => openBundle(sealed.bytes, asPcpr(parties)))
    speeds.decrypt[run] = await speedOf(megabytes, () => decrypter.decrypt(encrypted))
  }
  return [
    {
      name: 'bundle sealed / plain age encrypted',
      ours: median(speeds.seal),
      reference: median(speeds.age),
      unit: 'MB/s',
    },
    {
      name: 'bundle opened / plain age decrypted',
      ours: median(speeds.open),
      reference: median(speeds.decrypt),
      unit: 'MB/s',
    },
  ]
}

async function speedOf(megabytes: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return megabytes / ((performance.now() - start) / 1000)
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
