import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogueEntryId, MemberId, PartnerId, TeamId } from '#shared/domain/ids.ts'
import type { Member, Partner } from '#shared/domain/team.ts'
import { engineRoom, refusalOf, type TestEngine } from '../../../tests/support/engine.ts'
import { sampleGops, sampleGopsAnimator } from '../demo/sample.ts'
import { newId } from '../new-id.ts'

const room = engineRoom()
let client: TestEngine['client']
let teamId: TeamId
beforeAll(async () => {
  ;({ client } = await room.gops())
  teamId = (await client.team.listTeams())[0]!.id
})
afterAll(room.end)

const partnerNamed = (name: string, changes: Partial<Partner> = {}): Partner => ({
  id: newId<PartnerId>(),
  teamId,
  name,
  kind: 'other',
  level: 'gmina',
  street: '',
  postalCode: '',
  town: '',
  representedBy: '',
  representedByFunction: '',
  roleInTeam: '',
  ...changes,
})

const memberOf = (partnerId: PartnerId, lastName = 'Nowak'): Member => ({
  id: newId<MemberId>(),
  partnerId,
  firstName: 'Jan',
  lastName,
  gender: 'm',
  function: '',
  email: '',
  phone: '',
  role: 'representative',
})

const read = () => client.team.readTeam({ teamId })

describe('an institution', () => {
  test('is changed only from the revision that was looked at', async () => {
    const partner = partnerNamed('Szkoła')
    await client.team.savePartner({ baseRevision: 0, partner })
    await client.team.savePartner({ baseRevision: 1, partner: { ...partner, name: 'Szkoła w Łące' } })
    expect(await refusalOf(client.team.savePartner({ baseRevision: 1, partner }))).toEqual({
      code: 'STALE_REVISION',
      data: { revision: 2 },
    })
    expect((await read()).partners.find(({ id }) => id === partner.id)?.name).toBe('Szkoła w Łące')
  })

  test('with people is not removed; without them it is, twice is the same, and it comes back whole', async () => {
    const partner = partnerNamed('Parafia')
    const member = memberOf(partner.id)
    await client.team.savePartner({ baseRevision: 0, partner })
    await client.team.saveMember({ baseRevision: 0, member })
    expect((await refusalOf(client.team.removePartner({ id: partner.id }))).code).toBe('STILL_USED')
    await client.team.removeMember({ id: member.id })
    await client.team.removePartner({ id: partner.id })
    await client.team.removePartner({ id: partner.id })
    expect((await read()).partners.map(({ id }) => id)).not.toContain(partner.id)
    expect((await refusalOf(client.team.restoreMember({ id: member.id }))).code).toBe('STILL_USED')
    expect((await refusalOf(client.team.saveMember({ baseRevision: 0, member: memberOf(partner.id) }))).code).toBe(
      'NOT_FOUND',
    )
    await client.team.restorePartner({ id: partner.id })
    await client.team.restoreMember({ id: member.id })
    const { partners, members } = await read()
    expect(partners.find(({ id }) => id === partner.id)).toMatchObject({ name: 'Parafia', revision: 3 })
    expect(members.find(({ id }) => id === member.id)).toMatchObject({ lastName: 'Nowak', revision: 3 })
  })

  test('removed in one window is not brought back by a save of another', async () => {
    const partner = partnerNamed('Klub')
    await client.team.savePartner({ baseRevision: 0, partner })
    await client.team.removePartner({ id: partner.id })
    expect((await refusalOf(client.team.savePartner({ baseRevision: 1, partner }))).code).toBe('STALE_REVISION')
    expect((await read()).partners.map(({ id }) => id)).not.toContain(partner.id)
  })

  test('stands in the order of agreements: the county first, then in Polish order', async () => {
    for (const name of ['Żłobek', 'Ćwiczenia', 'Cech', 'Łaźnia', 'Las'])
      await client.team.savePartner({ baseRevision: 0, partner: partnerNamed(name, { kind: 'ngo' }) })
    await client.team.savePartner({
      baseRevision: 0,
      partner: partnerNamed('PCPR w Żółkwi', { kind: 'pcpr', level: 'powiat' }),
    })
    const names = (await read()).partners
      .filter(({ kind }) => kind === 'ngo' || kind === 'pcpr')
      .map(({ name }) => name)
    expect(names).toEqual(['PCPR w Żółkwi', 'Cech', 'Ćwiczenia', 'Las', 'Łaźnia', 'Żłobek'])
  })

  test('that never was is not removed, restored or given people', async () => {
    const id = newId<PartnerId>()
    const refused = [
      client.team.removePartner({ id }),
      client.team.restorePartner({ id }),
      client.team.saveMember({ baseRevision: 0, member: memberOf(id) }),
    ]
    expect((await Promise.all(refused.map(refusalOf))).map(({ code }) => code)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'NOT_FOUND',
    ])
  })
})

describe('a row of the list', () => {
  test('is saved, removed and restored by the same rules', async () => {
    const entry = {
      id: newId<CatalogueEntryId>(),
      teamId,
      category: 'seniors' as const,
      activity: 'Żywe słowo',
      provider: '',
      place: '',
      schedule: '',
      audience: '',
      conditions: '',
      area: '',
      eServices: '',
    }
    await client.catalogue.saveEntry({ baseRevision: 0, entry })
    expect((await refusalOf(client.catalogue.saveEntry({ baseRevision: 0, entry }))).code).toBe('STALE_REVISION')
    await client.catalogue.removeEntry({ id: entry.id })
    expect(await client.catalogue.listEntries({ teamId })).toEqual([])
    await client.catalogue.restoreEntry({ id: entry.id })
    expect(await client.catalogue.listEntries({ teamId })).toMatchObject([
      { activity: 'Żywe słowo', revision: 3, isOurs: true },
    ])
    const elsewhere = { ...entry, id: newId<CatalogueEntryId>(), teamId: newId<TeamId>() }
    expect((await refusalOf(client.catalogue.saveEntry({ baseRevision: 0, entry: elsewhere }))).code).toBe('NOT_FOUND')
  })
})

describe('the office', () => {
  test('is saved from the revision that was looked at, and never changes its kind', async () => {
    const { revision } = await client.office.readOffice()
    const changed = { office: { ...sampleGops, kind: 'pcpr' as const, phone: '1' }, animator: sampleGopsAnimator }
    const saved = await client.office.saveOffice({ baseRevision: revision, ...changed })
    expect([saved.office.kind, saved.office.phone, saved.revision]).toEqual(['gops', '1', revision + 1])
    expect(await refusalOf(client.office.saveOffice({ baseRevision: revision, ...changed }))).toEqual({
      code: 'STALE_REVISION',
      data: { revision: revision + 1 },
    })
  })

  test('with a wrong NIP, e-mail or postal code is bad input', async () => {
    const { revision } = await client.office.readOffice()
    for (const bad of [{ nip: '1234563219' }, { email: 'nie mail' }, { postalCode: '38999' }, { name: ' ' }])
      expect(
        (
          await refusalOf(
            client.office.saveOffice({
              baseRevision: revision,
              office: { ...sampleGops, ...bad },
              animator: sampleGopsAnimator,
            }),
          )
        ).code,
      ).toBe('BAD_REQUEST')
  })
})
