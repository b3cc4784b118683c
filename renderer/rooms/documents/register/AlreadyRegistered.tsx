import { Alert, Anchor, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { DocumentSubject } from '#shared/contract/documents.ts'
import type { RegisteredPaper } from '#shared/contract/register.ts'
import { orpc } from '../../../app/client.ts'
import { IconArchive } from '../../../ui/icons.tsx'
import { formatInstantDay } from '../../../ui/instants.ts'
import { paperPath, workbenchPath } from './paths.ts'
import { issuedWords } from './register-view.ts'

const mostIssued = 3

interface Props {
  subject: DocumentSubject
  /** The draft on the workbench. */
  present: Pick<RegisteredPaper, 'id' | 'correctsId'> | undefined
}

/**
 * Papers of the same kind and subject the register has already, so that nobody begins a second one
 * unknowing. The one the present draft corrects is left out: its notice names it.
 */
export function AlreadyRegistered({ subject, present }: Props) {
  const { data } = useQuery(orpc.register.list.queryOptions({ input: { subjectId: subject.id, kind: subject.kind } }))
  const others = (data ?? []).filter(({ id }) => id !== present?.id && id !== present?.correctsId)
  const issued = others.filter(({ state }) => state === 'issued' || state === 'signed').slice(0, mostIssued)
  const drafts = others.filter(({ state }) => state === 'draft')
  if (issued.length + drafts.length === 0) return null
  return (
    <Alert variant="light" icon={<IconArchive aria-hidden />} title="W rejestrze jest już:">
      <Stack component="ul" gap={4} m={0} pl="lg">
        {issued.map((paper) => (
          <li key={paper.id}>
            <Anchor component={Link} href={paperPath(paper.id)} size="sm" underline="always">
              {issuedWords(paper)}
              {versionWords(paper)}
            </Anchor>
          </li>
        ))}
        {drafts.map((paper) => (
          <li key={paper.id}>
            <Anchor component={Link} href={workbenchPath(paper.subject, paper.id)} size="sm" underline="always">
              projekt z {formatInstantDay(paper.updatedAt)}
              {versionWords(paper)}
            </Anchor>
          </li>
        ))}
      </Stack>
    </Alert>
  )
}

function versionWords({ version }: RegisteredPaper): string {
  return version > 1 ? `, wersja ${version}` : ''
}
