import type { CooperationAgreementFacts } from '#shared/documents/papers/cooperation-agreement.ts'
import { cooperationAgreementPaper } from '#shared/documents/papers/cooperation-agreement.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { Partner } from '#shared/domain/team.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeam } from '../../team/team.ts'
import { addressOf } from './address.ts'

/** The agreement of the self-governments: the team's commune and county, with who represents their offices. */
export function gatherCooperationAgreement(context: RowContext, teamId: TeamId): CooperationAgreementFacts {
  const { team, partners } = readTeam(context, teamId)
  const { office } = readOffice(context.store)
  const of = (kind: Partner['kind']) => partners.find((partner) => partner.kind === kind)
  const [powiatOffice, communeOffice] = [of('powiat-office'), of('gmina-office')]
  return {
    ...cooperationAgreementPaper.blank(),
    subjectId: teamId,
    voivodeship: office.voivodeship,
    powiat: team.powiat,
    powiatAddress: powiatOffice ? addressOf(powiatOffice) : '',
    powiatRepresentedBy: powiatOffice?.representedBy ?? '',
    powiatRepresentedByFunction: powiatOffice?.representedByFunction ?? '',
    communes: [
      {
        name: team.gmina,
        address: communeOffice ? addressOf(communeOffice) : '',
        representedBy: communeOffice?.representedBy ?? '',
        representedByFunction: communeOffice?.representedByFunction ?? '',
        centreName: of('gops')?.name ?? '',
      },
    ],
  }
}
