import { Alert, Anchor } from '@mantine/core'
import { Link } from 'wouter'
import type { Preview } from '#shared/contract/documents.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { IconAlertTriangle } from '../../ui/icons.tsx'
import { consentWarning } from './consent-warning.ts'

interface Props {
  kind: DocumentKind
  consent: Preview['consent']
}

/** Says before a paper is printed or issued why it may be shown to nobody: its household has no valid consent. */
export function ConsentWarning({ kind, consent }: Props) {
  const warning = consentWarning(kind, consent)
  if (!warning || !consent) return null
  return (
    <Alert color="yellow" variant="light" role="status" icon={<IconAlertTriangle aria-hidden />} title={warning.title}>
      {warning.text}{' '}
      <Anchor component={Link} href={`/rodziny/${consent.householdId}/zgoda`} inherit underline="always">
        Otwórz Zgodę rodziny
      </Anchor>
    </Alert>
  )
}
