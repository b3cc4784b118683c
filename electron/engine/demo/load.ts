import {
  catalogueEntryId,
  consentId,
  householdId,
  ipwId,
  ipwRowId,
  memberId,
  partnerId,
  personId,
} from '#shared/domain/ids.ts'
import { addMonths } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { Animator, Office } from '#shared/domain/office.ts'
import type { EngineClient } from '../client.ts'
import { newId } from '../new-id.ts'
import { sampleCourse, sampleCourseDays, sampleDay } from './sample-course.ts'
import {
  demoAccount,
  sampleCatalogue,
  sampleDisclosures,
  sampleGops,
  sampleGopsMembers,
  sampleGopsRepresentative,
  sampleHousehold,
  sampleIpw,
  samplePartners,
  samplePersons,
} from './sample.ts'

/** The first run as a person goes through it: data, code, the asked groups typed back. */
export async function passFirstRun(
  client: EngineClient,
  office: Office,
  animator: Animator,
  password: string,
): Promise<string[]> {
  const account = { ...demoAccount, password }
  const { groups, askedGroups } = await client.vault.startFirstRun({ office, animator, account })
  await client.vault.finishFirstRun({ groups: askedGroups.map((index) => groups[index] ?? '') })
  return groups
}

/**
 * Fills an open GOPS vault: the team, the list, one household with its consent and IPW. `under-way`: the household
 * signed months ago and has a course behind it; `begun`: it signed today, and nothing else has happened yet.
 */
export async function loadSample(
  client: EngineClient,
  today: string,
  household: 'begun' | 'under-way' = 'begun',
): Promise<void> {
  const days = daysOf[household]
  const dayOf = (name: keyof typeof days) => (days[name] === 0 ? today : sampleDay(today, days[name]))
  const partnerIds = await loadTeam(client, dayOf('founded'))
  const entryIds = await loadCatalogue(client)
  const id = await loadHousehold(client, dayOf, partnerIds, entryIds)
  if (household === 'under-way')
    for (const event of sampleCourse(id, today)) await client.course.saveEvent({ baseRevision: 0, event })
}

const { founded, report, consent, ipw } = sampleCourseDays
const daysOf = {
  begun: { founded: -60, report: -30, consent: 0, ipw: 0 },
  'under-way': { founded, report, consent, ipw },
}

async function loadTeam(client: EngineClient, foundedOn: string) {
  const [team] = await client.team.listTeams()
  if (!team) throw new Error('a GOPS starts with its team')
  const { revision, updatedAt: _at, originId: _origin, isOurs: _ours, ...fields } = team
  await client.team.saveTeam({
    baseRevision: revision,
    team: { ...fields, foundedOn },
  })

  const { partners } = await client.team.readTeam({ teamId: team.id })
  const [own] = partners
  if (!own) throw new Error('a GOPS is the first institution of its team')
  const { revision: ownRevision, updatedAt: _updated, originId: _ownOrigin, isOurs: _isOurs, ...ownFields } = own
  await client.team.savePartner({ baseRevision: ownRevision, partner: { ...ownFields, ...sampleGopsRepresentative } })
  for (const member of sampleGopsMembers)
    await client.team.saveMember({
      baseRevision: 0,
      member: { ...member, id: memberId.parse(newId()), partnerId: own.id, email: '', phone: '' },
    })

  const ids = new Map<string, (typeof own)['id']>()
  for (const { members, ...partner } of samplePartners) {
    const id = partnerId.parse(newId())
    ids.set(partner.kind, id)
    await client.team.savePartner({ baseRevision: 0, partner: { ...partner, id, teamId: team.id } })
    for (const member of members)
      await client.team.saveMember({
        baseRevision: 0,
        member: { ...member, id: memberId.parse(newId()), partnerId: id, email: '', phone: '' },
      })
  }
  return ids
}

async function loadCatalogue(client: EngineClient) {
  const [team] = await client.team.listTeams()
  if (!team) throw new Error('a GOPS starts with its team')
  const ids = new Map<string, ReturnType<typeof catalogueEntryId.parse>>()
  for (const entry of sampleCatalogue) {
    const id = catalogueEntryId.parse(newId())
    ids.set(entry.activity, id)
    await client.catalogue.saveEntry({ baseRevision: 0, entry: { ...entry, id, teamId: team.id } })
  }
  return ids
}

async function loadHousehold(
  client: EngineClient,
  dayOf: (name: keyof (typeof daysOf)['begun']) => string,
  partnerIds: Awaited<ReturnType<typeof loadTeam>>,
  entryIds: Awaited<ReturnType<typeof loadCatalogue>>,
): Promise<HouseholdId> {
  const [team] = await client.team.listTeams()
  if (!team) throw new Error('a GOPS starts with its team')
  const id = householdId.parse(newId())
  const persons = samplePersons.map((person) => ({ ...person, id: personId.parse(newId()) }))
  await client.cases.saveHousehold({
    baseRevision: 0,
    household: {
      ...sampleHousehold,
      id,
      teamId: team.id,
      stage: 'ipw',
      reportedOn: dayOf('report'),
      persons,
    },
  })
  const nameOf = new Map(samplePartners.map(({ kind, name }) => [kind, name]))
  await client.cases.saveConsent({
    baseRevision: 0,
    consent: {
      id: consentId.parse(newId()),
      householdId: id,
      place: 'Przykładowa',
      signedOn: dayOf('consent'),
      withdrawnOn: null,
      validUntil: null,
      disclosures: sampleDisclosures.map(({ of, ...disclosure }) => ({
        ...disclosure,
        partnerId: partnerIds.get(of) ?? null,
        recipient: nameOf.get(of) ?? '',
      })),
    },
  })
  const startsOn = dayOf('ipw')
  await client.cases.saveIpw({
    baseRevision: 0,
    ipw: {
      id: ipwId.parse(newId()),
      householdId: id,
      version: 1,
      preparedOn: startsOn,
      startsOn,
      endsOn: addMonths(startsOn, 13),
      goal: sampleIpw.goal,
      areas: sampleIpw.areas,
      rows: sampleIpw.rows.map(({ ofCatalogue, ...row }) => ({
        ...row,
        id: ipwRowId.parse(newId()),
        participants: persons.map((person) => person.id),
        catalogueEntryId: (ofCatalogue !== undefined && entryIds.get(ofCatalogue)) || null,
      })),
      keyWorkerName: 'Ścibor Mąka',
      keyWorkerFunction: sampleIpw.keyWorkerFunction,
      keyWorkerInstitution: sampleGops.name,
    },
  })
  return id
}
