import type { IpwFacts } from '#shared/documents/facts.ts'
import type { IpwId } from '#shared/domain/ids.ts'
import { readHousehold } from '../../cases/households.ts'
import { readIpw } from '../../cases/ipws.ts'
import type { RowContext } from '../../store/rows.ts'

/** One version of a household's programme. */
export function gatherIpw(context: RowContext, ipwId: IpwId): IpwFacts {
  const { version, preparedOn, householdId, ...ipw } = readIpw(context, ipwId)
  const { caseNumber, persons } = readHousehold(context, householdId)
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
    areas: ipw.areas,
    rows: ipw.rows,
    keyWorkerName: ipw.keyWorkerName,
    keyWorkerFunction: ipw.keyWorkerFunction,
    keyWorkerInstitution: ipw.keyWorkerInstitution,
  }
}
