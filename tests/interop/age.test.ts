import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBundle } from '#engine/formats/bundle/index.ts'
import type { Parties } from './bundle-sample.ts'
import { asPcpr, createParties, sampleData, sampleDocuments, sealSample } from './bundle-sample.ts'

const hasAge = canRun('age', '--version')
const hasUnzip = canRun('unzip', '-v')
const hasOpenssl = canRun('openssl', 'version')
if (!hasAge) console.warn('age is not on PATH (Debian: apt install age): the bundle is not tried with another age tool')
if (!hasUnzip) console.warn('unzip is not on PATH: the bundle is not tried with another zip tool')
if (!hasOpenssl) console.warn('openssl is not on PATH: the signature is not tried with another tool')

let parties: Parties
let folder: string
beforeAll(async () => {
  parties = await createParties()
  folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  await writeFile(join(folder, 'pcpr.txt'), `${parties.pcpr.keys.identity}\n`)
  await writeFile(join(folder, 'gops.txt'), `${parties.gops.keys.identity}\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const inFolder = (name: string) => join(folder, name)

describe.skipIf(!hasAge)('the age program', () => {
  test('opens a bundle with the recipient’s identity and with the sender’s own', async () => {
    await writeFile(inFolder('paczka.kooperacja'), (await sealSample(parties)).bytes)
    for (const who of ['pcpr', 'gops']) {
      execFileSync('age', [
        '-d',
        '-i',
        inFolder(`${who}.txt`),
        '-o',
        inFolder(`${who}.zip`),
        inFolder('paczka.kooperacja'),
      ])
      expect((await readFile(inFolder(`${who}.zip`))).subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
    }
  })

  test('opens a bundle of several megabytes', async () => {
    const bytes = Buffer.alloc(3_000_000, 'ż')
    const sealed = await sealSample(parties, { documents: [{ name: 'skan.pdf', type: '', bytes }] })
    await writeFile(inFolder('duża.kooperacja'), sealed.bytes)
    const plain = execFileSync('age', ['-d', '-i', inFolder('pcpr.txt'), inFolder('duża.kooperacja')], {
      maxBuffer: 10_000_000,
    })
    expect(plain.includes(bytes)).toBe(true)
  })

  test.skipIf(!hasUnzip)('and unzip get every part out as it went in', async () => {
    await writeFile(inFolder('paczka.kooperacja'), (await sealSample(parties)).bytes)
    execFileSync('age', ['-d', '-i', inFolder('pcpr.txt'), '-o', inFolder('p.zip'), inFolder('paczka.kooperacja')])
    const unzip = (...args: string[]) => execFileSync('unzip', args, { env: { ...process.env, LC_ALL: 'C.UTF-8' } })
    expect(unzip('-t', inFolder('p.zip')).toString()).toContain('No errors detected')
    unzip('-q', inFolder('p.zip'), '-d', inFolder('rozpakowane'))
    expect(JSON.parse(await readFile(inFolder('rozpakowane/data.json'), 'utf8'))).toEqual(sampleData())
    for (const { name, bytes } of sampleDocuments()) {
      expect((await readFile(inFolder(`rozpakowane/dokumenty/${name}`))).equals(bytes)).toBe(true)
    }
  })

  test.skipIf(!hasUnzip || !hasOpenssl)(
    'unzip and openssl confirm the sender’s signature with nothing of ours',
    async () => {
      await writeFile(inFolder('paczka.kooperacja'), (await sealSample(parties)).bytes)
      execFileSync('age', ['-d', '-i', inFolder('pcpr.txt'), '-o', inFolder('s.zip'), inFolder('paczka.kooperacja')])
      const part = (name: string) => execFileSync('unzip', ['-p', inFolder('s.zip'), name])
      await writeFile(inFolder('m.json'), part('manifest.json'))
      await writeFile(inFolder('m.sig'), Buffer.from(part('manifest.json.sig').toString(), 'base64'))
      // SubjectPublicKeyInfo of an Ed25519 key is this prefix and the raw key (RFC 8410).
      const raw = Buffer.from(parties.gops.card.signingKey, 'base64url')
      await writeFile(inFolder('gops.der'), Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]))
      const verify = () =>
        execFileSync(
          'openssl',
          'pkeyutl -verify -pubin -keyform DER -inkey gops.der -rawin -in m.json -sigfile m.sig'.split(' '),
          { cwd: folder },
        ).toString()
      expect(verify()).toContain('Verified Successfully')
    },
  )

  test('may encrypt the same zip anew: it opens, and a cut one is refused', async () => {
    await writeFile(inFolder('paczka.kooperacja'), (await sealSample(parties)).bytes)
    execFileSync('age', ['-d', '-i', inFolder('pcpr.txt'), '-o', inFolder('a.zip'), inFolder('paczka.kooperacja')])
    execFileSync('age', ['-r', parties.pcpr.card.recipient, '-o', inFolder('inna.kooperacja'), inFolder('a.zip')])
    const bytes = await readFile(inFolder('inna.kooperacja'))
    expect((await openBundle(bytes, asPcpr(parties))).data).toEqual(sampleData())
    // Without our size line a cut inside the last chunk cannot be told from damage; it is refused all the same.
    await expect(openBundle(bytes.subarray(0, -10), asPcpr(parties))).rejects.toMatchObject({ code: 'BUNDLE_DAMAGED' })
  })
})

function canRun(program: string, argument: string): boolean {
  try {
    execFileSync(program, [argument], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
