import { and, eq, inArray } from 'drizzle-orm'
import type { MemberId, PartnerId, TeamId } from '#shared/domain/ids.ts'
import type { Member, Partner, Team } from '#shared/domain/team.ts'
import { missingCorePlaces } from '#shared/domain/team.ts'
import type { MemberRecord, PartnerRecord, TeamRecord } from '#shared/contract/team.ts'
import { memberRecord, partnerRecord, teamRecord } from '#shared/contract/team.ts'
import { refuse } from '../refusal.ts'
import { byPolish } from '../store/collation.ts'
import { asRecord, ownership } from '../store/records.ts'
import type { RowContext } from '../store/rows.ts'
import { findRow, markRemoved, saveRow } from '../store/rows.ts'
import { member as memberTable, partner as partnerTable, team as teamTable } from '../store/tables/team.ts'

/** Every team the vault knows, by commune. */
export function listTeams({ store, officeId }: RowContext): TeamRecord[] {
  return store.db
    .select()
    .from(teamTable)
    .where(eq(teamTable.isRemoved, false))
    .all()
    .map((row) => asRecord(teamRecord, row, ownership(row, officeId)))
    .toSorted(byPolish(({ gmina }) => gmina))
}

/** One team by id. Throws NOT_FOUND. */
export function readTeamRecord({ store, officeId }: RowContext, id: TeamId): TeamRecord {
  const row = findRow({ store }, teamTable, id)
  if (!row || row.isRemoved) throw refuse('NOT_FOUND')
  return asRecord(teamRecord, row, ownership(row, officeId))
}

/** A team with its institutions and people, in Polish order, and the empty places of its core. Throws NOT_FOUND. */
export function readTeam(context: RowContext, id: TeamId) {
  const team = readTeamRecord(context, id)
  const partners = listPartners(context, id)
  const members = listMembers(
    context,
    partners.map((partner) => partner.id),
  )
  return { team, partners, members, missingCorePlaces: missingCorePlaces(members) }
}

/** The institutions of a team: those of the county first, as agreements list them, then by name. */
export function listPartners({ store, officeId }: RowContext, teamId: TeamId): PartnerRecord[] {
  return store.db
    .select()
    .from(partnerTable)
    .where(and(eq(partnerTable.teamId, teamId), eq(partnerTable.isRemoved, false)))
    .all()
    .map((row) => asRecord(partnerRecord, row, ownership(row, officeId)))
    .toSorted(
      byPolish(
        ({ level }) => (level === 'powiat' ? '0' : '1'),
        ({ kind }) => (kind === 'pcpr' || kind === 'gops' ? '0' : '1'),
        ({ name }) => name,
      ),
    )
}

/** The people these institutions delegate, by surname. */
export function listMembers({ store, officeId }: RowContext, partnerIds: readonly PartnerId[]): MemberRecord[] {
  return store.db
    .select()
    .from(memberTable)
    .where(and(inArray(memberTable.partnerId, [...partnerIds]), eq(memberTable.isRemoved, false)))
    .all()
    .map((row) => asRecord(memberRecord, row, ownership(row, officeId)))
    .toSorted(
      byPolish(
        ({ lastName }) => lastName,
        ({ firstName }) => firstName,
      ),
    )
}

/** Somebody delegated to a team, with their institution and team. Throws NOT_FOUND. */
export function readMember(context: RowContext, id: MemberId) {
  const { store, officeId } = context
  const found = store.db
    .select({ member: memberTable, partner: partnerTable })
    .from(memberTable)
    .innerJoin(partnerTable, eq(partnerTable.id, memberTable.partnerId))
    .where(and(eq(memberTable.id, id), eq(memberTable.isRemoved, false)))
    .get()
  if (!found) throw refuse('NOT_FOUND')
  return {
    member: asRecord(memberRecord, found.member, ownership(found.member, officeId)),
    partner: asRecord(partnerRecord, found.partner, ownership(found.partner, officeId)),
    team: readTeamRecord(context, found.partner.teamId),
  }
}

/** Saves a team over the revision its form started from. Throws STALE_REVISION, NOT_OURS. */
export function saveTeam(context: RowContext, team: Team, baseRevision: number): TeamRecord {
  saveRow(context, teamTable, team, baseRevision)
  return readTeamRecord(context, team.id)
}

/** Saves an institution. Throws NOT_FOUND when its team is not there, STALE_REVISION, NOT_OURS. */
export function savePartner(context: RowContext, partner: Partner, baseRevision: number): PartnerRecord {
  readTeamRecord(context, partner.teamId)
  saveRow(context, partnerTable, partner, baseRevision)
  return readOwn(context, partnerTable, partnerRecord, partner.id)
}

/** Saves a person of an institution. Throws NOT_FOUND when the institution is not there, STALE_REVISION, NOT_OURS. */
export function saveMember(context: RowContext, member: Member, baseRevision: number): MemberRecord {
  const partner = findRow(context, partnerTable, member.partnerId)
  if (!partner || partner.isRemoved) throw refuse('NOT_FOUND')
  saveRow(context, memberTable, member, baseRevision)
  return readOwn(context, memberTable, memberRecord, member.id)
}

/** Removes an institution (tombstone). Throws STILL_USED while it has people. */
export function removePartner(context: RowContext, id: PartnerId): void {
  if (listMembers(context, [id]).length > 0) throw refuse('STILL_USED')
  markRemoved(context, partnerTable, id, true)
}

/** Takes the tombstone off an institution. */
export function restorePartner(context: RowContext, id: PartnerId): void {
  markRemoved(context, partnerTable, id, false)
}

/** Removes a person from the team (tombstone). */
export function removeMember(context: RowContext, id: MemberId): void {
  markRemoved(context, memberTable, id, true)
}

/** Takes the tombstone off a person. Throws STILL_USED when the institution itself is removed. */
export function restoreMember(context: RowContext, id: MemberId): void {
  const row = findRow(context, memberTable, id)
  if (row && findRow(context, partnerTable, row.partnerId)?.isRemoved) throw refuse('STILL_USED')
  markRemoved(context, memberTable, id, false)
}

function readOwn<
  Table extends typeof partnerTable | typeof memberTable,
  Schema extends typeof partnerRecord | typeof memberRecord,
>(context: RowContext, table: Table, schema: Schema, id: string) {
  const row = findRow(context, table, id)
  if (!row) throw refuse('NOT_FOUND')
  return asRecord(schema, row, ownership(row, context.officeId))
}
