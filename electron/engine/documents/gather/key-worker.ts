import type { Ipw } from '#shared/domain/cases.ts'

/** "Katarzyna Pomocna, pracownica socjalna, GOPS …", as far as the programme says; empty for none. */
export function keyWorkerOf(
  ipw: Pick<Ipw, 'keyWorkerName' | 'keyWorkerFunction' | 'keyWorkerInstitution'> | undefined,
) {
  if (!ipw) return ''
  return [ipw.keyWorkerName, ipw.keyWorkerFunction, ipw.keyWorkerInstitution].filter((part) => part !== '').join(', ')
}
