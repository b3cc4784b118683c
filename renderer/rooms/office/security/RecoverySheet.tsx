import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { orpc } from '../../../app/client.ts'
import { useOffice } from '../../../app/office.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { SheetStep } from '../../vault/SheetStep.tsx'

/** A new recovery code, as at the first run; the old one opens the vault until the new one is retyped. */
export function RecoverySheet({ isPending }: { isPending: boolean }) {
  const [isShown, setShown] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const office = useOffice()
  const show = (isOn: boolean) => {
    setShown(isOn)
    // The button that was pressed goes away with its part of the screen.
    heading.current?.focus()
  }
  const start = useCommand(orpc.vault.startRecoveryCode, { onDone: () => show(true), keepsQueries: true })
  const code = useQuery({
    ...orpc.vault.readRecoveryCode.queryOptions(),
    enabled: isShown,
    // The code stays in the page's memory no longer than it is on the screen.
    gcTime: 0,
  })

  return (
    <Stack component="section" gap="sm">
      <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        Arkusz awaryjny
      </Title>
      {!isShown && (
        <>
          <Text>
            Nowy arkusz zrób, gdy stary zginął, gdy ktoś mógł go zobaczyć albo gdy odchodzi osoba, która go pilnowała.
            Stary kod działa, dopóki nie przepiszesz dwóch grup nowego; potem przestaje działać na zawsze. Dawne kopie
            zapasowe otwiera nadal kod z ich dnia.
          </Text>
          {isPending && <Text fw={600}>Nowy kod czeka na przepisanie. Stary nadal działa.</Text>}
          <Group>
            {isPending && <Button onClick={() => show(true)}>Dokończ nowy arkusz</Button>}
            <Button variant="default" loading={start.isPending} onClick={() => void start.run(undefined)}>
              {isPending ? 'Zacznij od nowa' : 'Zrób nowy arkusz'}
            </Button>
          </Group>
        </>
      )}
      {isShown && code.isError && <ProblemAlert error={code.error} onRetry={() => setShown(false)} />}
      {isShown && code.isPending && <Loader role="status" aria-label="Wczytywanie kodu" />}
      {isShown && code.data && (
        <SheetStep
          code={code.data}
          officeName={office?.office.name ?? ''}
          onBack={() => show(false)}
          isGoingBack={false}
          finish={orpc.vault.finishRecoveryCode}
          finishLabel="Ten arkusz od teraz obowiązuje"
          backHint="Dopóki nie przepiszesz dwóch grup, działa stary arkusz, a ten nie."
          onDone={() => {
            show(false)
            notifications.show({
              title: 'Nowy arkusz awaryjny obowiązuje',
              message: 'Stary kod już nie działa. Zniszcz stary arkusz, a nowy zamknij na klucz.',
              role: 'status',
            })
          }}
        />
      )}
    </Stack>
  )
}
