import type { IpwRecord } from '#shared/contract/cases.ts'
import type { Ipw } from '#shared/domain/cases.ts'

/** A version without what only its row carries. */
export function ipwOf({
  revision: _revision,
  updatedAt: _at,
  originId: _origin,
  isLatest: _latest,
  ...ipw
}: IpwRecord): Ipw {
  return ipw
}
