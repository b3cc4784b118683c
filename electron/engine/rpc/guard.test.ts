import { writeFile } from 'node:fs/promises'
import { isContractProcedure } from '@orpc/contract'
import { afterEach, describe, expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import type { EngineState } from '#shared/contract/procedure.ts'
import { commandIdHeader, engineStates } from '#shared/contract/procedure.ts'
import { partnerId } from '#shared/domain/ids.ts'
import { engineRoom, origin, refusalOf, type TestEngine } from '../../../tests/support/engine.ts'
import { samplePartners } from '../demo/sample.ts'
import { newId } from '../new-id.ts'

const room = engineRoom()
afterEach(room.end)

/** Every procedure of the contract with its path and what it declares. */
const all = Object.entries(contract).flatMap(([roomName, procedures]) =>
  Object.entries(procedures).map(([name, procedure]) => {
    if (!isContractProcedure(procedure)) throw new Error(`${roomName}.${name} is no procedure`)
    const { states, isCommand } = procedure['~orpc'].meta as { states: readonly EngineState[]; isCommand: boolean }
    return { path: `${roomName}/${name}`, states, isCommand, hasInput: procedure['~orpc'].inputSchema !== undefined }
  }),
)

/** A request as it crosses the wire, and the whole of the answer. */
async function send(
  { engine }: Pick<TestEngine, 'engine'>,
  path: string,
  input?: unknown,
  id: string | null = newId(),
) {
  const headers = { 'content-type': 'application/json', ...(id !== null && { [commandIdHeader]: id }) }
  const body = JSON.stringify(input === undefined ? {} : { json: input })
  const response = await engine.fetch(new Request(`${origin}/rpc/${path}`, { method: 'POST', headers, body }))
  const text = await response.text()
  return { status: response.status, text, json: (JSON.parse(text) as { json: Record<string, unknown> }).json }
}

async function inState(state: EngineState): Promise<TestEngine> {
  if (state === 'first-run') return room.start()
  if (state === 'recovery') {
    const folder = await room.folder()
    await writeFile(`${folder}/vault.json`, 'uszkodzony')
    return room.start(folder)
  }
  const started = await room.gops()
  if (state === 'locked') await started.client.vault.lock()
  return started
}

function newPartner(teamId: string) {
  const { members: _members, ...partner } = samplePartners[1]!
  return { ...partner, id: partnerId.parse(newId()), teamId: teamId as never }
}

describe('the guard', () => {
  test.each(engineStates)('refuses in %s every procedure that is not for it, whatever the input', async (state) => {
    const started = await inState(state)
    expect((await started.client.vault.readStatus()).state).toBe(state)
    const refused = all.filter(({ states }) => !states.includes(state))
    expect(refused.length).toBeGreaterThan(state === 'ready' ? 4 : 30)
    for (const { path } of refused) {
      const { status, json } = await send(started, path, { co: 'byle co' })
      expect([path, json['code'], json['data']]).toEqual([path, 'WRONG_STATE', { state }])
      expect(status).toBeGreaterThanOrEqual(400)
    }
    expect((await started.client.vault.readStatus()).state).toBe(state)
  })

  test('refuses every command that has no id of its own', async () => {
    const gops = await room.gops()
    const commands = all.filter(({ isCommand }) => isCommand)
    expect(commands.length).toBeGreaterThan(15)
    for (const { path } of commands)
      for (const id of [null, '', '1', 'abc', '00000000-0000-4000-8000-000000000000'])
        expect([path, (await send(gops, path, {}, id)).json['code']]).toEqual([path, 'COMMAND_ID_MISSING'])
  })

  test('refuses unknown keys in the input of every procedure', async () => {
    const gops = await room.gops()
    for (const { path, states, hasInput } of all.filter(({ states: of }) => of.includes('ready'))) {
      if (!hasInput || !states.includes('ready')) continue
      const { json } = await send(gops, path, { __nieznane: 1 })
      expect([path, json['code']]).toEqual([path, 'BAD_REQUEST'])
    }
    const [team] = await gops.client.team.listTeams()
    const bad = await send(gops, 'team/readTeam', { teamId: team!.id, __nieznane: 1 })
    expect(bad.json['code']).toBe('BAD_REQUEST')
    expect((await send(gops, 'team/readTeam', { teamId: team!.id })).status).toBe(200)
  })

  test('answers what is no procedure with 404', async () => {
    const gops = await room.gops()
    for (const path of ['', 'vault', 'vault/nie', 'constructor', '__proto__/polluted', 'vault/readStatus/x', '~orpc']) {
      const response = await gops.engine.fetch(new Request(`${origin}/rpc/${path}`, { method: 'POST', body: '{}' }))
      expect([path, response.status]).toEqual([path, 404])
    }
  })
})

describe('a command', () => {
  test('sent again with the same id is answered the same and done once', async () => {
    const { client } = await room.gops()
    const [team] = await client.team.listTeams()
    const partner = newPartner(team!.id)
    const commandId = newId()
    const call = () => client.team.savePartner({ baseRevision: 0, partner }, { context: { commandId } })
    const first = await call()
    expect(await call()).toEqual(first)
    // The repeat is answered even when the same command would by now be refused.
    await client.team.savePartner({ baseRevision: 1, partner: { ...partner, name: 'Inna nazwa' } })
    expect(await call()).toEqual(first)
    const { partners } = await client.team.readTeam({ teamId: team!.id })
    expect(partners.filter(({ id }) => id === partner.id)).toMatchObject([{ name: 'Inna nazwa', revision: 2 }])
  })

  test('sent three times at the same moment is done once and answered the same', async () => {
    const { client } = await room.gops()
    const [team] = await client.team.listTeams()
    const partner = newPartner(team!.id)
    const commandId = newId()
    const call = () => client.team.savePartner({ baseRevision: 0, partner }, { context: { commandId } })
    const [first, ...others] = await Promise.all([call(), call(), call()])
    expect(others).toEqual([first, first])
  })

  test('that takes its time is done once, and once only is a file opened', async () => {
    const opened: string[] = []
    const openFile = ({ name }: { name: string }) => {
      opened.push(name)
      return Promise.resolve()
    }
    const { client } = await room.gops({ host: { openFile } })
    const [team] = await client.team.listTeams()
    const asked = { subject: { kind: 'team-agreement' as const, id: team!.id }, typed: {} }
    const input = { id: newId<never>(), asked, format: 'docx' as const }
    const commandId = newId()
    const call = () => client.documents.openDocument(input, { context: { commandId } })
    const [first, ...others] = await Promise.all([call(), call(), call()])
    expect(others).toEqual([first, first])
    expect(opened).toHaveLength(1)
    expect(await client.documents.listMade({})).toHaveLength(1)
  })

  test('that was refused may be sent again with its id and is then done', async () => {
    const { client } = await room.gops()
    const [team] = await client.team.listTeams()
    const partner = newPartner(team!.id)
    const context = { commandId: newId() }
    expect((await refusalOf(client.team.savePartner({ baseRevision: 4, partner }, { context }))).code).toBe(
      'STALE_REVISION',
    )
    expect((await client.team.savePartner({ baseRevision: 0, partner }, { context })).revision).toBe(1)
  })

  test('is not answered with the answer of another procedure', async () => {
    const { client } = await room.gops()
    const [team] = await client.team.listTeams()
    const partner = newPartner(team!.id)
    const context = { commandId: newId() }
    await client.team.savePartner({ baseRevision: 0, partner }, { context })
    expect((await refusalOf(client.team.removePartner({ id: partner.id }, { context }))).code).toBe(
      'COMMAND_ID_MISSING',
    )
  })

  test('during which the vault is locked is refused and leaves nothing', async () => {
    let print: (bytes: Uint8Array) => void = () => undefined
    let begun: () => void = () => undefined
    const printing = new Promise<void>((resolve) => (begun = resolve))
    const makePdf = () => {
      begun()
      return new Promise<Uint8Array>((resolve) => (print = resolve))
    }
    const { client } = await room.gops({ host: { makePdf } })
    const [team] = await client.team.listTeams()
    const asked = { subject: { kind: 'team-agreement' as const, id: team!.id }, typed: {} }
    const making = refusalOf(client.documents.makeDocument({ id: newId<never>(), asked, format: 'pdf' }))
    await printing
    await client.vault.lock()
    print(new Uint8Array([1]))
    expect(await making).toEqual({ code: 'WRONG_STATE', data: { state: 'locked' } })
  })
})

describe('an error', () => {
  test('carries a code and declared data, never what was typed, text or a stack', async () => {
    const gops = await room.gops()
    const [team] = await gops.client.team.listTeams()
    const secret = 'Źdźbłowska-Tajna'
    const partner = { ...newPartner(team!.id), name: secret }
    const answers = [
      await send(gops, 'team/savePartner', { baseRevision: 7, partner }),
      await send(gops, 'team/savePartner', { baseRevision: 0, partner: { ...partner, teamId: newId() } }),
      await send(gops, 'team/savePartner', {
        baseRevision: 0,
        partner: { ...partner, postalCode: secret, level: secret },
      }),
      await send(gops, 'team/savePartner', { baseRevision: secret, partner }),
      await send(gops, 'cases/readHousehold', { id: newId() }),
      await send(gops, 'documents/makeDocument', {
        id: newId(),
        asked: { subject: { kind: 'team-agreement', id: team!.id }, typed: { placeLocative: secret.repeat(60) } },
        format: 'pdf',
      }),
      await send(gops, 'exchange/previewBundle', { upload: '0'.repeat(32) }),
    ]
    for (const { text, status, json } of answers) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(text).not.toContain(secret)
      expect(text).not.toMatch(/\bat .*\.(ts|js|mjs):|node_modules|stack|SELECT|sqlite/i)
      expect(json['code']).toMatch(/^[A-Z_]+$/)
    }
    expect(answers[0]!.json['data']).toEqual({ revision: 0 })
  })

  test('of malformed JSON says nothing of the inside', async () => {
    const { engine } = await room.gops()
    for (const body of ['', '{', '[]', '"x"', '{"json":', '\0', 'null']) {
      const response = await engine.fetch(
        new Request(`${origin}/rpc/team/readTeam`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json' },
        }),
      )
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
      expect(await response.text()).not.toMatch(/\bat |node_modules|stack/i)
    }
  })
})
