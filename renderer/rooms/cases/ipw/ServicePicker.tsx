import { Button, Checkbox, Modal, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CatalogueRecord } from '#shared/contract/catalogue.ts'
import { catalogueCategories } from '#shared/domain/catalogue.ts'
import { catalogueCategoryLabels, counted } from '../../../app/messages/labels.ts'
import type { ServiceSearch } from './catalogue-choice.ts'
import { eServicesOf, findServices, valuesOf, weekdays } from './catalogue-choice.ts'
import classes from './ipw.module.css'

interface Props {
  isOpen: boolean
  /** "wiersz 3": for which row. */
  of: string
  catalogue: readonly CatalogueRecord[]
  onChoose: (entry: CatalogueRecord) => void
  onClose: () => void
}

const nothingAsked: ServiceSearch = { words: '', category: '', audience: '', place: '', day: '', isOnline: false }

/** The list of services to choose one from: by words, for whom, where, on which day, as an e-service. */
export function ServicePicker({ isOpen, of, catalogue, onChoose, onClose }: Props) {
  const [search, setSearch] = useState(nothingAsked)
  const ask = (part: Partial<ServiceSearch>) => setSearch((was) => ({ ...was, ...part }))
  const found = findServices(catalogue, search)
  const category = catalogueCategories.find((one) => one === search.category)
  const all = [{ value: '', label: 'wszystkie' }]

  return (
    <Modal opened={isOpen} onClose={onClose} size="xl" title={`Wybór z listy usług, ${of}`}>
      <Stack>
        <TextInput
          label="Szukaj"
          description="Nazwa, realizator, miejsce, godziny"
          data-autofocus
          value={search.words}
          onChange={({ currentTarget }) => ask({ words: currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label="Kategoria"
            value={category ?? ''}
            data={[...all, ...catalogueCategories.map((value) => ({ value, label: catalogueCategoryLabels[value] }))]}
            onChange={({ currentTarget: { value } }) =>
              ask({ category: catalogueCategories.find((one) => one === value) ?? '' })
            }
          />
          <NativeSelect
            label="Odbiorcy"
            value={search.audience}
            data={[...all, ...valuesOf(catalogue, 'audience')]}
            onChange={({ currentTarget }) => ask({ audience: currentTarget.value })}
          />
          <NativeSelect
            label="Miejscowość"
            value={search.place}
            data={[...all, ...valuesOf(catalogue, 'place')]}
            onChange={({ currentTarget }) => ask({ place: currentTarget.value })}
          />
          <NativeSelect
            label="Dzień tygodnia"
            value={search.day}
            data={[{ value: '', label: 'dowolny' }, ...weekdays]}
            onChange={({ currentTarget: { value } }) => ask({ day: weekdays.find((one) => one === value) ?? '' })}
          />
        </SimpleGrid>
        <Checkbox
          label="Tylko e-usługi (przez internet lub telefon)"
          checked={search.isOnline}
          onChange={({ currentTarget }) => ask({ isOnline: currentTarget.checked })}
        />
        <Text size="sm" role="status">
          {found.length === 0
            ? 'Nic nie pasuje. Usuń część warunków.'
            : `Znaleziono: ${counted(found.length, ['usługa', 'usługi', 'usług'])}`}
        </Text>
        <ul className={classes['services'] ?? ''}>
          {found.map((entry) => (
            <li key={entry.id}>
              <div>
                <Text fw={600}>{entry.activity}</Text>
                <Text size="sm" c="dimmed">
                  {[entry.provider, entry.place, entry.schedule, entry.audience, eServicesOf(entry)]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </Text>
              </div>
              <Button
                variant="default"
                size="compact-sm"
                flex="none"
                aria-label={`Wybierz: ${entry.activity}`}
                onClick={() => onChoose(entry)}
              >
                Wybierz
              </Button>
            </li>
          ))}
        </ul>
      </Stack>
    </Modal>
  )
}
