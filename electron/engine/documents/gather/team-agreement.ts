import type { CouncillorFacts, TeamAgreementFacts } from '#shared/documents/facts.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { Member, MemberRole } from '#shared/domain/team.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeam } from '../../team/team.ts'

/** The agreement that founds the PZK: its institutions and councillors. */
export function gatherTeamAgreement(context: RowContext, teamId: TeamId): TeamAgreementFacts {
  const { team, partners, members } = readTeam(context, teamId)
  return {
    kind: 'team-agreement',
    teamId,
    concludedOn: team.foundedOn,
    placeLocative: team.placeLocative,
    gmina: team.gmina,
    powiat: team.powiat,
    parties: partners.map(({ name, street, postalCode, town, representedBy, representedByFunction, kind }) => ({
      name,
      street,
      postalCode,
      town,
      representedBy,
      representedByFunction,
      kind: kind === 'gops' || kind === 'pcpr' ? kind : 'other',
    })),
    gminaCouncillors: councillors(members, ['councillor-gmina']),
    powiatCouncillors: councillors(members, ['councillor-powiat', 'board-member-powiat']),
  }
}

function councillors(members: readonly Member[], roles: readonly MemberRole[]): CouncillorFacts[] {
  return members
    .filter(({ role }) => roles.includes(role))
    .map(({ firstName, lastName, gender, role }) => ({
      firstName,
      lastName,
      gender,
      mandate: role === 'board-member-powiat' ? 'board-member' : 'councillor',
    }))
}
