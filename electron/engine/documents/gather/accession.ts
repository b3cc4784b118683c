import type { AccessionFacts } from '#shared/documents/papers/accession.ts'
import { accessionPaper } from '#shared/documents/papers/accession.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeam } from '../../team/team.ts'
import { findAgreementInForce } from './agreement-in-force.ts'

/** A new institution joins the team's agreement; who it is, is typed. The PCPR and the GOPS take it in. */
export function gatherAccession(context: RowContext, teamId: TeamId): AccessionFacts {
  const { team, partners } = readTeam(context, teamId)
  const { office } = readOffice(context.store)
  const agreement = findAgreementInForce(context, 'team-agreement', teamId)
  const [pcpr, gops] = [partners.find(({ kind }) => kind === 'pcpr'), partners.find(({ kind }) => kind === 'gops')]
  return {
    ...accessionPaper.blank(),
    subjectId: teamId,
    place: office.town,
    gmina: team.gmina,
    powiat: team.powiat,
    agreementOn: agreement?.on ?? team.foundedOn,
    agreementSign: agreement?.sign ?? '',
    pcprName: pcpr?.name ?? '',
    pcprRepresentedBy: pcpr?.representedBy ?? '',
    pcprRepresentedByFunction: pcpr?.representedByFunction ?? '',
    gopsName: gops?.name ?? '',
    gopsRepresentedBy: gops?.representedBy ?? '',
    gopsRepresentedByFunction: gops?.representedByFunction ?? '',
  }
}
