import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { orpc } from '../../app/client.ts'
import { useOffice } from '../../app/office.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Sections } from '../../ui/Sections.tsx'
import { BrokenLog } from './BrokenLog.tsx'
import type { PartName } from './parts.ts'
import { partsFor } from './parts.ts'

interface Props {
  part: PartName
  /** The h1; left out: the part's own name. */
  title?: string
  lead: ReactNode
  /** Above the title, as the way back. */
  back?: ReactNode
  children: ReactNode
}

/** The head every part of the desk has: its links, its title, and the warning when the log is broken. */
export function PrivacyFrame({ part, title = part, lead, back, children }: Props) {
  const kind = useOffice()?.office.kind
  const log = useQuery(orpc.audit.readState.queryOptions())
  return (
    <>
      <Sections label="Części RODO" sections={kind ? partsFor(kind) : []} here={part} />
      {back}
      <PageHeader title={title} lead={lead} />
      {log.data?.broken && <BrokenLog broken={log.data.broken} />}
      {children}
    </>
  )
}
