import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { teamAgreementOf } from '#shared/documents/samples/team-agreement.ts'
import type { CaseSignId, PaperId, TeamId } from '#shared/domain/ids.ts'
import { newId } from '../../new-id.ts'
import type { Store } from '../../store/open.ts'
import { createStore } from '../../store/open.ts'
import { caseSign, paper } from '../../store/tables/documents.ts'
import { findAgreementInForce } from './agreement-in-force.ts'

const now = () => new Date('2026-11-21T10:00:00Z')
const ourTeam = newId<TeamId>()

let folder: string
let store: Store

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  store = await createStore(join(folder, 'kooperacja.db'), randomBytes(32), randomUUID(), now)
})
afterEach(async () => {
  store.close()
  await rm(folder, { recursive: true })
})

function keep(of: Partial<typeof paper.$inferInsert>): void {
  const row = {
    id: newId<PaperId>(),
    revision: 1,
    updatedAt: now().toISOString(),
    kind: 'team-agreement' as const,
    subjectId: ourTeam,
    about: 'Gmina Przykładowa',
    state: 'signed' as const,
    version: 1,
    typed: {},
    facts: teamAgreementOf(2),
    issuedOn: '2026-11-21',
  }
  store.db
    .insert(paper)
    .values({ ...row, ...of })
    .run()
}

const inForce = () => findAgreementInForce({ store }, 'team-agreement', ourTeam)

test('the newest issued agreement of the team counts, with its day and its sign', () => {
  const id = newId<CaseSignId>()
  const text = 'GOPS.KO.5020.7.2026'
  store.db.insert(caseSign).values({ id, symbol: '5020', text, takenAt: now().toISOString() }).run()
  keep({ issuedOn: '2025-01-02' })
  keep({ state: 'issued', caseSignId: id, facts: { ...teamAgreementOf(3), concludedOn: '2026-12-01' } })
  expect(inForce()).toMatchObject({ on: '2026-12-01', sign: text, facts: { parties: { length: 3 } } })
})

test('an agreement without a day of its own was concluded when it was signed, else issued', () => {
  keep({ facts: { ...teamAgreementOf(2), concludedOn: null }, signedOn: '2026-11-25' })
  expect(inForce()).toMatchObject({ on: '2026-11-25', sign: '' })
})

test('drafts, ended ones, other kinds and other teams do not count', () => {
  keep({ state: 'draft' })
  keep({ state: 'ended', ending: 'terminated', endedOn: '2026-11-22' })
  keep({ isRemoved: true })
  keep({ kind: 'cooperation-agreement' })
  keep({ subjectId: newId<TeamId>() })
  expect(inForce()).toBeUndefined()
})
