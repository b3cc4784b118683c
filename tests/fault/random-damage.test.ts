import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { damagedFiles, soakDamage } from '../soak/damage.ts'
import { soakLogChain } from '../soak/log-chain.ts'
import { soakWrongPasswords } from '../soak/passwords.ts'
import { newOffice, openProgram, removeFolder } from '../soak/program.ts'
import { randomFrom } from '../soak/random.ts'

/** The short form of `npm run soak`: the same code, fewer tries. The seed is the day's, so that no two days try the same. */
const seed = Math.floor(Date.now() / 86_400_000)
const clean = { lost: 0, torn: 0, unexplained: 0, leaked: 0, notes: [] }

test.each(damagedFiles)(
  `a %s cut, zeroed or with a flipped bit anywhere reads as before or says what is wrong (seed ${seed})`,
  { timeout: 60_000 },
  async (file) => {
    expect(await soakDamage(file, 10, randomFrom(seed))).toEqual({ ...clean, tried: { corruptions: 30 } })
  },
)

test('a wrong secret never opens, and is refused the same way whichever part of it was wrong', async () => {
  expect(await soakWrongPasswords(30, randomFrom(seed))).toEqual({ ...clean, tried: { wrong_passwords: 30 } })
})

test(
  `a row of the log removed, changed or swapped past the program is found at unlock (seed ${seed})`,
  { timeout: 60_000 },
  async () => {
    expect(await soakLogChain(4, randomFrom(seed))).toEqual({ ...clean, tried: { log_rows: 12 } })
  },
)

test('a header that asks scrypt for a cost it does not know is damage, said as such', async () => {
  const { engine, folder, layout } = await newOffice('gops')
  await engine.close()
  for (const file of [layout.header, layout.headerCopy])
    await writeFile(file, (await readFile(file, 'utf8')).replace('"cost": 1024', '"cost": 1025'))
  const again = await openProgram(folder)
  try {
    expect((await again.client.vault.readStatus()).recovery?.reason).toBe('HEADER_UNREADABLE')
  } finally {
    await again.engine.close()
    await removeFolder(folder)
  }
})
