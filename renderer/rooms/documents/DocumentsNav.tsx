import { Sections } from '../../ui/Sections.tsx'

const parts = [
  { name: 'Przygotuj', path: '/dokumenty' },
  { name: 'Rejestr', path: '/dokumenty/rejestr' },
  { name: 'Zestawy', path: '/dokumenty/zestawy' },
  { name: 'Wzory', path: '/dokumenty/wzory' },
  { name: 'Znak sprawy', path: '/dokumenty/znak-sprawy' },
  { name: 'Podstawy prawne', path: '/dokumenty/podstawy-prawne' },
] as const
export type DocumentsPart = (typeof parts)[number]['name']

/** The parts of the room of papers. */
export function DocumentsNav({ here }: { here: DocumentsPart }) {
  return <Sections label="Części dokumentów" sections={parts} here={here} />
}
