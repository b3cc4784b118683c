import { Loader, Stack, TextInput } from '@mantine/core'
import { useLocation } from 'wouter'
import type { TeamRecord } from '#shared/contract/team.ts'
import { teamId } from '#shared/domain/ids.ts'
import type { Team } from '#shared/domain/team.ts'
import { team as teamSchema } from '#shared/domain/team.ts'
import { client, orpc } from '../../app/client.ts'
import { useOffice } from '../../app/office.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { StaleChoice } from '../../ui/StaleChoice.tsx'
import { chooseTeam } from '../../ui/chosen-team.tsx'
import { newId } from '../../ui/new-id.ts'
import { useDraftForm } from '../../ui/useDraftForm.ts'
import { useRecordSave } from '../../ui/useRecordSave.ts'
import { NothingHere, WithTeam } from './WithTeam.tsx'

/** A new team: of the GOPS's own commune, or one more commune of a PCPR. */
export function NewTeamPage() {
  const office = useOffice()?.office
  if (!office) return <Loader role="status" aria-label="Wczytywanie" />
  const isGops = office.kind === 'gops'
  return (
    <>
      <BackLink href="/zespol">Zespół</BackLink>
      <PageHeader title="Nowy zespół (PZK)" lead="Zespół tworzą podmioty jednej gminy i jej powiatu." />
      <TeamForm
        draftKey="team/new"
        baseRevision={0}
        initialValues={{
          id: newId(teamId),
          gmina: office.gmina,
          powiat: office.powiat,
          placeLocative: isGops ? office.townLocative : '',
          foundedOn: null,
        }}
      />
    </>
  )
}

/** The details of a team that is there. */
export function TeamDetailsPage({ team }: { team: string }) {
  return (
    <WithTeam team={team}>
      {(view) =>
        view.team.isOurs ? (
          <>
            <BackLink href="/zespol">Zespół</BackLink>
            <PageHeader title="Dane zespołu" lead="Z tych danych korzystają porozumienie, zgody i lista usług." />
            <TeamForm
              key={view.team.id}
              draftKey={`team/${view.team.id}`}
              baseRevision={view.team.revision}
              initialValues={valuesOf(view.team)}
            />
          </>
        ) : (
          <NothingHere />
        )
      }
    </WithTeam>
  )
}

function valuesOf({ id, gmina, powiat, placeLocative, foundedOn }: TeamRecord): Team {
  return { id, gmina, powiat, placeLocative, foundedOn }
}

const labels = {
  gmina: 'Gmina',
  powiat: 'Powiat',
  placeLocative: 'Miejscowość po słowie „w”',
  foundedOn: 'Data powołania zespołu',
}

function TeamForm({
  draftKey,
  initialValues,
  baseRevision,
}: {
  draftKey: string
  initialValues: Team
  baseRevision: number
}) {
  const [, navigate] = useLocation()
  const draft = useDraftForm({ key: draftKey, schema: teamSchema, initialValues, baseRevision })
  const saving = useRecordSave({
    draft,
    command: orpc.team.saveTeam,
    input: (team, revision) => ({ baseRevision: revision, team }),
    readFresh: async () => {
      const { team } = await client.team.readTeam({ teamId: draft.form.getValues().id })
      return { values: valuesOf(team), revision: team.revision }
    },
    onSaved: (team) => {
      chooseTeam(team.id)
      navigate('/zespol')
    },
  })
  const { form } = draft

  return (
    <DraftForm draft={draft} onSave={(values) => saving.save(values)} label="Dane zespołu">
      <StaleChoice draft={draft} saving={saving} labels={labels} />
      <Stack maw={560}>
        <TextInput
          label={labels.gmina}
          description="Sama nazwa, na przykład: Przykładowa"
          withAsterisk
          {...form.getInputProps('gmina')}
        />
        <TextInput
          label={labels.powiat}
          description="Sama nazwa, na przykład: przykładowski"
          withAsterisk
          {...form.getInputProps('powiat')}
        />
        <TextInput
          label={labels.placeLocative}
          description="Tak, jak stoi w dokumentach. Dla „PZK w Przykładowej” wpisz: Przykładowej"
          {...form.getInputProps('placeLocative')}
        />
        <DateField
          label={labels.foundedOn}
          description="Dzień podpisania porozumienia. Może zostać pusty."
          {...form.getInputProps('foundedOn')}
        />
      </Stack>
      <FormButtons backTo="/zespol" isPending={saving.isPending} />
    </DraftForm>
  )
}
