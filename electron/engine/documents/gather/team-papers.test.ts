import { afterEach, expect, test } from 'vitest'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import { engineRoom } from '../../../../tests/support/engine.ts'
import { loadSample } from '../../demo/index.ts'
import { sampleCatalogue, samplePersons } from '../../demo/sample.ts'

/** What the rooms know goes into the team's papers by itself. */

const room = engineRoom()
afterEach(room.end)

const kinds = [
  'team-plan',
  'service-list',
  'contact-list',
  'invitation',
  'attendance-list',
  'meeting-note',
  'secrecy',
  'authorisation',
  'role-tasks',
  'rops-notice',
  'references',
  'notice-board',
] as const satisfies readonly DocumentKind[]

async function previews() {
  const { client } = await room.gops()
  await loadSample(client, '2026-11-21')
  const subjects = await client.documents.listSubjects()
  const preview = async (kind: (typeof kinds)[number]) => {
    const about = subjects.find((subject) => subject.about === paperKinds[kind].about)
    if (!about) throw new Error(`nothing to make ${kind} about`)
    return client.documents.preview({ subject: { kind, id: about.id }, typed: {} })
  }
  return { client, preview }
}

test('every paper of the team is filled from the rooms, and tells of no household', async () => {
  const { preview } = await previews()
  for (const kind of kinds) {
    const { html, unusable } = await preview(kind)
    expect(unusable).toEqual([])
    for (const { firstName, lastName } of samplePersons) expect(html).not.toContain(`${firstName} ${lastName}`)
  }
})

test('the rooms give each paper what would else be typed', async () => {
  const { preview } = await previews()
  const facts = new Map<string, Record<string, unknown>>()
  for (const kind of kinds) facts.set(kind, (await preview(kind)).facts)
  const gops = 'Gminny Ośrodek Pomocy Społecznej w Przykładowej'

  expect(facts.get('secrecy')).toMatchObject({ administrator: gops, pzkPlaceLocative: 'Przykładowej' })
  expect(facts.get('authorisation')).toMatchObject({ administrator: { name: gops }, issuedBy: 'Renata Brzęczek' })
  expect(facts.get('role-tasks')).toMatchObject({
    role: 'animator-gops',
    name: 'Łucja Żółcińska',
    institution: gops,
    issuedBy: 'Renata Brzęczek',
  })
  expect(facts.get('invitation')).toMatchObject({
    recipients: [],
    confirmTo: 'Łucja Żółcińska',
    signedByFunction: 'animatorka GOPS',
  })
  expect(facts.get('meeting-note')).toMatchObject({ attendees: [], preparedBy: 'Łucja Żółcińska' })
  expect(facts.get('rops-notice')).toMatchObject({
    powiat: 'przykładowski',
    communes: [{ gmina: 'Przykładowa', institution: gops, councillor: 'Jan Ćma' }],
    animator: 'Święcisław Gęś-Wędrowny',
    signedBy: 'Dorota Ćwiklińska',
  })
  expect(facts.get('references')).toMatchObject({ place: 'Przykładowa' })
  expect(facts.get('notice-board')).toMatchObject({ administrator: { name: gops, officerName: 'Halina Strzegąca' } })
  expect(facts.get('team-plan')).toMatchObject({ gmina: 'Przykładowa' })
})

test('lists hold everybody and everything of the team, in the order of the rooms', async () => {
  const { client, preview } = await previews()
  const [team] = await client.team.listTeams()
  const { members } = await client.team.readTeam({ teamId: team!.id })
  const names = members.map(({ firstName, lastName }) => `${firstName} ${lastName}`)
  const attendance = await preview('attendance-list')
  expect(attendance.facts['people']).toMatchObject(names.map((name) => ({ name })))
  const contacts = await preview('contact-list')
  for (const name of names) expect(JSON.stringify(contacts.facts['contacts'])).toContain(name)
  expect(contacts.facts['crisisContacts']).toEqual([])
  const services = await preview('service-list')
  expect(services.facts['entries']).toHaveLength(sampleCatalogue.length)
})

test('somebody for crisis management stands apart from the others', async () => {
  const { client, preview } = await previews()
  const [team] = await client.team.listTeams()
  const { members } = await client.team.readTeam({ teamId: team!.id })
  const { revision, updatedAt: _at, originId: _origin, isOurs: _ours, ...member } = members[0]!
  await client.team.saveMember({ member: { ...member, role: 'crisis-contact' }, baseRevision: revision })
  const { facts } = await preview('contact-list')
  const name = `${member.firstName} ${member.lastName}`
  expect(facts['crisisContacts']).toMatchObject([{ person: name }])
  expect(JSON.stringify(facts['contacts'])).not.toContain(name)
})
