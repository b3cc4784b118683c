import { Alert, Anchor, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { PaperView } from '#shared/contract/register.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { IconInfoCircle } from '../../../ui/icons.tsx'
import { paperPath } from './paths.ts'
import { replacingSentence } from './register-view.ts'

/** Which draft of the register is on the workbench, and what it will replace. */
export function DraftNotice({ paper }: { paper: PaperView }) {
  const old = paper.versions.find(({ id }) => id === paper.correctsId)
  return (
    <Alert
      variant="light"
      icon={<IconInfoCircle aria-hidden />}
      title={old ? `Projekt wersji poprawionej (wersja ${paper.version})` : 'Projekt z rejestru'}
    >
      <Text size="sm">
        {old ? (
          <>
            Zastąpi{' '}
            <Anchor component={Link} href={paperPath(old.id)} inherit underline="always">
              dokument wydany {old.issuedOn === null ? 'wcześniej' : formatDateShort(old.issuedOn)}
            </Anchor>
            {old.caseSign !== '' && `, znak ${old.caseSign}`}. Popraw, co trzeba, i wydaj go. {replacingSentence(old)}
          </>
        ) : (
          'Zmiany trafią do rejestru, gdy naciśniesz „Zapisz projekt” albo „Wydaj dokument”.'
        )}
      </Text>
    </Alert>
  )
}

/** Instead of a workbench: the draft was issued meanwhile. */
export function NoDraftAnyMore({ paper }: { paper: PaperView }) {
  return (
    <Alert variant="light" icon={<IconInfoCircle aria-hidden />} title="Ten projekt został już wydany">
      <Anchor component={Link} href={paperPath(paper.id)} underline="always">
        Otwórz wydany dokument
      </Anchor>
    </Alert>
  )
}
