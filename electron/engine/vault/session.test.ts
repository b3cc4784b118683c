import { readdir, readFile } from 'node:fs/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { engineRoom, fetchDownload, origin, refusalOf, upload } from '../../../tests/support/engine.ts'
import { demoAccount, demoLogin, demoPassword } from '../demo/index.ts'
import { sampleGops, sampleGopsAnimator } from '../demo/sample.ts'
import { newId } from '../new-id.ts'
import { vaultLayout } from '../store/layout.ts'
import { startSession } from './session.ts'

const room = engineRoom()
afterEach(room.end)

const byPassword = (password: string) => ({ with: 'password', login: demoLogin, password }) as const
const byCode = (code: string) => ({ with: 'recovery-code', code }) as const
const firstRun = { office: sampleGops, animator: sampleGopsAnimator, account: demoAccount }
const sessionOptions = { now: () => new Date(), scryptCost: 1024, secrets: undefined, onLock: () => undefined }

describe('a vault', () => {
  test('opens with its password and with its recovery code, and with nothing else', async () => {
    let hour = Date.parse('2026-11-21T08:00:00Z')
    const { client: patient, code } = await room.gops({ options: { now: () => new Date(hour) } })
    // Every try is an hour after the one before: nobody is told to wait here.
    const unlock = (secret: Parameters<typeof patient.vault.unlock>[0]) => (
      (hour += 3_600_000),
      patient.vault.unlock(secret)
    )
    const client = { vault: { lock: patient.vault.lock, unlock } }
    await client.vault.lock()
    for (const wrong of ['', 'przykladowe haslo', demoPassword.toUpperCase(), `${demoPassword} `])
      expect((await refusalOf(client.vault.unlock(byPassword(wrong)))).code).toBe('SECRET_WRONG')
    expect((await refusalOf(client.vault.unlock(byCode(code.toReversed().join('-'))))).code).toBe('SECRET_WRONG')
    expect((await refusalOf(client.vault.unlock(byCode(demoPassword)))).code).toBe('SECRET_WRONG')
    expect((await refusalOf(client.vault.unlock(byPassword(code.join(''))))).code).toBe('SECRET_WRONG')
    expect(await client.vault.unlock(byPassword(demoPassword))).toEqual({ state: 'ready' })
    await client.vault.lock()
    expect(await client.vault.unlock(byCode(code.join('-')))).toEqual({ state: 'ready' })
  })

  test('takes the recovery code however it is written', async () => {
    const { client, code } = await room.gops()
    const whole = code.join('')
    const ways = [
      code.join(' '),
      whole.toLowerCase(),
      ` ${code.join(' – ')}\n`,
      whole.replaceAll('0', 'o').replaceAll('1', 'l'),
      whole.replaceAll('0', 'O').replaceAll('1', 'I'),
    ]
    for (const way of ways) {
      await client.vault.lock()
      expect(await client.vault.unlock(byCode(way))).toEqual({ state: 'ready' })
    }
  })

  test('opens with a password whose Polish letters came composed or not', async () => {
    const { client } = await room.gops()
    await client.vault.changePassword({ current: demoPassword, password: 'zażółć gęślą jaźń'.normalize('NFD') })
    await client.vault.lock()
    expect(await client.vault.unlock(byPassword('zażółć gęślą jaźń'.normalize('NFC')))).toEqual({ state: 'ready' })
  })

  test('is made only after the asked groups were typed back right', async () => {
    const { client, layout } = await room.start()
    const { groups, askedGroups } = await client.vault.startFirstRun(firstRun)
    const right = askedGroups.map((index) => groups[index]!)
    for (const wrong of [[], [right[0]!], right.toReversed(), ['', ''], [right[0]!, '0000']])
      expect((await refusalOf(client.vault.finishFirstRun({ groups: wrong }))).code).toBe('RECOVERY_WORDS_WRONG')
    await expect(readFile(layout.header)).rejects.toThrow('ENOENT')
    await expect(readFile(layout.database)).rejects.toThrow('ENOENT')
    await client.vault.finishFirstRun({ groups: right.map((group) => ` ${group.toLowerCase()}`) })
    expect((await client.vault.readStatus()).state).toBe('ready')
  })

  test('is made once when the last step is clicked twice', async () => {
    const { client } = await room.start()
    const { groups, askedGroups } = await client.vault.startFirstRun(firstRun)
    const typed = { groups: askedGroups.map((index) => groups[index]!) }
    await Promise.all([client.vault.finishFirstRun(typed), client.vault.finishFirstRun(typed)])
    expect(await client.team.listTeams()).toHaveLength(1)
    await client.vault.lock()
    expect(await client.vault.unlock(byPassword(demoPassword))).toEqual({ state: 'ready' })
    expect(await client.team.listTeams()).toHaveLength(1)
  })

  test('cannot be begun anew while it is being made', async () => {
    const folder = await room.folder()
    const session = await startSession(vaultLayout(folder), sessionOptions)
    const { groups, askedGroups } = session.startFirstRun(firstRun)
    const making = session.finishFirstRun(askedGroups.map((index) => groups[index]!))
    expect(() => session.startFirstRun(firstRun)).toThrow('WRONG_STATE')
    expect(() => session.cancelFirstRun()).toThrow('WRONG_STATE')
    await making
    session.lock()
    expect(await session.unlock(byPassword(demoPassword))).toBe('ready')
    await session.close()
  })

  test('forgets a cancelled first run', async () => {
    const { client } = await room.start()
    await client.vault.startFirstRun(firstRun)
    expect((await client.vault.readStatus()).isRecoveryCodePending).toBe(true)
    await client.vault.cancelFirstRun()
    expect((await refusalOf(client.vault.readRecoveryCode())).code).toBe('NO_CODE_PENDING')
    expect((await refusalOf(client.vault.finishFirstRun({ groups: [] }))).code).toBe('NO_CODE_PENDING')
  })

  test('unlocked twice at once is opened once, and one lock closes all of it', async () => {
    const { client, engine, folder } = await room.gops()
    await client.vault.lock()
    const answers = await Promise.all([1, 2, 3].map(() => client.vault.unlock(byPassword(demoPassword))))
    expect(answers).toEqual([{ state: 'ready' }, { state: 'ready' }, { state: 'ready' }])
    await client.vault.lock()
    // The last connection to close takes the -wal away; one left open would keep it.
    await expect(readFile(`${folder}/kooperacja.db-wal`)).rejects.toThrow('ENOENT')
    await engine.close()
  })

  test('closed while it was being unlocked stays closed, and the folder is free', async () => {
    const { engine, folder } = await room.gops()
    await engine.close()
    const session = await startSession(vaultLayout(folder), sessionOptions)
    const unlocking = session.unlock(byPassword(demoPassword))
    await session.close()
    await expect(unlocking).rejects.toThrow('WRONG_STATE')
    expect(await readdir(folder)).not.toContain('kooperacja.db-wal')
    const again = await room.start(folder)
    expect(await again.client.vault.unlock(byPassword(demoPassword))).toEqual({ state: 'ready' })
  })

  test('locked answers no question and keeps no file of the page', async () => {
    const gops = await room.gops()
    const { client, engine } = gops
    const [team] = await client.team.listTeams()
    const { download } = await client.exchange.readOwnCard()
    const token = await upload(gops, Buffer.from('plik'))
    await fetchDownload(gops, download.url)
    await client.vault.lock()
    expect(await refusalOf(client.team.readTeam({ teamId: team!.id }))).toEqual({
      code: 'WRONG_STATE',
      data: { state: 'locked' },
    })
    expect((await engine.fetch(new Request(`${origin}${download.url}`))).status).toBe(404)
    await client.vault.unlock(byPassword(demoPassword))
    expect((await engine.fetch(new Request(`${origin}${download.url}`))).status).toBe(404)
    expect((await refusalOf(client.exchange.previewCard({ upload: token }))).code).toBe('UPLOAD_GONE')
  })

  test('takes a new password at once and refuses the old one, also after a restart', async () => {
    const { client, engine, folder, code } = await room.gops()
    await client.vault.changePassword({ current: demoPassword, password: 'nowe haslo animatora' })
    await client.vault.lock()
    expect((await refusalOf(client.vault.unlock(byPassword(demoPassword)))).code).toBe('SECRET_WRONG')
    expect(await client.vault.unlock(byPassword('nowe haslo animatora'))).toEqual({ state: 'ready' })
    await engine.close()
    const again = await room.start(folder)
    expect((await refusalOf(again.client.vault.unlock(byPassword(demoPassword)))).code).toBe('SECRET_WRONG')
    expect(await again.client.vault.unlock(byCode(code.join('')))).toEqual({ state: 'ready' })
  })

  test('opens with the new password when it was locked while the password was changing', async () => {
    const { engine, folder } = await room.gops()
    await engine.close()
    const session = await startSession(vaultLayout(folder), sessionOptions)
    await session.unlock(byPassword(demoPassword))
    const changing = session.changePassword(demoPassword, 'nowe haslo animatora')
    // One turn of the event loop: the key of the password is being derived, nothing is written.
    await new Promise((resolve) => setImmediate(resolve))
    session.lock()
    await changing
    expect(await session.unlock(byPassword('nowe haslo animatora'))).toBe('ready')
    await session.close()
    const again = await room.start(folder)
    expect(await again.client.vault.unlock(byPassword('nowe haslo animatora'))).toEqual({ state: 'ready' })
  })

  test('takes two new passwords at once as one after the other', async () => {
    const { client, engine, folder } = await room.gops()
    const [first, second] = ['pierwsze nowe haslo', 'drugie nowe haslo ..'] as const
    await Promise.all([
      client.vault.changePassword({ current: demoPassword, password: first }),
      client.vault.changePassword({ current: first, password: second }),
    ])
    await engine.close()
    const again = await room.start(folder)
    expect(await again.client.vault.unlock(byPassword('drugie nowe haslo ..'))).toEqual({ state: 'ready' })
    expect(await readFile(again.layout.header, 'utf8')).toBe(await readFile(again.layout.headerCopy, 'utf8'))
  })

  test('holds no secret and no personal data in its header', async () => {
    const { layout, code } = await room.gops()
    const header = await readFile(layout.header, 'utf8')
    for (const secret of [demoPassword, ...code, sampleGopsAnimator.lastName, sampleGops.name, sampleGops.town])
      expect(header).not.toContain(secret)
  })
})

describe('a draft', () => {
  test('survives lock, unlock and a restart', async () => {
    const { client, engine, folder } = await room.gops()
    const draft = { key: `household:${newId()}`, body: '{"lastName":"Źdźbło"}' }
    await client.vault.saveDraft(draft)
    await client.vault.lock()
    await client.vault.unlock(byPassword(demoPassword))
    expect(await client.vault.readDraft({ key: draft.key })).toEqual({ body: draft.body })
    await engine.close()
    const again = await room.start(folder)
    await again.client.vault.unlock(byPassword(demoPassword))
    expect(await again.client.vault.readDraft({ key: draft.key })).toEqual({ body: draft.body })
    await again.client.vault.dropDraft({ key: draft.key })
    expect(await again.client.vault.readDraft({ key: draft.key })).toEqual({ body: null })
  })

  test('of the first run lives in memory only', async () => {
    const { client, engine, folder } = await room.start()
    await client.vault.saveDraft({ key: 'first-run', body: '{"name":"Ośrodek"}' })
    expect(await client.vault.readDraft({ key: 'first-run' })).toEqual({ body: '{"name":"Ośrodek"}' })
    await engine.close()
    const again = await room.start(folder)
    expect(await again.client.vault.readDraft({ key: 'first-run' })).toEqual({ body: null })
  })
})
