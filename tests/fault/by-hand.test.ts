import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { engineRoom } from '../support/engine.ts'

const run = promisify(execFile)
const room = engineRoom()
afterEach(() => room.end())

test('the script of docs/recovery.md brings a vault back on a new computer, with the recovery code alone', async ({
  skip,
}) => {
  const python = await run('python3', ['--version']).catch(() => undefined)
  skip(!python, 'there is no python3 here')
  const old = await room.gops()
  const { office, animator, revision } = await old.client.office.readOffice()
  await old.client.office.saveOffice({ baseRevision: revision, office: { ...office, officerName: 'Żółć' }, animator })
  const { kept } = await old.client.backup.makeNow()

  const docs = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'recovery.md'), 'utf8')
  const script = join(await room.folder(), 'przywroc.py')
  await writeFile(script, /```python\n(.*?)```/s.exec(docs)![1]!)
  const folder = join(await room.folder(), 'nowy komputer')
  const backup = join(old.layout.backups, kept[0]!.file)
  await run('python3', [script, backup, folder])

  const fresh = await room.start(folder)
  expect(await fresh.client.vault.unlock({ with: 'recovery-code', code: old.code.join(' ') })).toEqual({
    state: 'ready',
  })
  expect((await fresh.client.office.readOffice()).office.officerName).toBe('Żółć')
  // Over a vault that is there it does nothing.
  await expect(run('python3', [script, backup, folder])).rejects.toThrow('is there already')
})
