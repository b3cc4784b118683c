import type { PaperColumn } from '../../../ui/PaperTable.tsx'

/** The columns of the printed IPW in its order. */
export const ipwColumns: readonly PaperColumn[] = [
  { name: 'Lp.', width: 6 },
  { name: 'Obszary/cel/-e ze skali', width: 19 },
  { name: 'Obszar z listy aktywności i usług/działania', width: 22 },
  { name: 'Termin, miejsce i przewidywane efekty realizacji działań', width: 21 },
  { name: 'Osoba/podmiot odpowiedzialna/-y za realizację', width: 16 },
  { name: 'Ocena działań/monitoring', width: 16 },
]
