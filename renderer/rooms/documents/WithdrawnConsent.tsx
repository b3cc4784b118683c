import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { formatDateShort } from '#shared/domain/dates.ts'
import { householdId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'

/** Says before a consent is printed that it was withdrawn; the paper itself does not show it. */
export function WithdrawnConsent({ household }: { household: string }) {
  const { data } = useQuery(orpc.cases.readHousehold.queryOptions({ input: { id: householdId.parse(household) } }))
  const withdrawnOn = data?.consent?.withdrawnOn ?? null
  if (withdrawnOn === null) return null
  return (
    <Alert
      color="yellow"
      variant="light"
      role="status"
      icon={<IconAlertTriangle aria-hidden />}
      title={`Zgoda została wycofana dnia ${formatDateShort(withdrawnOn)}`}
    >
      Na jej podstawie nie wolno już przekazywać danych. Wydruk nie pokazuje wycofania.
    </Alert>
  )
}
