import type { AuthorisationFacts } from '#shared/documents/papers/authorisation.ts'
import { authorisationPaper } from '#shared/documents/papers/authorisation.ts'
import type { MemberId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'
import { readMember } from '../../team/team.ts'
import { institutionOf, nameOf } from './known.ts'

/** The authorisation the GOPS of the team gives a member. */
export function gatherAuthorisation(context: RowContext, id: MemberId): AuthorisationFacts {
  const { member, partner, team } = readMember(context, id)
  const { representedBy, representedByFunction, ...administrator } = institutionOf(context, team.id, 'gops')
  return {
    ...authorisationPaper.blank(),
    subjectId: id,
    place: administrator.town,
    administrator,
    issuedBy: representedBy,
    issuedByFunction: representedByFunction,
    name: nameOf(member),
    gender: member.gender,
    function: member.function,
    institution: partner.name,
    pzkPlaceLocative: team.placeLocative,
    agreementOn: team.foundedOn,
  }
}
