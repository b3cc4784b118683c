import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from 'wouter'
import classes from './BackLink.module.css'

/** The way back to the list a page was opened from. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Anchor component={Link} href={href} className={classes['back'] ?? ''}>
      <IconArrowLeft size={16} aria-hidden /> {children}
    </Anchor>
  )
}
