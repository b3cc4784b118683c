import { Alert, Anchor, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { orpc } from '../../../app/client.ts'
import { IconUsers } from '../../../ui/icons.tsx'

interface Props {
  householdId: HouseholdId
  persons: readonly { firstName: string; lastName: string }[]
}

const shownAtMost = 5

/** While a new household is written down: whether somebody of the same name is in another case. A hint, never a stop. */
export function NamesakeHint({ householdId, persons }: Props) {
  const written = persons
    .map(({ firstName, lastName }) => ({ firstName: firstName.trim(), lastName: lastName.trim() }))
    .filter(({ firstName, lastName }) => firstName.length > 1 && lastName.length > 1)
  const [asked] = useDebouncedValue(JSON.stringify(written), 400)
  const names = asked === JSON.stringify(written) ? written : []
  const found = useQuery(
    orpc.cases.findNamesakes.queryOptions({
      input: { besides: householdId, names: names.slice(0, 30) },
      enabled: names.length > 0,
    }),
  )
  const namesakes = names.length > 0 ? (found.data ?? []) : []
  return (
    <div role="status">
      {namesakes.length > 0 && (
        <Alert
          variant="light"
          color="yellow"
          mt="md"
          maw={900}
          icon={<IconUsers aria-hidden />}
          title="Osoba o tym imieniu i nazwisku jest już w innej sprawie"
        >
          {namesakes.slice(0, shownAtMost).map(({ householdId: id, caseNumber, name, isClosed }) => (
            <Text key={`${id}${name}`} size="sm">
              {name} –{' '}
              <Anchor component={Link} href={`/rodziny/${id}`} underline="always" inherit>
                sprawa nr {caseNumber}
              </Anchor>
              {isClosed ? ' (zakończona)' : ''}
            </Text>
          ))}
          {namesakes.length > shownAtMost && (
            <Text size="sm">i jeszcze w innych sprawach (razem: {namesakes.length})</Text>
          )}
          <Text size="sm" mt={4}>
            Sprawdź, czy to nie ta sama osoba. Jeśli inna, po prostu pisz dalej.
          </Text>
        </Alert>
      )}
    </div>
  )
}
