import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { Fragment } from 'react'
import { Link } from 'wouter'
import type { MemberRecord, PartnerRecord } from '#shared/contract/team.ts'
import { orpc } from '../../app/client.ts'
import { institutionKindLabels, institutionLevelLabels, memberRoleLabel } from '../../app/messages/labels.ts'
import type { PaperColumn } from '../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../ui/PaperTable.tsx'
import { useCommand } from '../../ui/commands.ts'
import { PapersOf } from '../documents/PapersOf.tsx'
import { isCoreRole, isCouncillor } from './institution.ts'
import classes from './team.module.css'
import type { TeamView } from './WithTeam.tsx'

const columns: readonly PaperColumn[] = [
  { name: 'Podmiot', width: 30 },
  { name: 'Kto reprezentuje', width: 18 },
  { name: 'Co wnosi do zespołu', width: 18 },
  { name: 'Osoby delegowane', width: 34 },
]

/** The institutions with their people under each. */
export function PartnersTable({ view: { team, partners, members } }: { view: TeamView }) {
  const removePartner = useCommand(orpc.team.removePartner, {
    onDone: () => focusOn('podmioty'),
    undo: { sentence: ({ id }) => `Usunięto podmiot „${nameOf(partners, id)}”.`, restore: orpc.team.restorePartner },
  })
  const removeMember = useCommand(orpc.team.removeMember, {
    onDone: (_done, { id }) => focusOn(addLinkId(members.find((member) => member.id === id)?.partnerId)),
    undo: { sentence: ({ id }) => `Usunięto z zespołu: ${personOf(members, id)}.`, restore: orpc.team.restoreMember },
  })

  return (
    <PaperTable caption="Podmioty zespołu i osoby, które delegują" columns={columns}>
      {partners.map((partner) => {
        const people = members.filter(({ partnerId }) => partnerId === partner.id)
        return (
          <PaperRow
            key={partner.id}
            columns={columns}
            cells={[
              <PartnerCell
                key="partner"
                partner={partner}
                hasPeople={people.length > 0}
                onRemove={() => void removePartner.run({ id: partner.id })}
              />,
              partner.representedBy === '' ? (
                <Text key="by" c="dimmed" size="sm">
                  nie wpisano
                </Text>
              ) : (
                <Stack key="by" gap={0}>
                  <Text size="sm">{partner.representedBy}</Text>
                  <Text size="sm" c="dimmed">
                    {partner.representedByFunction}
                  </Text>
                </Stack>
              ),
              <Text key="role" size="sm">
                {partner.roleInTeam === '' ? '–' : partner.roleInTeam}
              </Text>,
              <Stack key="people" gap="sm">
                {people.length > 0 && (
                  <ul className={classes['people'] ?? ''}>
                    {people.map((member) => (
                      <li key={member.id}>
                        <MemberLine
                          member={member}
                          teamId={team.id}
                          onRemove={() => void removeMember.run({ id: member.id })}
                        />
                      </li>
                    ))}
                  </ul>
                )}
                {partner.isOurs && (
                  <Button
                    component={Link}
                    id={addLinkId(partner.id)}
                    href={`/zespol/${team.id}/podmiot/${partner.id}/osoba`}
                    size="compact-sm"
                    variant="default"
                    w="fit-content"
                    aria-label={`Dodaj osobę do podmiotu ${partner.name}`}
                  >
                    Dodaj osobę
                  </Button>
                )}
              </Stack>,
            ]}
          />
        )
      })}
    </PaperTable>
  )
}

interface PartnerCellProps {
  partner: PartnerRecord
  hasPeople: boolean
  onRemove: () => void
}

function PartnerCell({ partner, hasPeople, onRemove }: PartnerCellProps) {
  return (
    <Stack gap={4}>
      <Text fw={600}>{partner.name}</Text>
      <Text size="sm" c="dimmed">
        {institutionKindLabels[partner.kind]} · {institutionLevelLabels[partner.level].toLocaleLowerCase('pl')}
      </Text>
      {partner.isOurs && (
        <Group gap="xs" mt={4}>
          <Button
            component={Link}
            href={`/zespol/${partner.teamId}/podmiot/${partner.id}`}
            size="compact-sm"
            variant="default"
            aria-label={`Zmień: ${partner.name}`}
          >
            Zmień
          </Button>
          {!hasPeople && (
            <Button size="compact-sm" variant="subtle" onClick={onRemove} aria-label={`Usuń: ${partner.name}`}>
              Usuń
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}

function MemberLine({ member, teamId, onRemove }: { member: MemberRecord; teamId: string; onRemove: () => void }) {
  const name = `${member.firstName} ${member.lastName}`
  const contact = [member.function, member.phone].filter((part) => part !== '').join(' · ')
  return (
    <Group justify="space-between" align="flex-start" gap="xs">
      <Stack gap={2} flex={1} miw={160}>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm">{memberRoleLabel(member.role, member.gender)}</Text>
        {contact !== '' && (
          <Text size="sm" c="dimmed">
            {contact}
          </Text>
        )}
        {member.email !== '' && (
          <Text size="sm" c="dimmed">
            <EMailText address={member.email} />
          </Text>
        )}
        <PapersOf about="member" id={member.id} of={name} />
        {isCoreRole(member.role) && (
          <Badge variant="default" size="sm" tt="none" w="fit-content">
            {isCouncillor(member.role) ? 'trzon · § 3 porozumienia' : 'trzon'}
          </Badge>
        )}
      </Stack>
      {member.isOurs && (
        <Group gap={4} wrap="nowrap">
          <Button
            component={Link}
            href={`/zespol/${teamId}/osoba/${member.id}`}
            size="compact-sm"
            variant="default"
            aria-label={`Zmień: ${name}`}
          >
            Zmień
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={onRemove} aria-label={`Usuń: ${name}`}>
            Usuń
          </Button>
        </Group>
      )}
    </Group>
  )
}

/** An address that does not fit in a line breaks after the @, not inside a word. */
function EMailText({ address }: { address: string }) {
  return address.split(/(?<=[@.])/).map((part, index) => (
    <Fragment key={`${index}${part}`}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}

/** The button that removed is gone with its row; the focus goes near it, and the page stays where it was. */
function focusOn(id: string) {
  document.getElementById(id)?.focus({ preventScroll: true })
}

function addLinkId(partnerId: string | undefined): string {
  return `dodaj-${partnerId ?? ''}`
}

function nameOf(partners: readonly PartnerRecord[], id: string): string {
  return partners.find((partner) => partner.id === id)?.name ?? ''
}

function personOf(members: readonly MemberRecord[], id: string): string {
  const member = members.find((one) => one.id === id)
  return member ? `${member.firstName} ${member.lastName}` : ''
}
