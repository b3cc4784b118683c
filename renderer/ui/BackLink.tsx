import { Anchor } from '@mantine/core'
import { Link } from 'wouter'
import classes from './BackLink.module.css'
import { IconArrowLeft } from './icons.tsx'

/** The way back to the list a page was opened from. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Anchor component={Link} href={href} className={classes['back'] ?? ''}>
      <IconArrowLeft size={16} aria-hidden /> {children}
    </Anchor>
  )
}
