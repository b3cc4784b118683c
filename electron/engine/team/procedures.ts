import { implement } from '@orpc/server'
import { teamContract } from '#shared/contract/team.ts'
import { nothing } from '../rpc/nothing.ts'
import type { EngineContext } from '../rpc/context.ts'
import { guard } from '../rpc/guard.ts'
import {
  listTeams,
  readTeam,
  removeMember,
  removePartner,
  restoreMember,
  restorePartner,
  saveMember,
  savePartner,
  saveTeam,
} from './team.ts'

const team = implement(teamContract).$context<EngineContext>().use(guard)

/** The team's part of the contract. */
export const teamProcedures = {
  listTeams: team.listTeams.handler(({ context: { session } }) => listTeams(session.vault)),
  readTeam: team.readTeam.handler(({ context: { session }, input: { teamId } }) => readTeam(session.vault, teamId)),
  saveTeam: team.saveTeam.handler(({ context: { session, apply }, input }) =>
    apply(() => saveTeam(session.vault, input.team, input.baseRevision)),
  ),
  savePartner: team.savePartner.handler(({ context: { session, apply }, input }) =>
    apply(() => savePartner(session.vault, input.partner, input.baseRevision)),
  ),
  removePartner: team.removePartner.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(removePartner(session.vault, id))),
  ),
  restorePartner: team.restorePartner.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(restorePartner(session.vault, id))),
  ),
  saveMember: team.saveMember.handler(({ context: { session, apply }, input }) =>
    apply(() => saveMember(session.vault, input.member, input.baseRevision)),
  ),
  removeMember: team.removeMember.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(removeMember(session.vault, id))),
  ),
  restoreMember: team.restoreMember.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(restoreMember(session.vault, id))),
  ),
}
