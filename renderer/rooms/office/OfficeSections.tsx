import { Link } from 'wouter'
import classes from './office.module.css'
import { officePaths } from './paths.ts'

const sections = [
  { name: 'Dane biura', path: officePaths.office },
  { name: 'Osoby i hasła', path: officePaths.people },
  { name: 'Zabezpieczenia', path: officePaths.security },
  { name: 'Kopie', path: officePaths.backups },
] as const

/** The parts of „Moje biuro”. */
export function OfficeSections({ here }: { here: (typeof sections)[number]['name'] }) {
  return (
    <nav aria-label="Części Mojego biura" className={classes['sections'] ?? ''}>
      {sections.map(({ name, path }) => (
        <Link
          key={path}
          href={path}
          className={classes['section'] ?? ''}
          aria-current={name === here ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
