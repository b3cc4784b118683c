import { Anchor, Paper, Title } from '@mantine/core'
import { useId } from 'react'
import { Link } from 'wouter'
import type { DocumentSubject } from '#shared/contract/documents.ts'
import type { DocumentKind, PaperSubject } from '#shared/documents/kinds.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import classes from './documents.module.css'
import { kindsAbout, subjectPath } from './subjects.ts'

interface Row {
  about: PaperSubject
  id: string
}

interface Props extends Row {
  /** A second row whose papers stand in the same card: the household of a programme. */
  and?: Row
  /** Whose papers: in a row of a list there is no heading, and each link says it to who cannot see the row. */
  of?: string
}

/** Names short enough for a row of a list. */
const shortNames: Partial<Record<DocumentKind, string>> = {
  secrecy: 'Oświadczenie o poufności',
  authorisation: 'Upoważnienie',
}

/** Links to the papers that can be made about a row: a card of its page, or a line of a list. */
export function PapersOf({ about, id, and, of }: Props) {
  const heading = useId()
  const papers = [{ about, id }, ...(and ? [and] : [])].flatMap((row) =>
    kindsAbout(row.about).map((kind) => ({ kind, id: row.id })),
  )
  if (of !== undefined) return <Links papers={papers} of={of} />
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={heading}>
      <Title order={2} size="h4" mb="xs" id={heading}>
        Dokumenty do przygotowania
      </Title>
      <Links papers={papers} />
    </Paper>
  )
}

function Links({ papers, of }: { papers: readonly DocumentSubject[]; of?: string }) {
  return (
    <ul className={classes['papers'] ?? ''}>
      {papers.map(({ kind, id }) => {
        const name = (of === undefined ? undefined : shortNames[kind]) ?? paperKinds[kind].name
        return (
          <li key={kind}>
            <Anchor
              component={Link}
              href={subjectPath({ kind, id })}
              size="sm"
              underline="always"
              {...(of === undefined ? {} : { 'aria-label': `${name}: ${of}` })}
            >
              {name}
            </Anchor>
          </li>
        )
      })}
    </ul>
  )
}
