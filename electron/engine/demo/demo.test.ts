import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engineClient } from '../client.ts'
import { createEngine } from '../index.ts'
import { createDemoVault } from './index.ts'

test('the sample is a complete team, a full list and one household with its papers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  const { login, password } = await createDemoVault(folder, { scryptCost: 1024 })
  const host = { dataFolder: folder, makePdf: () => Promise.reject(new Error('none')) }
  const engine = await createEngine(host, { files: new Map(), appVersion: '0', scryptCost: 1024 })
  const client = engineClient(engine)
  try {
    await expect(client.vault.unlock({ with: 'password', login, password })).resolves.toEqual({ state: 'ready' })
    const [team] = await client.team.listTeams()
    const { partners, missingCorePlaces } = await client.team.readTeam({ teamId: team!.id })
    expect(partners).toHaveLength(9)
    expect(missingCorePlaces).toEqual([])
    expect(await client.catalogue.listEntries({ teamId: team!.id })).toHaveLength(12)
    const [household] = await client.cases.listHouseholds({ teamId: team!.id })
    const { consent, ipws } = await client.cases.readHousehold({ id: household!.id })
    expect(consent?.signedOn).not.toBeNull()
    expect(ipws[0]?.areas.map(({ now, planned }) => [now, planned])).toEqual([
      [2, 6],
      [2, 6],
      [2, 6],
    ])
    const { path, events } = await client.course.read({ householdId: household!.id })
    expect(path.filter(({ state }) => state === 'missing').map(({ step }) => step)).toEqual(['expectations-card'])
    expect(events.filter(({ event: { kind } }) => kind === 'scaling')).toHaveLength(2)
    expect(new Set((await client.documents.listSubjects()).map(({ about }) => about))).toEqual(
      new Set(['team', 'member', 'household', 'ipw']),
    )
  } finally {
    await engine.close()
    await rm(folder, { recursive: true })
  }
})
