import { Link } from 'wouter'
import classes from './Sections.module.css'

interface Props {
  /** What the links are parts of, for a reader that cannot see them: "Części sprawy". */
  label: string
  sections: readonly { name: string; path: string }[]
  /** The name of the one that is open. */
  here: string
}

/** Links to the parts of a room, each part with an address of its own. */
export function Sections({ label, sections, here }: Props) {
  return (
    <nav aria-label={label} className={classes['sections'] ?? ''}>
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
