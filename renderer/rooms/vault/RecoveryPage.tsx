import { Alert, Box, Button, Code, Group, List, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { RecoveryReason, VaultStatus } from '#shared/contract/vault.ts'
import { orpc } from '../../app/client.ts'
import { recoveryTexts } from '../../app/messages/recovery.ts'
import { useCommand } from '../../ui/commands.ts'
import { IconHistory, IconRefresh, IconUser } from '../../ui/icons.tsx'
import { formatInstant } from '../../ui/instants.ts'
import { RestoreScreen } from './RestoreScreen.tsx'
import { VaultFrame } from './VaultFrame.tsx'

/** The place is at fault, whatever is in it; what is shown is the folder, or the file a full disk was met at. */
const aboutFolder: readonly RecoveryReason[] = ['FOLDER_UNSUITABLE', 'FOLDER_READ_ONLY', 'DISK_FULL', 'LOCKED_BY_OTHER']

/** The vault is there and cannot be opened: which file, what happened, what to do. It never offers to begin anew. */
export default function RecoveryPage({ recovery }: { recovery: VaultStatus['recovery'] }) {
  const [isRestoring, setRestoring] = useState(false)
  const [hasReturned, setReturned] = useState(false)
  const look = useCommand(orpc.vault.retryOpen, {
    onDone: ({ state }) => {
      if (state === 'recovery')
        notifications.show({
          title: 'Sprawdzono ponownie',
          message: 'Danych nadal nie da się otworzyć.',
          role: 'status',
        })
    },
  })
  const text = recovery ? recoveryTexts[recovery.reason] : undefined

  const isAboutFolder = recovery !== null && aboutFolder.includes(recovery.reason)
  if (isRestoring)
    return (
      <RestoreScreen
        onBack={() => {
          setRestoring(false)
          setReturned(true)
        }}
        backLabel="Wróć do opisu problemu"
        withAside
      />
    )

  return (
    <VaultFrame
      title={text?.title ?? 'Nie można teraz otworzyć danych'}
      lead={text?.what}
      size={720}
      takesFocus={hasReturned}
    >
      {recovery?.heldBy && <HeldBy user={recovery.heldBy.user} since={recovery.heldBy.since} />}
      {recovery && isAboutFolder && (
        <Text>
          Gdzie leżą dane: <Path>{recovery.file}</Path>
        </Text>
      )}
      {text && (
        <Box component="section">
          <Title order={2} size="h3" mb="xs">
            Co zrobić
          </Title>
          <List type="ordered" spacing="xs">
            {text.steps.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
        </Box>
      )}
      {recovery && (
        <Text size="sm" c="dimmed">
          Dla informatyka: kod <Path>{recovery.reason}</Path>
          {!isAboutFolder && (
            <>
              {' '}
              · plik <Path>{recovery.file}</Path>
            </>
          )}
        </Text>
      )}
      <Group>
        {text?.restoresFirst && <RestoreButton onClick={() => setRestoring(true)} isFirst />}
        <Button
          variant={text?.restoresFirst ? 'default' : 'filled'}
          leftSection={<IconRefresh size={18} aria-hidden />}
          loading={look.isPending}
          onClick={() => void look.run(undefined)}
        >
          Sprawdź ponownie
        </Button>
        {text?.canRestore && !text.restoresFirst && <RestoreButton onClick={() => setRestoring(true)} />}
      </Group>
    </VaultFrame>
  )
}

/** A path or a code; a long one breaks anywhere rather than widen the page. */
function Path({ children }: { children: string }) {
  return (
    <Code c="dark.9" fz="sm" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Code>
  )
}

function RestoreButton({ onClick, isFirst = false }: { onClick: () => void; isFirst?: boolean }) {
  return (
    <Button
      variant={isFirst ? 'filled' : 'default'}
      leftSection={<IconHistory size={18} aria-hidden />}
      onClick={onClick}
    >
      Odtwórz z kopii
    </Button>
  )
}

function HeldBy({ user, since }: { user: string; since: string }) {
  const isKnown = !Number.isNaN(Date.parse(since))
  return (
    <Alert variant="light" icon={<IconUser aria-hidden />}>
      Dane ma otwarte użytkownik komputera <b>{user}</b>
      {isKnown && `, od ${formatInstant(since)}`}.
    </Alert>
  )
}
