import type { OfficeKind } from '#shared/domain/office.ts'

export interface Part {
  path: string
  name: string
  /** Only where families' cases are led. */
  isOfFamilies: boolean
}

const parts = [
  { path: '/rodo/kopia-danych', name: 'Kopia danych osoby', isOfFamilies: true },
  { path: '/rodo/udostepnienia', name: 'Rejestr udostępnień', isOfFamilies: false },
  { path: '/rodo/wycofanie-zgody', name: 'Wycofanie zgody', isOfFamilies: true },
  { path: '/rodo/przechowywanie', name: 'Przechowywanie i brakowanie', isOfFamilies: true },
  { path: '/rodo/dziennik', name: 'Dziennik', isOfFamilies: false },
] as const satisfies readonly Part[]
export type PartName = (typeof parts)[number]['name']

/** The parts of the desk an office of this kind has: a PCPR leads no families' cases. */
export function partsFor(kind: OfficeKind): readonly Part[] {
  return parts.filter(({ isOfFamilies }) => kind === 'gops' || !isOfFamilies)
}
