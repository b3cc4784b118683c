import type { AnnexFacts } from '#shared/documents/papers/annex.ts'
import { annexPaper } from '#shared/documents/papers/annex.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeam } from '../../team/team.ts'
import { addressOf } from './address.ts'
import { findAgreementInForce } from './agreement-in-force.ts'

/**
 * A change of the agreement that founds the PZK: its parties as they signed it, or before
 * it stands in the register the team's institutions.
 */
export function gatherAnnex(context: RowContext, teamId: TeamId): AnnexFacts {
  const { team, partners } = readTeam(context, teamId)
  const agreement = findAgreementInForce(context, 'team-agreement', teamId)
  const parties = agreement?.facts.kind === 'team-agreement' ? agreement.facts.parties : partners
  return {
    ...annexPaper.blank(),
    subjectId: teamId,
    agreementOn: agreement?.on ?? team.foundedOn,
    agreementSign: agreement?.sign ?? '',
    placeLocative: team.placeLocative,
    parties: parties.map((party) => ({
      name: party.name,
      address: addressOf(party),
      representedBy: party.representedBy,
      representedByFunction: party.representedByFunction,
    })),
  }
}
