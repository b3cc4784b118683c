/** `npm run bench`: what the program costs beside something that does the same, as a table and as bench.json. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { measureBundle } from './bundle.ts'
import { measureCases } from './cases.ts'
import { measureCall } from './call.ts'
import { measureDocuments } from './documents.ts'
import { measureFirstScreen } from './first-screen.ts'
import { measureIpwForm } from './ipw-form.ts'
import type { Row } from './measure.ts'
import { measureSets } from './sets.ts'
import { measurePreview } from './preview.ts'
import { measureStart } from './start-up.ts'
import { asTable } from './table.ts'
import { measureVault } from './vault.ts'

const root = join(import.meta.dirname, '..', '..')
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

async function main(): Promise<void> {
  say('Mierzę: start programu…')
  const rows: Row[] = [await measureStart(25)]
  say('Mierzę: zestaw dokumentów 172 rodzin…')
  // Before what fills the process with the other library's papers: its garbage would stand in the way.
  rows.push(...(await measureSets()))
  say('Mierzę: dokumenty…')
  rows.push(...(await measureDocuments(15)))
  say('Mierzę: podgląd…')
  rows.push(...(await measurePreview(25)))
  say('Mierzę: 5000 spraw i formularz IPW…')
  rows.push(...(await measureCases(9)))
  rows.push(...(await measureIpwForm(25)))
  say('Mierzę: wywołania, paczkę i pierwszy ekran…')
  rows.push(await measureCall(15))
  rows.push(...(await measureBundle(7)))
  say('Mierzę: sejf, jego kopie i drzwi…')
  rows.push(...(await measureVault(15)))
  rows.push(await measureFirstScreen(join(root, 'out', 'renderer')))

  await writeFile(join(root, 'bench.json'), `${JSON.stringify(rows, undefined, 2)}\n`)
  say(`\n${asTable(rows)}\n`)
  const failed = rows.filter(({ holds }) => holds === false)
  if (failed.length > 0) {
    say(`Nie osiągnięto celu: ${failed.map(({ name }) => name).join('; ')}.`)
    process.exitCode = 1
  }
}

void main()
