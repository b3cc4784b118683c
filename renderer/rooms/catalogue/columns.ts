import type { PaperColumn } from '../../ui/PaperTable.tsx'

/** The six columns of the form in its order, and the buttons. */
export const catalogueColumns: readonly PaperColumn[] = [
  { name: 'Aktywność/usługa', width: 18 },
  { name: 'Realizator/miejscowość/dni i godziny', width: 22 },
  { name: 'Odbiorcy', width: 15 },
  { name: 'Warunki', width: 13 },
  { name: 'Obszar', width: 10 },
  { name: 'E-usługi/aktywności', width: 12 },
  { name: 'Czynności', width: 10, isHeadingHidden: true },
]
