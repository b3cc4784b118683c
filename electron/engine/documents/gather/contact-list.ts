import type { ContactListFacts } from '#shared/documents/papers/contact-list.ts'
import { contactListPaper } from '#shared/documents/papers/contact-list.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { Member, Partner } from '#shared/domain/team.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeam } from '../../team/team.ts'
import { nameOf } from './known.ts'

function contact(member: Member, partner: Partner): ContactListFacts['contacts'][number] {
  return {
    institution: partner.name,
    person: nameOf(member),
    function: member.function,
    phone: member.phone,
    email: member.email,
  }
}

/** The contacts of a team as they are today: by institution, those for crisis management apart. */
export function gatherContactList(context: RowContext, id: TeamId): ContactListFacts {
  const { team, partners, members } = readTeam(context, id)
  const peopleOf = (partner: Partner) => members.filter(({ partnerId }) => partnerId === partner.id)
  return {
    ...contactListPaper.blank(),
    subjectId: id,
    gmina: team.gmina,
    powiat: team.powiat,
    on: localDateOf(context.now()),
    contacts: partners.flatMap((partner) => {
      const people = peopleOf(partner)
      if (people.length === 0) return [{ institution: partner.name, person: '', function: '', phone: '', email: '' }]
      return people.filter(({ role }) => role !== 'crisis-contact').map((member) => contact(member, partner))
    }),
    crisisContacts: partners.flatMap((partner) =>
      peopleOf(partner)
        .filter(({ role }) => role === 'crisis-contact')
        .map((member) => ({ level: partner.level, ...contact(member, partner) })),
    ),
  }
}
