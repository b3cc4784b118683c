import type { FirstAccount } from '#shared/contract/vault.ts'
import type { AccountId, MemberId, PartnerId, TeamId } from '#shared/domain/ids.ts'
import type { Animator, Office } from '#shared/domain/office.ts'
import type { OfficeKeys } from '../exchange/keys.ts'
import { newId } from '../new-id.ts'
import type { RowContext } from '../store/rows.ts'
import { officeKey } from '../store/tables/keys.ts'
import { office as officeTable } from '../store/tables/office.ts'
import { saveAccount } from './accounts.ts'
import { saveMember, savePartner, saveTeam } from '../team/team.ts'

/** What a first run collected about the office and the first person of it. */
export interface Founding {
  office: Office
  animator: Animator
  account: Omit<FirstAccount, 'password'>
  accountId: AccountId
  keys: OfficeKeys
}

/**
 * Writes what a vault starts with: the office and its keys, and for a GOPS the team of its
 * commune with the office as its first institution and the animator as its first member,
 * so nothing typed in the first run is typed again. Call it in one transaction.
 */
export function foundOffice(context: RowContext, founding: Founding): void {
  const { office, animator, keys } = founding
  const { store, officeId, now } = context
  const at = now().toISOString()
  store.db.insert(officeTable).values({ id: officeId, revision: 1, updatedAt: at, details: office, animator }).run()
  store.db
    .insert(officeKey)
    .values({
      officeId,
      ageIdentity: keys.identity,
      ageRecipient: keys.recipient,
      signingKey: keys.signingKey,
      verifyKey: keys.verifyKey,
      createdAt: at,
    })
    .run()
  foundAccount(context, founding)
  if (office.kind === 'gops') foundTeam(context, office, animator)
}

/** The animator is the first kierownik of the vault: somebody must be able to add the others. */
function foundAccount(context: RowContext, { animator, account, accountId }: Founding): void {
  const { firstName, lastName } = animator
  const { login, authorisedOn, secrecyOn } = account
  saveAccount(context, { id: accountId, login, firstName, lastName, role: 'kierownik', authorisedOn, secrecyOn }, 0)
}

function foundTeam(context: RowContext, office: Office, animator: Animator): void {
  const teamId = newId<TeamId>()
  const partnerId = newId<PartnerId>()
  const gmina = office.gmina || office.town
  saveTeam(
    context,
    { id: teamId, gmina, powiat: office.powiat, placeLocative: office.townLocative, foundedOn: null },
    0,
  )
  const { name, street, postalCode, town } = office
  const ownOffice = { id: partnerId, teamId, name, kind: 'gops', level: 'gmina', street, postalCode, town } as const
  savePartner(context, { ...ownOffice, representedBy: '', representedByFunction: '', roleInTeam: '' }, 0)
  saveMember(context, { ...animator, id: newId<MemberId>(), partnerId, function: '', role: 'animator-gops' }, 0)
}
