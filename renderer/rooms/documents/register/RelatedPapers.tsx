import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { Link } from 'wouter'
import type { RegisteredPaper } from '#shared/contract/register.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { paperPath } from './paths.ts'
import { StateMark } from './StateMark.tsx'

interface Props {
  title: string
  /** Said when there is none; left out: nothing is shown then. */
  empty?: string
  papers: readonly RegisteredPaper[]
  /** The paper the page is about: named, not linked. */
  present: string
}

/** Papers that belong to another: its versions, its annexes. */
export function RelatedPapers({ title, empty, papers, present }: Props) {
  const id = useId()
  const areVersions = papers.some((paper) => paper.id === present)
  if (papers.length === 0 && empty === undefined) return null
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {papers.length === 0 && <Text>{empty}</Text>}
      <Stack component="ul" gap="xs" m={0} pl="lg">
        {papers.map((paper) => (
          <li key={paper.id}>
            <Group gap="md">
              {paper.id === present ? (
                <Text span fw={600} aria-current="true">
                  {nameOf(paper, areVersions, true)}
                </Text>
              ) : (
                <Anchor component={Link} href={paperPath(paper.id)} underline="always">
                  {nameOf(paper, areVersions, false)}
                </Anchor>
              )}
              <StateMark paper={paper} />
            </Group>
          </li>
        ))}
      </Stack>
    </Stack>
  )
}

function nameOf(
  { subject, version, issuedOn, caseSign }: RegisteredPaper,
  isVersion: boolean,
  isPresent: boolean,
): string {
  const hasVersion = isVersion || version > 1
  const name = `${paperKinds[subject.kind].name}${hasVersion ? `, wersja ${version}` : ''}`
  const unissued = hasVersion ? 'jeszcze niewydana' : 'projekt'
  const day = issuedOn === null ? unissued : formatDateShort(issuedOn)
  const of = [isPresent ? 'ta' : '', day, caseSign].filter((part) => part !== '')
  return `${name} (${of.join(', ')})`
}
