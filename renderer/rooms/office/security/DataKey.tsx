import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { orpc } from '../../../app/client.ts'
import { useCommand } from '../../../ui/commands.ts'

/** A new data key, for when somebody leaves who may have kept files. */
export function DataKey() {
  const change = useCommand(orpc.vault.changeDataKey, {
    onDone: () => {
      notifications.show({
        title: 'Dane mają nowy klucz',
        message:
          'Hasła i arkusz awaryjny pozostały te same. Otwieranie bez hasła trzeba w razie potrzeby włączyć ponownie.',
        role: 'status',
      })
    },
  })

  return (
    <Stack component="section" gap="sm">
      <Title order={2}>Nowy klucz danych</Title>
      <Text>
        Zrób go, gdy z biura odchodzi ktoś, kto mógł skopiować pliki programu: po zmianie jego dawne kopie nie otworzą
        niczego, co zostanie zapisane później. Program szyfruje wtedy wszystkie dane od nowa, co może potrwać kilka
        minut. Hasła pozostałych osób i arkusz awaryjny się nie zmieniają. Przedtem program robi kopię, a dawny stan
        odkłada – tylko do pierwszej udanej kopii; potem usuwa go na stałe.
      </Text>
      <Group>
        <Button variant="default" loading={change.isPending} onClick={() => void change.run(undefined)}>
          Zrób nowy klucz danych
        </Button>
        <div role="status">{change.isPending && <Text size="sm">Trwa szyfrowanie. Nie zamykaj programu.</Text>}</div>
      </Group>
    </Stack>
  )
}
