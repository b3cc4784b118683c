import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HouseholdId, PaperId } from '#shared/domain/ids.ts'
import { engineRoom, type TestEngine } from '../../../../tests/support/engine.ts'
import { loadSample } from '../../demo/load.ts'
import { newId } from '../../new-id.ts'

const room = engineRoom()
let client: TestEngine['client']
let householdId: HouseholdId
beforeAll(async () => {
  ;({ client } = await room.gops())
  await loadSample(client, '2026-11-21')
  const [team] = await client.team.listTeams()
  const [household] = await client.cases.listHouseholds({ teamId: team!.id })
  householdId = household!.id
})
afterAll(room.end)

const scales = async () => (await client.course.read({ householdId })).cardScales

test("the course has the scales somebody wrote in the household's Karta Oczekiwań, and none before", async () => {
  expect(await scales()).toBeNull()
  const id = newId<PaperId>()
  const subject = { kind: 'expectations-card' as const, id: householdId }
  const typed = { on: '2026-01-10', areas: [{ name: 'Praca', byInstitution: 3, byFamily: 2 }] }
  const { revision } = await client.register.saveDraft({
    id,
    baseRevision: 0,
    asked: { subject, typed: { on: typed.on } },
  })
  expect(await scales()).toBeNull()
  await client.register.saveDraft({ id, baseRevision: revision, asked: { subject, typed } })
  const written = { on: '2026-01-10', areas: [{ name: 'Praca', household: 2, institution: 3 }] }
  expect(await scales()).toEqual(written)
  const readPaper = async () => (await client.course.read({ householdId })).cardPaper
  expect(await readPaper()).toEqual({ id, isDraft: true })
  await client.register.removeDraft({ id })
  expect(await scales()).toBeNull()
  expect(await readPaper()).toBeNull()
})
