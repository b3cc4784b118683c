import type { SecrecyFacts } from '#shared/documents/papers/secrecy.ts'
import { secrecyPaper } from '#shared/documents/papers/secrecy.ts'
import type { MemberId } from '#shared/domain/ids.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { readMember } from '../../team/team.ts'
import { institutionOf, nameOf } from './known.ts'

/** The statement of secrecy of a member, towards the GOPS of their team. */
export function gatherSecrecy(context: RowContext, id: MemberId): SecrecyFacts {
  const { member, partner, team } = readMember(context, id)
  return {
    ...secrecyPaper.blank(),
    subjectId: id,
    place: readOffice(context.store).office.town,
    name: nameOf(member),
    gender: member.gender,
    function: member.function,
    institution: partner.name,
    pzkPlaceLocative: team.placeLocative,
    agreementOn: team.foundedOn,
    administrator: institutionOf(context, team.id, 'gops').name,
  }
}
