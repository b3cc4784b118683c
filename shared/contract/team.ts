import { z } from 'zod'
import { phoneAsKept } from '../domain/fields.ts'
import { memberId, partnerId, teamId } from '../domain/ids.ts'
import { baseRevision, rowMeta } from '../domain/rows.ts'
import { corePlaces, member, partner, team } from '../domain/team.ts'
import { command, done, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** `isOurs`: this office owns the row and may change it; the rest came in bundles. */
const record = { ...rowMeta.shape, isOurs: z.boolean() }
export const teamRecord = z.strictObject({ ...team.shape, ...record })
export const partnerRecord = z.strictObject({ ...partner.shape, ...record })
export const memberRecord = z.strictObject({ ...member.shape, phone: phoneAsKept, ...record })
export type TeamRecord = z.infer<typeof teamRecord>
export type PartnerRecord = z.infer<typeof partnerRecord>
export type MemberRecord = z.infer<typeof memberRecord>

const saves = mayRefuse('STALE_REVISION', 'NOT_OURS', 'NOT_FOUND')
const removes = mayRefuse('NOT_FOUND', 'NOT_OURS', 'STILL_USED')

/** The PZK: its institutions, the people they delegate, its core. */
export const teamContract = {
  /** A GOPS has one team; a PCPR sees those of its communes. */
  listTeams: query.output(z.array(teamRecord)),
  saveTeam: command.input(z.strictObject({ baseRevision, team })).output(teamRecord).errors(saves),
  /** The whole team for its screen: sorted by Polish collation; which places of the core are empty. */
  readTeam: query
    .input(z.strictObject({ teamId }))
    .output(
      z.strictObject({
        team: teamRecord,
        partners: z.array(partnerRecord),
        members: z.array(memberRecord),
        missingCorePlaces: z.array(z.enum(corePlaces.map(({ place }) => place))),
      }),
    )
    .errors(mayRefuse('NOT_FOUND')),
  savePartner: command.input(z.strictObject({ baseRevision, partner })).output(partnerRecord).errors(saves),
  removePartner: command
    .input(z.strictObject({ id: partnerId }))
    .output(done)
    .errors(removes),
  restorePartner: command
    .input(z.strictObject({ id: partnerId }))
    .output(done)
    .errors(removes),
  saveMember: command.input(z.strictObject({ baseRevision, member })).output(memberRecord).errors(saves),
  removeMember: command
    .input(z.strictObject({ id: memberId }))
    .output(done)
    .errors(removes),
  restoreMember: command
    .input(z.strictObject({ id: memberId }))
    .output(done)
    .errors(removes),
}
