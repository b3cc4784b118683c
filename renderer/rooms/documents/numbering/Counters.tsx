import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Counter } from '#shared/contract/numbering.ts'
import type { NumberingSettings } from '#shared/domain/case-sign.ts'
import { counted } from '../../../app/messages/labels.ts'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { IconAlertTriangle, IconCircleCheck } from '../../../ui/icons.tsx'
import type { Gap } from './GapDialog.tsx'
import { GapDialog } from './GapDialog.tsx'
import type { LastNumber } from './LastNumberDialog.tsx'
import { LastNumberDialog } from './LastNumberDialog.tsx'
import { openGaps } from './numbering-form.ts'
import { useToday } from '../../../ui/useToday.ts'

const columns = [
  { name: 'Klasa i rok', width: 20 },
  { name: 'Ostatni numer', width: 26 },
  { name: 'Luki w numeracji', width: 54 },
] as const

/** The numbers given so far, what is missing among them, and what must be confirmed after a restore. */
export function Counters({ counters, settings }: { counters: readonly Counter[]; settings: NumberingSettings }) {
  const [gap, setGap] = useState<Gap>()
  const [last, setLast] = useState<LastNumber>()
  const year = Number(useToday().slice(0, 4))
  const symbols = [...new Set(settings.classes.map(({ symbol }) => symbol).filter((symbol) => symbol !== ''))]
  const [firstSymbol] = symbols
  const unconfirmed = counters.filter(({ isUnconfirmed }) => isUnconfirmed)

  return (
    <Stack component="section" gap="md" aria-labelledby="counters">
      <Title order={2} id="counters">
        Nadane numery
      </Title>
      {unconfirmed.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={`Potwierdź ostatni numer: ${counted(unconfirmed.length, ['klasa', 'klasy', 'klas'])}`}
        >
          Dane odtworzono z kopii, a po jej zrobieniu ktoś mógł nadać kolejne numery. Sprawdź w teczkach, jaki numer był
          ostatni, i potwierdź go. Do tego czasu program nie nada w tych klasach nowego numeru, żeby żaden się nie
          powtórzył.
        </Alert>
      )}
      {counters.length === 0 ? (
        <Text>Nie nadano jeszcze żadnego numeru.</Text>
      ) : (
        <PaperTable caption="Nadane numery" columns={columns}>
          {counters.map((counter) => (
            <PaperRow
              key={`${counter.symbol}/${counter.year}`}
              columns={columns}
              cells={[
                <Text key="class">
                  <b>{counter.symbol}</b>, {counter.year} r.
                </Text>,
                <Last key="last" counter={counter} onChange={setLast} />,
                <Gaps key="gaps" counter={counter} onExplain={setGap} />,
              ]}
            />
          ))}
        </PaperTable>
      )}
      {firstSymbol !== undefined && (
        <Group>
          <Button
            variant="default"
            onClick={() => setLast({ symbol: firstSymbol, year, last: 0, isUnconfirmed: false })}
          >
            Numery nadane poza programem
          </Button>
        </Group>
      )}
      <GapDialog gap={gap} onClose={() => setGap(undefined)} />
      <LastNumberDialog asked={last} symbols={symbols} onClose={() => setLast(undefined)} />
    </Stack>
  )
}

function Last({ counter, onChange }: { counter: Counter; onChange: (asked: LastNumber) => void }) {
  const { symbol, year, last, isUnconfirmed } = counter
  return (
    <Stack gap={4} align="flex-start">
      <Text>{last === 0 ? 'jeszcze żaden' : last}</Text>
      {isUnconfirmed && (
        <Button
          size="compact-sm"
          aria-label={`Potwierdź ostatni numer w klasie ${symbol}, ${year} r.`}
          onClick={() => onChange(counter)}
        >
          Potwierdź ostatni numer
        </Button>
      )}
    </Stack>
  )
}

function Gaps({ counter, onExplain }: { counter: Counter; onExplain: (gap: Gap) => void }) {
  const { symbol, year, gaps } = counter
  if (gaps.length === 0)
    return (
      <Group gap={6}>
        <IconCircleCheck size={18} aria-hidden />
        <Text>Nie ma luk.</Text>
      </Group>
    )
  return (
    <Stack gap={6}>
      {openGaps(counter).length > 0 && (
        <Text size="sm">Tych numerów nie ma żadna sprawa. Jeśli tak miało być, zapisz dlaczego.</Text>
      )}
      {gaps.map(({ ordinal, reason }) => (
        <Group key={ordinal} gap="xs">
          <Text>
            nr {ordinal}
            {reason !== '' && ` – ${reason}`}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${reason === '' ? 'Wyjaśnij lukę' : 'Zmień wyjaśnienie'}: nr ${ordinal} w klasie ${symbol}`}
            onClick={() => onExplain({ symbol, year, ordinal, reason })}
          >
            {reason === '' ? 'Wyjaśnij lukę' : 'Zmień'}
          </Button>
        </Group>
      ))}
    </Stack>
  )
}
