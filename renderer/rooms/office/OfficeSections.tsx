import { Sections } from '../../ui/Sections.tsx'
import { officePaths } from './paths.ts'

const sections = [
  { name: 'Dane biura', path: officePaths.office },
  { name: 'Nagłówek pism', path: officePaths.letterhead },
  { name: 'Osoby i hasła', path: officePaths.people },
  { name: 'Zabezpieczenia', path: officePaths.security },
  { name: 'Kopie', path: officePaths.backups },
] as const

/** The parts of „Moje biuro”. */
export function OfficeSections({ here }: { here: (typeof sections)[number]['name'] }) {
  return <Sections label="Części Mojego biura" sections={sections} here={here} />
}
