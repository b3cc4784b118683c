import { Button, Fieldset, Loader, Select, SimpleGrid, Stack, Text, TextInput, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CatalogueRecord } from '#shared/contract/catalogue.ts'
import type { CatalogueCategory, CatalogueEntry } from '#shared/domain/catalogue.ts'
import { catalogueCategories, catalogueCategory, catalogueEntry as entrySchema } from '#shared/domain/catalogue.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import { catalogueEntryId, teamId } from '#shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { catalogueCategoryLabels, optionsOf } from '../../app/messages/labels.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StaleChoice } from '../../ui/StaleChoice.tsx'
import { chooseTeam } from '../../ui/chosen-team.tsx'
import { newId } from '../../ui/new-id.ts'
import { useDraftForm } from '../../ui/useDraftForm.ts'
import { useRecordSave } from '../../ui/useRecordSave.ts'

const listPath = '/lista-uslug'

interface Props {
  team: string
  /** The row to change; left out: a new one. */
  entry?: string
  /** The category a new row begins with. */
  category?: string
}

/** A row of the list, new or to be changed. */
export function EntryPage({ team, entry, category }: Props) {
  const id = teamId.safeParse(team)
  if (!id.success) return <NothingHere />
  if (entry === undefined)
    return <NewEntry teamId={id.data} category={catalogueCategory.safeParse(category).data ?? 'children'} />
  return <ChangedEntry teamId={id.data} entry={entry} />
}

function NewEntry({ teamId: team, category }: { teamId: TeamId; category: CatalogueCategory }) {
  const [added, setAdded] = useState<readonly CatalogueRecord[]>([])
  const last = added.at(-1)
  return (
    <>
      <BackLink href={listPath}>Lista usług</BackLink>
      <PageHeader title="Nowa usługa na liście" lead="Pola stoją w kolejności kolumn listy." />
      <Text role="status" mb={last ? 'md' : 0}>
        {last && `Na liście: ${last.activity}. Możesz wpisać następną.`}
      </Text>
      <EntryForm
        key={added.length}
        draftKey={`catalogue/new/${team}`}
        initialValues={emptyEntry(team, last?.category ?? category)}
        baseRevision={0}
        isFollowing={added.length > 0}
        onAddedNext={(saved) => setAdded([...added, saved])}
      />
    </>
  )
}

function ChangedEntry({ teamId: team, entry }: { teamId: TeamId; entry: string }) {
  const list = useQuery(orpc.catalogue.listEntries.queryOptions({ input: { teamId: team } }))
  if (list.isError) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Loader role="status" aria-label="Wczytywanie usługi" />
  const record = list.data.find(({ id }) => id === entry)
  if (!record?.isOurs) return <NothingHere />
  return (
    <>
      <BackLink href={listPath}>Lista usług</BackLink>
      <PageHeader title={record.activity} />
      <EntryForm
        key={record.id}
        draftKey={`catalogue/${record.id}`}
        initialValues={valuesOf(record)}
        baseRevision={record.revision}
      />
    </>
  )
}

function NothingHere() {
  return (
    <>
      <BackLink href={listPath}>Lista usług</BackLink>
      <PageHeader
        title="Nie ma takiej usługi"
        lead="Mogła zostać usunięta. Wróć do listy i sprawdź, co się na niej znajduje."
      />
    </>
  )
}

function emptyEntry(team: TeamId, category: CatalogueCategory): CatalogueEntry {
  return {
    id: newId(catalogueEntryId),
    teamId: team,
    category,
    activity: '',
    provider: '',
    place: '',
    schedule: '',
    audience: '',
    conditions: '',
    area: '',
    eServices: '',
  }
}

function valuesOf({
  revision: _revision,
  updatedAt: _at,
  originId: _origin,
  isOurs: _ours,
  ...entry
}: CatalogueRecord): CatalogueEntry {
  return entry
}

const labels = {
  category: 'Kategoria',
  activity: 'Aktywność/usługa',
  provider: 'Realizator',
  place: 'Miejscowość',
  schedule: 'Dni i godziny',
  audience: 'Odbiorcy',
  conditions: 'Warunki',
  area: 'Obszar',
  eServices: 'E-usługi/aktywności',
}

interface FormProps {
  draftKey: string
  initialValues: CatalogueEntry
  baseRevision: number
  /** The form follows a row just saved: the typing goes on in it. */
  isFollowing?: boolean
  /** Offers „Zapisz i dodaj następną”. */
  onAddedNext?: (saved: CatalogueRecord) => void
}

function EntryForm({ draftKey, initialValues, baseRevision, isFollowing = false, onAddedNext }: FormProps) {
  const [, navigate] = useLocation()
  const draft = useDraftForm({ key: draftKey, schema: entrySchema, initialValues, baseRevision })
  const saving = useRecordSave({
    draft,
    command: orpc.catalogue.saveEntry,
    input: (entry, revision) => ({ baseRevision: revision, entry }),
    readFresh: async () => {
      const { id, teamId: team } = draft.form.getValues()
      const found = (await client.catalogue.listEntries({ teamId: team })).find((entry) => entry.id === id)
      return found && { values: valuesOf(found), revision: found.revision }
    },
    onSaved: (saved) => {
      chooseTeam(saved.teamId)
      navigate(listPath)
    },
  })
  const { form } = draft
  const saveAndGoOn = draft.submit((values) => saving.save(values, onAddedNext))

  return (
    <DraftForm draft={draft} label="Usługa" onSave={(values) => saving.save(values)}>
      <StaleChoice draft={draft} saving={saving} labels={labels} />
      <Stack maw={760} gap="lg">
        <Select
          label={labels.category}
          allowDeselect={false}
          maw={320}
          data={optionsOf(catalogueCategories, catalogueCategoryLabels)}
          {...form.getInputProps('category')}
        />
        <TextInput label={labels.activity} withAsterisk autoFocus={isFollowing} {...form.getInputProps('activity')} />
        <Fieldset legend="Realizator/miejscowość/dni i godziny">
          <Stack>
            <TextInput label={labels.provider} {...form.getInputProps('provider')} />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextInput label={labels.place} {...form.getInputProps('place')} />
              <TextInput
                label={labels.schedule}
                placeholder="na przykład: wtorki 16.00"
                {...form.getInputProps('schedule')}
              />
            </SimpleGrid>
          </Stack>
        </Fieldset>
        <Textarea label={labels.audience} rows={1} {...form.getInputProps('audience')} />
        <Textarea label={labels.conditions} rows={1} {...form.getInputProps('conditions')} />
        <TextInput label={labels.area} {...form.getInputProps('area')} />
        <TextInput
          label={labels.eServices}
          description="Wideo, tekst, e-mail lub aplikacja – albo „brak”."
          {...form.getInputProps('eServices')}
        />
      </Stack>
      <FormButtons backTo={listPath} isPending={saving.isPending}>
        {onAddedNext && (
          <Button variant="default" aria-disabled={saving.isPending} onClick={() => saveAndGoOn()}>
            Zapisz i dodaj następną
          </Button>
        )}
      </FormButtons>
    </DraftForm>
  )
}
