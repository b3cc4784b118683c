import type { PaperColumn } from '../../ui/PaperTable.tsx'

/** The six columns of the form in its order, and the buttons. */
export const catalogueColumns: readonly PaperColumn[] = [
  { name: 'Aktywność/usługa', width: 17 },
  { name: 'Realizator/miejscowość/dni i godziny', width: 20 },
  { name: 'Odbiorcy', width: 14 },
  { name: 'Warunki', width: 15 },
  { name: 'Obszar', width: 13 },
  { name: 'E-usługi/aktywności', width: 12 },
  { name: 'Czynności', width: 9, isHeadingHidden: true },
]
