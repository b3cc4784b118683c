import { Paper, Stack, Text, Title } from '@mantine/core'
import type { IpwRecord } from '#shared/contract/cases.ts'
import type { CatalogueRecord } from '#shared/contract/catalogue.ts'
import type { Person } from '#shared/domain/cases.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import classes from './ipw.module.css'
import { listStateOf } from './catalogue-choice.ts'
import { namesOfIds } from './change-lines.ts'
import { ipwColumns } from './columns.ts'
import { ListMark } from './ListMark.tsx'
import { ScaleReading } from './ScaleField.tsx'

interface Props {
  ipw: IpwRecord
  catalogue: readonly CatalogueRecord[]
  persons: readonly Person[]
}

/** An older version of an IPW, to be read in the order of the form. */
export function IpwReading({ ipw, catalogue, persons }: Props) {
  const keyWorker = [ipw.keyWorkerName, ipw.keyWorkerFunction, ipw.keyWorkerInstitution].filter((part) => part !== '')
  return (
    <article aria-labelledby="wersja">
      <Title order={2} id="wersja" mb="lg">
        Indywidualny Program Współpracy, wersja {ipw.version}
      </Title>
      <Stack gap="xl">
        <div>
          <Title order={3}>CEL NADRZĘDNY</Title>
          <Text>{orDash(ipw.goal)}</Text>
        </div>
        <div>
          <Title order={3}>TERMIN REALIZACJI</Title>
          <Text>
            od {day(ipw.startsOn)} do {day(ipw.endsOn)}
          </Text>
        </div>
        <Stack>
          <Title order={3}>Obszary/cele ze skali</Title>
          {ipw.areas.map(({ letter, name, now, planned, achieved }) => (
            <Paper key={letter} withBorder p="md" className={classes['area'] ?? ''}>
              <Text fw={600}>
                {letter} – {orDash(name)}
              </Text>
              <ScaleReading label="Teraz" value={now} />
              <ScaleReading label="Planowana" value={planned} />
              {achieved !== null && <ScaleReading label="Osiągnięta" value={achieved} />}
            </Paper>
          ))}
        </Stack>
        {ipw.rows.length > 0 && (
          <PaperTable caption={`Działania IPW, wersja ${ipw.version}`} columns={ipwColumns}>
            {ipw.rows.map((row, index) => (
              <PaperRow
                key={row.id}
                columns={ipwColumns}
                cells={[
                  `${index + 1}.`,
                  [row.areaLetter, row.goal].filter((part) => part !== '').join(' – '),
                  <Stack key="activity" gap={4}>
                    {orDash(row.activity)}
                    <ListMark state={listStateOf(row, ipw.preparedOn, catalogue)} of={`wiersz ${index + 1}`} />
                    {row.participants.length > 0 && (
                      <Text size="sm" c="dimmed">
                        Biorą udział: {namesOfIds(row.participants, persons)}
                      </Text>
                    )}
                  </Stack>,
                  orDash(row.termPlaceEffects),
                  orDash(row.responsible),
                  orDash(row.assessment),
                ]}
              />
            ))}
          </PaperTable>
        )}
        <div>
          <Title order={3}>Pracownik kluczowy/funkcja/instytucja</Title>
          <Text>{orDash(keyWorker.join(', '))}</Text>
        </div>
      </Stack>
    </article>
  )
}

function orDash(text: string): string {
  return text === '' ? '–' : text
}

function day(on: string | null): string {
  return on === null ? '–' : formatDateShort(on)
}
