import { afterEach, expect, test } from 'vitest'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { engineRoom } from '../../../../tests/support/engine.ts'
import { loadSample } from '../../demo/index.ts'

const room = engineRoom()
afterEach(room.end)

async function sampleTeam() {
  const { client } = await room.gops()
  await loadSample(client, '2026-11-21')
  const [team] = await client.team.listTeams()
  const id = team!.id
  const { partners } = await client.team.readTeam({ teamId: id })
  const preview = (kind: DocumentKind, typed = {}) => client.documents.preview({ subject: { kind, id }, typed })
  return { client, team: team!, partners, preview }
}

test('the cooperation agreement knows the commune, the county and the voivodeship of the office', async () => {
  const { team, partners, preview } = await sampleTeam()
  const { facts, html } = await preview('cooperation-agreement')
  expect(facts).toMatchObject({ voivodeship: 'podkarpackie', powiat: team.powiat, variant: 'with-voivodeship' })
  expect(facts['communes']).toMatchObject([
    { name: team.gmina, centreName: partners.find(({ kind }) => kind === 'gops')!.name },
  ])
  expect(html).toContain('Województwo podkarpackie')
})

test('a typed variant and rows of communes stand over what the rooms know', async () => {
  const { preview } = await sampleTeam()
  const row = { address: '', representedBy: '', representedByFunction: '', centreName: '' }
  const communes = ['Przykładowa', 'Wzorcowa Wola'].map((name) => ({ ...row, name }))
  const { facts, html, unusable } = await preview('cooperation-agreement', { variant: 'without-voivodeship', communes })
  expect([facts['communes'], unusable]).toEqual([communes, []])
  expect(html.replaceAll('\u00a0', ' ')).toContain('Każda z Gmin')
  expect(html).not.toContain('ROPS')
})

test('the annex has the institutions of the team as its parties, with their addresses', async () => {
  const { team, partners, preview } = await sampleTeam()
  const { facts } = await preview('annex')
  expect(facts).toMatchObject({ agreement: 'team-agreement', agreementOn: team.foundedOn, agreementSign: '' })
  expect(facts['parties']).toHaveLength(partners.length)
  const [first] = partners
  expect((facts['parties'] as { name: string; address: string }[])[0]).toMatchObject({
    name: first!.name,
    address: `${first!.street}, ${first!.postalCode} ${first!.town}`,
  })
})

test('the accession is taken in by the PCPR and the GOPS of the team', async () => {
  const { team, partners, preview } = await sampleTeam()
  const { facts } = await preview('accession')
  const nameOf = (sought: string) => partners.find(({ kind }) => kind === sought)!.name
  expect(facts).toMatchObject({
    pcprName: nameOf('pcpr'),
    gopsName: nameOf('gops'),
    gmina: team.gmina,
    institution: '',
  })
})
