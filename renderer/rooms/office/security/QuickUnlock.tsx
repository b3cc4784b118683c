import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { orpc } from '../../../app/client.ts'
import { useCommand } from '../../../ui/commands.ts'

/** Opening without a password by the Windows account. Off unless somebody turns it on. */
export function QuickUnlock({ status, isManager }: { status: VaultStatus; isManager: boolean }) {
  const on = useCommand(orpc.vault.turnKeyStoreOn)
  const off = useCommand(orpc.vault.turnKeyStoreOff)
  const { isKeyStoreOn, host, actor } = status

  return (
    <Stack component="section" gap="sm">
      <Title order={2}>Otwieranie bez hasła</Title>
      {!host.canUseKeyStore ? (
        <Text>
          Na tym komputerze albo w tym trybie program nie może korzystać z konta Windows. Otwiera go zawsze hasło.
        </Text>
      ) : (
        <>
          <Text>
            Kto jest zalogowany na tym koncie Windows, może otworzyć program bez hasła. Włącz to tylko wtedy, gdy z
            konta korzysta jedna osoba i wylogowuje się albo blokuje komputer, gdy odchodzi.{' '}
            <b>Na komputerze wspólnym zostaw wyłączone</b>: każdy, kto usiądzie przy tym koncie, wszedłby jako Ty.
          </Text>
          <Text>
            Teraz: <b>{isKeyStoreOn ? 'włączone' : 'wyłączone'}</b>.
          </Text>
          <Group>
            {isKeyStoreOn ? (
              <Button variant="default" loading={off.isPending} onClick={() => void off.run(undefined)}>
                Wyłącz otwieranie bez hasła
              </Button>
            ) : (
              actor?.accountId != null && (
                <Button variant="default" loading={on.isPending} onClick={() => void on.run(undefined)}>
                  Włącz dla mnie na tym koncie Windows
                </Button>
              )
            )}
          </Group>
          {isManager && !isKeyStoreOn && (
            <Text size="sm" c="dimmed">
              Włącza to każda osoba sama dla siebie.
            </Text>
          )}
        </>
      )}
    </Stack>
  )
}
