import { formatDateLong } from '../domain/dates.ts'

/** The line of a corrected paper that names the one it replaces. */
export function replacesLine({
  version,
  issuedOn,
  caseSign,
}: {
  /** Of the corrected one. */
  version: number
  /** Of the one it replaces. */
  issuedOn: string
  caseSign: string
}): string {
  const sign = caseSign === '' ? '' : ` (znak: ${caseSign})`
  return `Wersja ${version}, zastępuje dokument z dnia ${formatDateLong(issuedOn)}${sign}`
}
