import { Fieldset, Group, Loader, Radio, Select, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core'
import { useLocation } from 'wouter'
import type { PartnerRecord } from '#shared/contract/team.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import { partnerId } from '#shared/domain/ids.ts'
import type { Office } from '#shared/domain/office.ts'
import type { Partner } from '#shared/domain/team.ts'
import { institutionKinds, institutionLevels, partner as partnerSchema } from '#shared/domain/team.ts'
import { client, orpc } from '../../app/client.ts'
import { institutionKindLabels, institutionLevelLabels, optionsOf } from '../../app/messages/labels.ts'
import { useOffice } from '../../app/office.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { StaleChoice } from '../../ui/StaleChoice.tsx'
import { newId } from '../../ui/new-id.ts'
import { useDraftForm } from '../../ui/useDraftForm.ts'
import { useRecordSave } from '../../ui/useRecordSave.ts'
import { usualLevel } from './institution.ts'
import { NothingHere, WithTeam } from './WithTeam.tsx'

interface Props {
  team: string
  /** The institution to change; left out: a new one. */
  partner?: string
  /** A new one that begins with the data of this office. */
  isOwnOffice: boolean
}

/** An institution of the team, new or to be changed. */
export function PartnerPage({ team, partner, isOwnOffice }: Props) {
  const office = useOffice()?.office
  if (!office) return <Loader role="status" aria-label="Wczytywanie" />
  return (
    <WithTeam team={team}>
      {(view) => {
        const record = view.partners.find(({ id }) => id === partner)
        if (partner !== undefined && !record?.isOurs) return <NothingHere />
        const teamId = view.team.id
        return (
          <>
            <BackLink href="/zespol">Zespół</BackLink>
            <PageHeader
              title={record ? record.name : 'Nowy podmiot'}
              lead={
                record ? undefined : 'Instytucja lub organizacja, która należy do zespołu i podpisuje porozumienie.'
              }
            />
            <PartnerForm
              key={record?.id ?? 'new'}
              draftKey={record ? `partner/${record.id}` : `partner/new/${isOwnOffice ? 'own/' : ''}${teamId}`}
              baseRevision={record?.revision ?? 0}
              initialValues={record ? valuesOf(record) : isOwnOffice ? ownOffice(teamId, office) : emptyPartner(teamId)}
            />
          </>
        )
      }}
    </WithTeam>
  )
}

function emptyPartner(teamId: TeamId): Partner {
  return {
    id: newId(partnerId),
    teamId,
    name: '',
    kind: 'other',
    level: 'gmina',
    street: '',
    postalCode: '',
    town: '',
    representedBy: '',
    representedByFunction: '',
    roleInTeam: '',
  }
}

function ownOffice(teamId: TeamId, { kind, name, street, postalCode, town }: Office): Partner {
  return { ...emptyPartner(teamId), kind, level: usualLevel(kind), name, street, postalCode, town }
}

function valuesOf({
  revision: _revision,
  updatedAt: _at,
  originId: _origin,
  isOurs: _ours,
  ...partner
}: PartnerRecord): Partner {
  return partner
}

const labels = {
  name: 'Nazwa',
  kind: 'Rodzaj',
  level: 'Poziom',
  street: 'Ulica i numer',
  postalCode: 'Kod pocztowy',
  town: 'Miejscowość',
  representedBy: 'Kto reprezentuje podmiot',
  representedByFunction: 'Funkcja tej osoby',
  roleInTeam: 'Co wnosi do zespołu',
}

function PartnerForm({
  draftKey,
  initialValues,
  baseRevision,
}: {
  draftKey: string
  initialValues: Partner
  baseRevision: number
}) {
  const [, navigate] = useLocation()
  const draft = useDraftForm({ key: draftKey, schema: partnerSchema, initialValues, baseRevision })
  const saving = useRecordSave({
    draft,
    command: orpc.team.savePartner,
    input: (partner, revision) => ({ baseRevision: revision, partner }),
    readFresh: async () => {
      const { id, teamId } = draft.form.getValues()
      const found = (await client.team.readTeam({ teamId })).partners.find((partner) => partner.id === id)
      return found && { values: valuesOf(found), revision: found.revision }
    },
    onSaved: () => navigate('/zespol'),
  })
  const { form } = draft
  const kind = form.getInputProps('kind')

  return (
    <DraftForm draft={draft} onSave={(values) => saving.save(values)} label="Dane podmiotu">
      <StaleChoice draft={draft} saving={saving} labels={labels} />
      <Stack maw={760} gap="lg">
        <TextInput label={labels.name} withAsterisk {...form.getInputProps('name')} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={labels.kind}
            searchable
            allowDeselect={false}
            data={optionsOf(institutionKinds, institutionKindLabels)}
            {...kind}
            onChange={(value) => {
              const chosen = institutionKinds.find((known) => known === value)
              if (chosen) form.setValues({ kind: chosen, level: usualLevel(chosen) })
            }}
          />
          <Radio.Group label={labels.level} {...form.getInputProps('level')}>
            <Group mt={8}>
              {institutionLevels.map((level) => (
                <Radio key={level} value={level} label={institutionLevelLabels[level]} />
              ))}
            </Group>
          </Radio.Group>
        </SimpleGrid>
        <Fieldset legend="Siedziba">
          <Stack>
            <TextInput label={labels.street} {...form.getInputProps('street')} />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput label={labels.postalCode} placeholder="00-000" {...form.getInputProps('postalCode')} />
              <TextInput label={labels.town} {...form.getInputProps('town')} />
            </SimpleGrid>
          </Stack>
        </Fieldset>
        <Fieldset legend="Kto podpisuje porozumienie">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={labels.representedBy}
              description="Imię i nazwisko. Puste pole wydrukuje się jako kropki."
              {...form.getInputProps('representedBy')}
            />
            <TextInput
              label={labels.representedByFunction}
              description="Na przykład: dyrektorka szkoły"
              {...form.getInputProps('representedByFunction')}
            />
          </SimpleGrid>
        </Fieldset>
        <Textarea
          label={labels.roleInTeam}
          description="Własnymi słowami, na przykład: sala na warsztaty, zajęcia dla dzieci."
          rows={2}
          {...form.getInputProps('roleInTeam')}
        />
      </Stack>
      <FormButtons backTo="/zespol" saveLabel="Zapisz podmiot" isPending={saving.isPending} />
    </DraftForm>
  )
}
