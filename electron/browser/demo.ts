import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { DemoStep } from '#engine/demo/headless.ts'
import { runHeadless } from '#engine/demo/headless.ts'
import { createBrowserHost } from './host-port.ts'

/** `npm run demo -- --out DIR`: the main path without a screen, its files and a report in DIR. */

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

const readOutFolder = (): string | undefined => {
  try {
    return parseArgs({ options: { out: { type: 'string' } } }).values.out
  } catch {
    return undefined
  }
}

const run = async (out: string): Promise<void> => {
  const started = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-demo-'))
  const host = createBrowserHost(folder)
  const files: { name: string; size: number; sha256: string; milliseconds: number }[] = []
  const steps: { step: DemoStep; milliseconds: number }[] = []
  try {
    await mkdir(out, { recursive: true })
    for await (const event of runHeadless({ folder, hostFor: (dataFolder) => ({ ...host.port, dataFolder }) })) {
      if (event.type === 'step') {
        steps.push({ step: event.step, milliseconds: event.milliseconds })
        say(`✓ ${sentences[event.step]}`)
        continue
      }
      const { name, bytes } = event.file
      await writeFile(join(out, name), bytes)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      files.push({ name, size: bytes.byteLength, sha256, milliseconds: event.milliseconds })
      say(`  ${name}: ${bytes.byteLength} bajtów, ${event.milliseconds} ms`)
    }
  } finally {
    await host.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const report = { files, steps, milliseconds: Math.round(performance.now() - started) }
  await writeFile(join(out, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`)
  say(`Wszystko w ${(report.milliseconds / 1000).toFixed(1)} s. Pliki są w folderze: ${out}`)
}

const out = readOutFolder()
if (out === undefined) {
  say('Podaj folder na pliki: npm run demo -- --out FOLDER')
  process.exitCode = 2
} else {
  await run(resolve(out))
}
