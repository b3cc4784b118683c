import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createBrowserHost } from '../../electron/browser/host-port.ts'
import { engineClient, type EngineClient } from '#engine/client.ts'
import { demoPassword, loadSample, passFirstRun } from '#engine/demo/index.ts'
import { sampleGops, sampleGopsAnimator } from '#engine/demo/sample.ts'
import { createEngine } from '#engine/index.ts'
import { newId } from '#engine/new-id.ts'
import { consentId, householdId, ipwId, personId } from '#shared/domain/ids.ts'
import { judge, type Row } from './measure.ts'

/** As many as the pilot of the model had (domain.md, Evaluation). */
const households = 172
/** The limits of a set of them all: its time, and how long its progress may stand still. */
const limit = { seconds: 60, stillMilliseconds: 500 }
const askedEvery = 20

/** The papers of every household of a pilot in one go, as a folder of DOCX and as one PDF for the printer. */
export async function measureSets(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  const host = createBrowserHost(folder)
  const engine = await createEngine(host.port, { files: new Map(), appVersion: 'bench', scryptCost: 2 ** 10 })
  try {
    const client = engineClient(engine)
    await passFirstRun(client, sampleGops, sampleGopsAnimator, demoPassword)
    await loadSample(client, '2026-11-21')
    await multiply(client)
    // The product prints by itself; only this host has a browser to start first.
    await host.port.makePdf({ html: '<!doctype html><title>-</title>' })
    return [...(await measureSet(client, 'docx')), ...(await measureSet(client, 'pdf'))]
  } finally {
    await engine.close()
    await host.close()
    await rm(folder, { recursive: true, maxRetries: 5 })
  }
}

/** The sample's family again and again under other ids, with its consent and its programme. */
async function multiply(client: EngineClient): Promise<void> {
  const [team] = await client.team.listTeams()
  const [row] = team ? await client.cases.listHouseholds({ teamId: team.id }) : []
  if (!row) throw new Error('the sample has a family')
  const { household, consent, ipws } = await client.cases.readHousehold({ id: row.id })
  const [ipw] = ipws
  if (!consent || !ipw) throw new Error('the sample family has its papers')
  for (let made = 1; made < households; made += 1) {
    const id = householdId.parse(newId())
    await client.cases.saveHousehold({
      baseRevision: 0,
      household: {
        id,
        teamId: household.teamId,
        stage: household.stage,
        street: household.street,
        postalCode: household.postalCode,
        town: household.town,
        reportedBy: household.reportedBy,
        reportedOn: household.reportedOn,
        minorsRepresentedBy: household.minorsRepresentedBy,
        persons: household.persons.map((person) => ({ ...person, id: personId.parse(newId()) })),
      },
    })
    await client.cases.saveConsent({
      baseRevision: 0,
      consent: {
        id: consentId.parse(newId()),
        householdId: id,
        place: consent.place,
        signedOn: consent.signedOn,
        withdrawnOn: null,
        validUntil: null,
        disclosures: consent.disclosures,
      },
    })
    const { revision: _revision, updatedAt: _at, originId: _origin, isLatest: _latest, ...own } = ipw
    await client.cases.saveIpw({ baseRevision: 0, ipw: { ...own, id: ipwId.parse(newId()), householdId: id } })
  }
}

async function measureSet(client: EngineClient, as: 'docx' | 'pdf'): Promise<Row[]> {
  const suggested = await client.sets.suggest({ of: 'all-households' })
  const started = performance.now()
  const items = suggested.map(({ subject }) => ({ paper: { subject, typed: {} }, copies: 1 }))
  const { job } = await client.sets.start({ items, as, isTwoSided: false })
  let longest = 0
  let last = { done: -1, at: started }
  for (;;) {
    const { state, done } = await client.sets.readProgress({ job })
    const now = performance.now()
    if (done !== last.done || state !== 'working') {
      longest = Math.max(longest, now - last.at)
      last = { done, at: now }
    }
    if (state === 'ready') break
    if (state !== 'working') throw new Error(`the set ended as ${state}`)
    await setTimeout(askedEvery)
  }
  const name = `${households} households, ${items.length} papers as ${as === 'pdf' ? 'one PDF' : 'a folder of DOCX'}`
  const seconds = (last.at - started) / 1000
  return [
    judge({ name: `${name} / the limit`, ours: seconds, reference: limit.seconds, unit: 's' }, { atMost: 1 }),
    judge(
      {
        name: `${name}: longest standstill of its progress / the limit`,
        ours: longest,
        reference: limit.stillMilliseconds,
        unit: 'ms',
      },
      { atMost: 1 },
    ),
  ]
}
