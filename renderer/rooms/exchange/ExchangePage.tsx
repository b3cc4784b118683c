import { Stack, Tabs } from '@mantine/core'
import { useState } from 'react'
import { useOffice } from '../../app/office.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { BundleLog } from './BundleLog.tsx'
import { OwnCard } from './OwnCard.tsx'
import { PartnerOffices } from './PartnerOffices.tsx'
import { ReceiveBundle } from './ReceiveBundle.tsx'
import { ReceivedCases } from './ReceivedCases.tsx'
import { SendBundle } from './SendBundle.tsx'

type Part = 'bundle' | 'cases' | 'offices' | 'log'

/** Bundles between offices: what a GOPS sends, what a PCPR takes in, and whom they trust. */
export default function ExchangePage() {
  const kind = useOffice()?.office.kind
  const [part, setPart] = useState<Part>('bundle')
  const [uploads] = useState(() => new Map<string, string>())
  const toOffices = () => setPart('offices')
  if (!kind) return null
  const parts: { part: Part; name: string }[] = [
    { part: 'bundle', name: kind === 'gops' ? 'Wyślij paczkę' : 'Wczytaj paczkę' },
    ...(kind === 'pcpr' ? [{ part: 'cases' as const, name: 'Dane z gmin' }] : []),
    { part: 'offices', name: 'Biura i wizytówki' },
    { part: 'log', name: 'Wysłane i odebrane' },
  ]

  return (
    <>
      <PageHeader
        title="Wymiana"
        lead={
          kind === 'gops'
            ? 'Zaszyfrowane paczki z danymi zespołu dla PCPR. Dane rodzin nie wychodzą – tylko ich liczba i etapy.'
            : 'Zaszyfrowane paczki z gmin: zespoły, listy usług, porozumienia oraz liczba rodzin i etapy współpracy.'
        }
      />
      <Tabs
        value={part}
        onChange={(next) => setPart(parts.find((one) => one.part === next)?.part ?? 'bundle')}
        keepMounted={false}
      >
        <Tabs.List mb="xl" aria-label="Części wymiany">
          {parts.map((one) => (
            <Tabs.Tab key={one.part} value={one.part}>
              {one.name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="bundle">
          {kind === 'gops' ? <SendBundle onAddOffice={toOffices} /> : <ReceiveBundle onAddOffice={toOffices} />}
        </Tabs.Panel>
        {kind === 'pcpr' && (
          <Tabs.Panel value="cases">
            <ReceivedCases />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="offices">
          <Stack gap={40}>
            <OwnCard />
            <PartnerOffices uploads={uploads} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="log">
          <BundleLog />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
