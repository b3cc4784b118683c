import type { IpwRecord } from '#shared/contract/cases.ts'
import type { IpwFacts } from '#shared/documents/facts.ts'
import type { CaseStage } from '#shared/domain/cases.ts'
import type { IpwId } from '#shared/domain/ids.ts'
import { readHousehold } from '../../cases/households.ts'
import { readIpw } from '../../cases/ipws.ts'
import type { RowContext } from '../../store/rows.ts'

/** One version of a household's programme. */
export function gatherIpw(context: RowContext, ipwId: IpwId): IpwFacts {
  const { version, preparedOn, householdId, isLatest, ...ipw } = readIpw(context, ipwId)
  const { caseNumber, persons, stage } = readHousehold(context, householdId)
  return {
    kind: 'ipw',
    ipwId,
    caseNumber,
    version,
    preparedOn: preparedOn,
    householdNames: persons
      .map(({ firstName, lastName }) => `${firstName} ${lastName}`)
      .join(', ')
      .slice(0, 400),
    goal: ipw.goal,
    startsOn: ipw.startsOn,
    endsOn: ipw.endsOn,
    areas: withoutBlanks(ipw.areas),
    rows: ipw.rows.map(({ participants: _own, catalogueText: _snapshot, ...row }) => row),
    keyWorkerName: ipw.keyWorkerName,
    keyWorkerFunction: ipw.keyWorkerFunction,
    keyWorkerInstitution: ipw.keyWorkerInstitution,
    occasion: occasionOf({ version, isLatest, areas: ipw.areas }, stage),
  }
}

/** Areas nobody wrote anything into print only where there are no others: as a form to be filled in by hand. */
function withoutBlanks(areas: IpwRecord['areas']): IpwRecord['areas'] {
  const written = areas.filter(({ name, now, planned, achieved }) => name !== '' || now || planned || achieved)
  return written.length > 0 ? written : areas
}

/** The last version of a case that is evaluated or closed, every area scaled, is the final one. */
function occasionOf(
  { version, isLatest, areas }: Pick<IpwRecord, 'version' | 'isLatest' | 'areas'>,
  stage: CaseStage,
): 'first' | 'review' | 'final' {
  const isScaled = areas.length > 0 && areas.every(({ achieved }) => achieved !== null)
  if (isLatest && isScaled && (stage === 'evaluation' || stage === 'closed')) return 'final'
  return version > 1 ? 'review' : 'first'
}
