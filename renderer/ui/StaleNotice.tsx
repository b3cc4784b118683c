import { Alert, Button, Group, Table, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { IconArrowsDiff } from './icons.tsx'

/** A field that stands differently here and in what was saved in between. */
export interface Difference {
  label: string
  typedHere: string
  savedElsewhere: string
}

interface Props {
  differences: readonly Difference[]
  /** The newer version already stands in the form; what was typed is still listed. */
  isNewerTaken: boolean
  onKeepMine: () => void
  onTakeNewer: () => void
  onDismiss: () => void
}

/** STALE_REVISION on the page: both versions side by side, nothing lost until the user chooses. */
export function StaleNotice({ differences, isNewerTaken, onKeepMine, onTakeNewer, onDismiss }: Props) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [])
  const isSame = !isNewerTaken && differences.length === 0

  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      color="yellow"
      variant="light"
      icon={<IconArrowsDiff aria-hidden />}
      title={
        isNewerTaken
          ? 'Wczytano nowszą wersję'
          : 'Te dane zapisano w międzyczasie (w innym oknie albo przez inną osobę)'
      }
      role="alert"
      mb="lg"
    >
      <Text size="sm" mb="sm">
        {isNewerTaken
          ? 'W formularzu jest to, co zapisano w międzyczasie. Poniżej zostało to, co wpisano tutaj – można to przepisać.'
          : isSame
            ? 'Obie wersje są takie same, więc nie ma między czym wybierać. Zapisz jeszcze raz.'
            : 'Zapisano je, zanim naciśnięto tu „Zapisz”. Nic nie zginęło: porównaj obie wersje i wybierz, która ma zostać.'}
      </Text>
      {differences.length > 0 && <Comparison differences={differences} />}
      <Group gap="sm">
        {isNewerTaken ? (
          <Button size="sm" variant="default" onClick={onDismiss}>
            Ukryj porównanie
          </Button>
        ) : isSame ? (
          <Button size="sm" onClick={onKeepMine}>
            Zapisz jeszcze raz
          </Button>
        ) : (
          <>
            <Button size="sm" onClick={onKeepMine}>
              Zapisz to, co wpisano tutaj
            </Button>
            <Button size="sm" variant="default" onClick={onTakeNewer}>
              Wczytaj nowszą wersję
            </Button>
          </>
        )}
      </Group>
    </Alert>
  )
}

function Comparison({ differences }: { differences: readonly Difference[] }) {
  return (
    <Table captionSide="top" withTableBorder bg="white" mb="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Pole</Table.Th>
          <Table.Th scope="col">Wpisano tutaj</Table.Th>
          <Table.Th scope="col">Zapisano w międzyczasie</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {differences.map(({ label, typedHere, savedElsewhere }, index) => (
          <Table.Tr key={`${index}-${label}`}>
            <Table.Th scope="row">{label}</Table.Th>
            <Table.Td>{typedHere || '(puste)'}</Table.Td>
            <Table.Td>{savedElsewhere || '(puste)'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
