import { Button, Group, Radio, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import type { MemberRecord, PartnerRecord } from '#shared/contract/team.ts'
import type { Gender } from '#shared/domain/fields.ts'
import type { PartnerId } from '#shared/domain/ids.ts'
import { memberId } from '#shared/domain/ids.ts'
import type { Member, MemberRole } from '#shared/domain/team.ts'
import { member as memberSchema, memberRole, memberRoles } from '#shared/domain/team.ts'
import { client, orpc } from '../../app/client.ts'
import { genderLabels, memberRoleLabel } from '../../app/messages/labels.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { StaleChoice } from '../../ui/StaleChoice.tsx'
import { newId } from '../../ui/new-id.ts'
import { useDraftForm } from '../../ui/useDraftForm.ts'
import { useRecordSave } from '../../ui/useRecordSave.ts'
import { usualPartner } from './institution.ts'
import type { TeamView } from './WithTeam.tsx'
import { NothingHere, WithTeam } from './WithTeam.tsx'

interface Props {
  team: string
  /** The person to change; left out: a new one. */
  member?: string
  /** The institution a new person comes from. */
  partner?: string
  /** The place of the core a new person is to fill. */
  role?: string
}

/** A person of the team, new or to be changed. */
export function MemberPage({ team, member, partner, role }: Props) {
  return (
    <WithTeam team={team}>
      {(view) => {
        const record = view.members.find(({ id }) => id === member)
        if (member !== undefined && !record?.isOurs) return <NothingHere />
        const partners = view.partners.filter(({ isOurs }) => isOurs)
        const initialRole = memberRole.safeParse(role).data ?? 'representative'
        const from = partners.find(({ id }) => id === partner) ?? usualPartner(initialRole, partners)
        return (
          <>
            <BackLink href="/zespol">Zespół</BackLink>
            <PageHeader
              title={record ? `${record.firstName} ${record.lastName}` : 'Nowa osoba w zespole'}
              lead={record ? undefined : 'Osoba, którą podmiot deleguje do zespołu.'}
            />
            {partners.length > 0 ? (
              <MemberForm
                key={record?.id ?? 'new'}
                view={view}
                partners={partners}
                draftKey={record ? `member/${record.id}` : `member/new/${view.team.id}/${partner ?? role ?? ''}`}
                baseRevision={record?.revision ?? 0}
                initialValues={record ? valuesOf(record) : emptyMember(from?.id ?? null, initialRole)}
              />
            ) : (
              <EmptyState
                title="Najpierw dodaj podmiot"
                action={
                  <Button component={Link} href={`/zespol/${view.team.id}/podmiot/nowy`}>
                    Dodaj podmiot
                  </Button>
                }
              >
                Każda osoba w zespole jest delegowana przez instytucję lub organizację.
              </EmptyState>
            )}
          </>
        )
      }}
    </WithTeam>
  )
}

/** A person as the form holds them: who it is and whence may not be chosen yet. */
type MemberValues = Omit<Member, 'gender' | 'partnerId'> & { gender: Gender | null; partnerId: PartnerId | null }

function emptyMember(partnerId: PartnerId | null, role: MemberRole): MemberValues {
  return {
    id: newId(memberId),
    partnerId,
    firstName: '',
    lastName: '',
    gender: null,
    function: '',
    email: '',
    phone: '',
    role,
  }
}

function valuesOf({
  revision: _revision,
  updatedAt: _at,
  originId: _origin,
  isOurs: _ours,
  ...member
}: MemberRecord): MemberValues {
  return member
}

/** Who delegates those whose institution is not obvious; said while none is chosen. */
const delegatedBy: Partial<Record<MemberRole, string>> = {
  'councillor-gmina': 'Radną lub radnego gminy deleguje rada gminy albo urząd gminy.',
  'councillor-powiat': 'Radną lub radnego powiatu deleguje rada powiatu albo starostwo.',
  'board-member-powiat': 'Członkinię lub członka zarządu powiatu deleguje starostwo albo rada powiatu.',
  'chair-interdisciplinary':
    'Osobę, która przewodniczy, deleguje zespół interdyscyplinarny albo instytucja, w której ona pracuje.',
}

function partnerHint(role: MemberRole): string {
  const who = delegatedBy[role] ?? 'Wybierz instytucję, która deleguje tę osobę.'
  return `${who} Gdy nie ma jej na liście, najpierw dodaj ten podmiot do zespołu.`
}

const labels = {
  partnerId: 'Podmiot',
  firstName: 'Imię',
  lastName: 'Nazwisko',
  gender: 'Pani czy Pan',
  function: 'Stanowisko lub funkcja w podmiocie',
  role: 'Rola w zespole',
  email: 'E-mail',
  phone: 'Telefon',
}

interface FormProps {
  view: TeamView
  partners: readonly PartnerRecord[]
  draftKey: string
  initialValues: MemberValues
  baseRevision: number
}

function MemberForm({ view, partners, draftKey, initialValues, baseRevision }: FormProps) {
  const [, navigate] = useLocation()
  const draft = useDraftForm({ key: draftKey, schema: memberSchema, initialValues, baseRevision })
  const saving = useRecordSave({
    draft,
    command: orpc.team.saveMember,
    input: (member, revision) => ({ baseRevision: revision, member }),
    readFresh: async () => {
      const { members } = await client.team.readTeam({ teamId: view.team.id })
      const found = members.find(({ id }) => id === draft.form.getValues().id)
      return found && { values: valuesOf(found), revision: found.revision }
    },
    onSaved: () => navigate('/zespol'),
  })
  const { form } = draft
  const { gender, partnerId, role } = form.getValues()
  const roleField = form.getInputProps('role')

  return (
    <DraftForm draft={draft} onSave={(values) => saving.save(values)} label="Dane osoby">
      <StaleChoice draft={draft} saving={saving} labels={labels} />
      <Stack maw={760} gap="lg">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={labels.firstName} withAsterisk {...form.getInputProps('firstName')} />
          <TextInput label={labels.lastName} withAsterisk {...form.getInputProps('lastName')} />
        </SimpleGrid>
        <Radio.Group
          label={labels.gender}
          withAsterisk
          description="Od tego zależą formy w dokumentach: radna czy radny."
          {...form.getInputProps('gender')}
        >
          <Group mt={8}>
            <Radio value="f" label={genderLabels.f} />
            <Radio value="m" label={genderLabels.m} />
          </Group>
        </Radio.Group>
        <Select
          label={labels.role}
          description="Role trzonu i radni są na początku listy."
          searchable
          allowDeselect={false}
          data={memberRoles.map((value) => ({ value, label: memberRoleLabel(value, gender) }))}
          {...roleField}
          onChange={(value) => {
            const chosen = memberRole.safeParse(value).data
            if (!chosen) return
            form.setFieldValue('role', chosen)
            if (partnerId === null) form.setFieldValue('partnerId', usualPartner(chosen, partners)?.id ?? null)
          }}
        />
        <Select
          label={labels.partnerId}
          withAsterisk
          placeholder="Wybierz podmiot"
          description={partnerId === null ? partnerHint(role) : undefined}
          searchable
          allowDeselect={false}
          data={partners.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('partnerId')}
        />
        <TextInput label={labels.function} {...form.getInputProps('function')} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={labels.email} type="email" {...form.getInputProps('email')} />
          <TextInput label={labels.phone} type="tel" {...form.getInputProps('phone')} />
        </SimpleGrid>
      </Stack>
      <FormButtons backTo="/zespol" saveLabel="Zapisz osobę" isPending={saving.isPending} />
    </DraftForm>
  )
}
