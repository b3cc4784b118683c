import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { DemoStep } from '#engine/demo/headless.ts'
import { everyPaper } from '#engine/demo/every-paper.ts'
import { runHeadless } from '#engine/demo/headless.ts'
import { createBrowserHost } from './host-port.ts'

/**
 * `npm run demo -- --out DIR`: the main path without a screen, its files and a report in DIR;
 * with `--documents`, every kind of paper in its main variants instead.
 */

const sentences: Record<DemoStep, string> = {
  'gops-vault': 'Sejf GOPS założony',
  'pcpr-vault': 'Sejf PCPR założony',
  sample: 'Dane przykładowe wczytane: Gmina Przykładowa, 9 instytucji, 12 usług, 1 rodzina',
  documents: 'Dokumenty gotowe',
  pairing: 'Biura wymieniły wizytówki i sprawdziły słowa',
  bundle: 'Paczka zapieczętowana i sprawdzona',
  import: 'PCPR wczytało paczkę; powtórne wczytanie niczego nie zmieniło',
  identity: 'Klucz odbiorcy pokazu zapisany (pcpr-identity.txt)',
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const readArguments = (): { out: string | undefined; documents: boolean } => {
  try {
    const { out, documents } = parseArgs({
      options: { out: { type: 'string' }, documents: { type: 'boolean' } },
    }).values
    return { out, documents: documents === true }
  } catch {
    return { out: undefined, documents: false }
  }
}

interface WrittenFile {
  name: string
  size: number
  sha256: string
  milliseconds: number
}

const write = async (
  out: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
  milliseconds: number,
): Promise<WrittenFile> => {
  await writeFile(join(out, name), bytes)
  say(`  ${name}: ${bytes.byteLength} bajtów, ${milliseconds} ms`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, size: bytes.byteLength, sha256, milliseconds }
}

const report = async (out: string, started: number, of: { files: WrittenFile[]; steps: object[] }): Promise<void> => {
  const milliseconds = Math.round(performance.now() - started)
  await writeFile(join(out, 'report.json'), `${JSON.stringify({ ...of, milliseconds }, undefined, 2)}\n`)
  say(`Wszystko w ${(milliseconds / 1000).toFixed(1)} s. Pliki są w folderze: ${out}`)
}

const runDocuments = async (out: string): Promise<void> => {
  const started = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-demo-'))
  const host = createBrowserHost(folder)
  const files: WrittenFile[] = []
  try {
    await mkdir(out, { recursive: true })
    for await (const { file, milliseconds } of everyPaper(host.port)) files.push(await write(out, file, milliseconds))
  } finally {
    await host.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  await report(out, started, { files, steps: [] })
}

const run = async (out: string): Promise<void> => {
  const started = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-demo-'))
  const host = createBrowserHost(folder)
  const files: WrittenFile[] = []
  const steps: { step: DemoStep; milliseconds: number }[] = []
  try {
    await mkdir(out, { recursive: true })
    for await (const event of runHeadless({ folder, hostFor: (dataFolder) => ({ ...host.port, dataFolder }) })) {
      if (event.type === 'step') {
        steps.push({ step: event.step, milliseconds: event.milliseconds })
        say(`✓ ${sentences[event.step]}`)
        continue
      }
      files.push(await write(out, event.file, event.milliseconds))
    }
  } finally {
    await host.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  await report(out, started, { files, steps })
}

const { out, documents } = readArguments()
if (out === undefined) {
  say('Podaj folder na pliki: npm run demo -- --out FOLDER albo npm run demo -- --documents --out FOLDER')
  process.exitCode = 2
} else {
  void (documents ? runDocuments : run)(resolve(out))
}
