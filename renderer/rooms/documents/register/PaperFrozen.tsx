import { List, Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import type { PaperView } from '#shared/contract/register.ts'
import { isAgreement } from '#shared/documents/kinds.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { formatInstant } from '../../../ui/instants.ts'
import { templateWords } from './register-view.ts'
import classes from './register.module.css'

/** What was frozen when the paper was issued, and what was written down since. */
export function PaperFrozen({ paper }: { paper: PaperView }) {
  const title = useId()
  const lines = linesOf(paper)
  const { law } = paper
  return (
    <Stack component="section" gap="sm" aria-labelledby={title}>
      <Title order={2} id={title}>
        Co zapisano
      </Title>
      <dl className={classes['facts'] ?? ''}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {law.length > 0 && (
          <div className={classes['wide'] ?? ''}>
            <dt>Podstawy prawne</dt>
            <dd>
              <Law law={law} />
            </dd>
          </div>
        )}
      </dl>
    </Stack>
  )
}

function linesOf(paper: PaperView): [string, string][] {
  const lines: [string, string][] = [['Znak sprawy', paper.caseSign === '' ? 'bez znaku' : paper.caseSign]]
  if (paper.issuedOn !== null) lines.push(['Data wydania', formatDateShort(paper.issuedOn)])
  if (paper.issuedAt !== null)
    lines.push([
      'Wydano w programie',
      `${formatInstant(paper.issuedAt)}${paper.issuedBy === null || paper.issuedBy.name === '' ? '' : `, ${paper.issuedBy.name}`}`,
    ])
  if (isAgreement(paper.subject.kind) && paper.state !== 'draft') lines.push(['Obowiązuje', validity(paper)])
  if (paper.signedOn !== null)
    lines.push(['Podpisano', `${formatDateShort(paper.signedOn)}${paper.signedBy === '' ? '' : `, ${paper.signedBy}`}`])
  if (paper.endedOn !== null)
    lines.push([
      'Nie obowiązuje od',
      `${formatDateShort(paper.endedOn)}${paper.endedWhy === '' ? '' : ` – ${paper.endedWhy}`}`,
    ])
  if (paper.template !== null) lines.push(['Wzór', templateWords(paper.template)])
  return lines
}

function Law({ law }: Pick<PaperView, 'law'>) {
  return (
    <List spacing={4}>
      {law.map(({ act, published }) => (
        <List.Item key={act}>
          {act}
          {published !== '' && (
            <Text span c="dimmed">
              {' '}
              ({published})
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  )
}

function validity({ validFrom, validUntil }: Pick<PaperView, 'validFrom' | 'validUntil'>): string {
  const from = validFrom === null ? '' : `od ${formatDateShort(validFrom)} `
  return validUntil === null ? `${from}na czas nieokreślony` : `${from}do ${formatDateShort(validUntil)}`
}
