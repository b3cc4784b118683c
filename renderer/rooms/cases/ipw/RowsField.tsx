import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core'
import { Button, NativeSelect, Select, Stack, Text, Textarea, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useRef, useState } from 'react'
import type { CatalogueRecord } from '#shared/contract/catalogue.ts'
import type { Ipw, IpwRow, Person } from '#shared/domain/cases.ts'
import { ipwRowId } from '#shared/domain/ids.ts'
import { errorsUnder, FormPart } from '../../../ui/FormPart.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { showUndo } from '../../../ui/UndoNotification.tsx'
import { matches } from '#shared/domain/fold.ts'
import { newId } from '../../../ui/new-id.ts'
import { catalogueGroups, listStateOf, snapshotOf } from './catalogue-choice.ts'
import { ipwColumns } from './columns.ts'
import { ListMark } from './ListMark.tsx'
import { ParticipantsField, WithoutPart } from './ParticipantsField.tsx'
import { ServicePicker } from './ServicePicker.tsx'

interface Props {
  form: UseFormReturnType<Ipw>
  catalogue: readonly CatalogueRecord[]
  persons: readonly Person[]
}

/** The table of the IPW, column for column as on paper. */
export function RowsField({ form, catalogue, persons }: Props) {
  const { areas, preparedOn, rows } = form.getValues()
  const areaNames = areas.map(({ letter, name }) => [letter, name])
  const addButton = useRef<HTMLButtonElement>(null)
  const [addedId, setAddedId] = useState<string | undefined>(undefined)

  const add = () => {
    const row = emptyRow()
    setAddedId(row.id)
    form.insertListItem('rows', row)
  }
  const remove = (index: number) => {
    const removed = rows[index]
    if (!removed) return
    form.removeListItem('rows', index)
    addButton.current?.focus()
    showUndo(`Usunięto wiersz ${index + 1} z IPW.`, async () => form.insertListItem('rows', removed, index))
  }

  return (
    <section aria-labelledby="dzialania">
      <Title order={3} id="dzialania" mb="sm">
        Działania
      </Title>
      {rows.length === 0 ? (
        <Text c="dimmed">Nie ma jeszcze działań. Każdy członek rodziny powinien mieć w programie swój udział.</Text>
      ) : (
        <PaperTable caption="Działania IPW" columns={ipwColumns}>
          {rows.map((row, index) => (
            <FormPart
              key={row.id}
              shows={[
                index,
                row,
                addedId === row.id,
                areaNames,
                preparedOn,
                catalogue,
                persons,
                errorsUnder(form.errors, `rows.${index}`),
              ]}
            >
              {() => (
                <PaperRow
                  columns={ipwColumns}
                  cells={[
                    <Stack key="number" gap={6} align="flex-start">
                      <b>{index + 1}.</b>
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        px={4}
                        aria-label={`Usuń wiersz ${index + 1}`}
                        onClick={() => remove(index)}
                      >
                        Usuń
                      </Button>
                    </Stack>,
                    <GoalCell key="goal" form={form} index={index} isNew={addedId === row.id} />,
                    <ActivityCell
                      key="activity"
                      form={form}
                      index={index}
                      row={row}
                      catalogue={catalogue}
                      persons={persons}
                    />,
                    <TextCell key="term" form={form} index={index} field="termPlaceEffects" column={3} />,
                    <TextCell key="responsible" form={form} index={index} field="responsible" column={4} />,
                    <TextCell key="assessment" form={form} index={index} field="assessment" column={5} />,
                  ]}
                />
              )}
            </FormPart>
          ))}
        </PaperTable>
      )}
      <WithoutPart persons={persons} rows={rows} />
      <Button ref={addButton} variant="default" mt="md" onClick={add}>
        Dodaj działanie
      </Button>
    </section>
  )
}

function emptyRow(): IpwRow {
  return {
    id: newId(ipwRowId),
    areaLetter: '',
    goal: '',
    activity: '',
    catalogueEntryId: null,
    catalogueText: '',
    termPlaceEffects: '',
    responsible: '',
    assessment: '',
    participants: [],
  }
}

interface CellProps {
  form: UseFormReturnType<Ipw>
  index: number
}

function TextCell({ form, index, field, column }: CellProps & { field: keyof IpwRow; column: number }) {
  return (
    <Textarea
      aria-label={`${ipwColumns[column]?.name ?? ''}, wiersz ${index + 1}`}
      rows={3}
      {...form.getInputProps(`rows.${index}.${field}`)}
    />
  )
}

/** The area the row serves and its goal. */
function GoalCell({ form, index, isNew }: CellProps & { isNew: boolean }) {
  const { areas, rows } = form.getValues()
  const chosen = areas.find(({ letter }) => letter === rows[index]?.areaLetter)
  return (
    <Stack gap="xs">
      <NativeSelect
        aria-label={`Obszar, wiersz ${index + 1}`}
        autoFocus={isNew}
        data={[
          { value: '', label: 'obszar…' },
          ...areas.map(({ letter, name }) => ({ value: letter, label: name === '' ? letter : `${letter} – ${name}` })),
        ]}
        {...form.getInputProps(`rows.${index}.areaLetter`)}
      />
      {/* The narrow list cuts a long name; here it stands whole. */}
      {chosen && chosen.name !== '' && (
        <Text size="sm" c="dimmed">
          {chosen.letter} – {chosen.name}
        </Text>
      )}
      <Textarea
        aria-label={`Cel, wiersz ${index + 1}`}
        placeholder="Cel"
        rows={2}
        {...form.getInputProps(`rows.${index}.goal`)}
      />
    </Stack>
  )
}

/** A service taken from the list, as it stands today, or the family's own words; and who takes part. */
function ActivityCell({
  form,
  index,
  row,
  catalogue,
  persons,
}: CellProps & { row: IpwRow; catalogue: readonly CatalogueRecord[]; persons: readonly Person[] }) {
  const text = useRef<HTMLTextAreaElement>(null)
  const [isSearching, setSearching] = useState(false)
  const of = `wiersz ${index + 1}`
  const state = listStateOf(row, form.getValues().preparedOn, catalogue)
  const isGone = state.state === 'removed'

  const take = (entry: CatalogueRecord) => {
    form.setFieldValue(`rows.${index}.catalogueEntryId`, entry.id)
    form.setFieldValue(`rows.${index}.catalogueText`, snapshotOf(entry))
    form.setFieldValue(`rows.${index}.activity`, snapshotOf(entry))
  }
  const unlink = () => {
    form.setFieldValue(`rows.${index}.catalogueEntryId`, null)
    form.setFieldValue(`rows.${index}.catalogueText`, '')
  }

  return (
    <Stack gap="xs">
      {catalogue.length > 0 && (
        <>
          <Select
            aria-label={`Z listy usług, ${of}`}
            placeholder="Z listy usług…"
            searchable
            title={isGone ? undefined : catalogue.find(({ id }) => id === row.catalogueEntryId)?.activity}
            comboboxProps={{ width: 380, position: 'bottom-start' }}
            filter={byFoldedLabel}
            data={catalogueGroups(catalogue)}
            value={isGone ? null : row.catalogueEntryId}
            onChange={(value) => {
              const entry = catalogue.find(({ id }) => id === value)
              if (entry) take(entry)
              else unlink()
            }}
          />
          <Button
            variant="subtle"
            size="compact-sm"
            px={4}
            w="fit-content"
            aria-label={`Szukaj na liście, ${of}`}
            onClick={() => setSearching(true)}
          >
            Szukaj na liście…
          </Button>
          <ServicePicker
            isOpen={isSearching}
            of={of}
            catalogue={catalogue}
            onClose={() => setSearching(false)}
            onChoose={(entry) => {
              take(entry)
              setSearching(false)
            }}
          />
        </>
      )}
      <Textarea
        ref={text}
        aria-label={`${ipwColumns[2]?.name ?? ''}, ${of}`}
        placeholder="albo własnymi słowami"
        rows={2}
        {...form.getInputProps(`rows.${index}.activity`)}
      />
      <ListMark
        state={state}
        of={of}
        onTake={() => {
          text.current?.focus()
          if (state.state === 'changed') take(state.entry)
        }}
      />
      {row.catalogueEntryId !== null && (
        <Button
          variant="subtle"
          size="compact-sm"
          px={4}
          w="fit-content"
          aria-label={`Odłącz od listy, ${of}`}
          onClick={() => {
            text.current?.focus()
            unlink()
          }}
        >
          Odłącz od listy
        </Button>
      )}
      <ParticipantsField
        of={of}
        persons={persons}
        value={row.participants}
        onChange={(value) => form.setFieldValue(`rows.${index}.participants`, value)}
      />
    </Stack>
  )
}

const byFoldedLabel: OptionsFilter = ({ options, search }) => {
  const fits = (item: ComboboxItem) => matches(search, [item.label])
  const left: ComboboxParsedItem[] = []
  for (const option of options) {
    if (!('group' in option)) {
      if (fits(option)) left.push(option)
      continue
    }
    const items = option.items.filter(fits)
    if (items.length > 0) left.push({ ...option, items })
  }
  return left
}
