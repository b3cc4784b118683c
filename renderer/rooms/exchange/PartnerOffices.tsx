import { Box, Button, Collapse, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { PartnerOffice } from '#shared/contract/exchange.ts'
import { orpc } from '../../app/client.ts'
import { officeKindShortLabels } from '../../app/messages/labels.ts'
import { sendCommand, showProblem, useCommand } from '../../ui/commands.ts'
import { formatInstantDay } from '../../ui/instants.ts'
import { showNotice } from '../../ui/notices.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { showUndo } from '../../ui/UndoNotification.tsx'
import { AddOffice } from './AddOffice.tsx'
import { Words } from './Words.tsx'

/**
 * The offices bundles go to and come from, each with the words that were checked. Takes
 * the uploads of cards added while the room is open: only those can be put back without
 * the file.
 */
export function PartnerOffices({ uploads }: { uploads: Map<string, string> }) {
  const offices = useQuery(orpc.exchange.listPartnerOffices.queryOptions())
  const queries = useQueryClient()
  const heading = useRef<HTMLHeadingElement>(null)
  const remove = useCommand(orpc.exchange.removePartnerOffice, {
    onDone: (_, { officeId }) => {
      const name = offices.data?.find((office) => office.officeId === officeId)?.name ?? ''
      const upload = uploads.get(officeId)
      if (upload === undefined) {
        notifications.show({
          title: `Usunięto z listy: ${name}`,
          message: 'Aby dodać to biuro ponownie, wczytaj jego wizytówkę i sprawdź słowa przez telefon.',
          autoClose: 20_000,
          role: 'status',
        })
        return
      }
      showUndo(`Usunięto z listy: ${name}`, async () => {
        try {
          await sendCommand(orpc.exchange.addPartnerOffice, { upload, wordsAgreed: true as const })
        } catch (error) {
          showProblem(error)
        }
        await queries.invalidateQueries()
      })
    },
  })

  return (
    <Box component="section" aria-labelledby="partner-offices">
      <Title order={2} id="partner-offices" mb={4} ref={heading} tabIndex={-1}>
        Biura, z którymi wymieniamy dane
      </Title>
      <Text c="dimmed" mb="md">
        Paczki przechodzą tylko między biurami, których wizytówki sprawdzono przez telefon.
      </Text>
      {offices.isError && <ProblemAlert error={offices.error} onRetry={() => void offices.refetch()} />}
      {offices.isPending && <Loader role="status" aria-label="Wczytuję listę biur" />}
      <Stack gap="md">
        {offices.data?.length === 0 && <Text>Nie ma tu jeszcze żadnego biura. Dodaj pierwsze poniżej.</Text>}
        {offices.data?.map((office) => (
          <OfficeRow
            key={office.officeId}
            office={office}
            onRemove={() => void remove.run({ officeId: office.officeId })}
          />
        ))}
        <Title order={3} mt="sm">
          Dodaj biuro
        </Title>
        <AddOffice
          onAdded={(name, { officeId, upload }) => {
            uploads.set(officeId, upload)
            showNotice(`Dodano: ${name}.`)
            heading.current?.focus()
          }}
          onCancelled={() => heading.current?.focus()}
        />
      </Stack>
    </Box>
  )
}

function OfficeRow({ office, onRemove }: { office: PartnerOffice; onRemove: () => void }) {
  const [isOpen, setOpen] = useState(false)
  const place = [office.gmina && `gmina ${office.gmina}`, office.powiat && `powiat ${office.powiat}`].filter(Boolean)
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Text fw={600}>{office.name}</Text>
          <Text size="sm" c="dimmed">
            {[officeKindShortLabels[office.kind], ...place].join(', ')} · słowa sprawdzono{' '}
            {formatInstantDay(office.verifiedAt)}
          </Text>
        </div>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Ukryj' : 'Pokaż'} słowa: ${office.name}`}
            onClick={() => setOpen((was) => !was)}
          >
            {isOpen ? 'Ukryj słowa' : 'Pokaż słowa'}
          </Button>
          <Button variant="default" size="compact-md" aria-label={`Usuń z listy: ${office.name}`} onClick={onRemove}>
            Usuń z listy
          </Button>
        </Group>
      </Group>
      <Collapse expanded={isOpen} mt={isOpen ? 'sm' : 0}>
        <Words words={office.words} label={`Słowa wizytówki: ${office.name}`} />
      </Collapse>
    </Paper>
  )
}
