import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { OfficeTemplate } from '#shared/contract/templates.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import { client, orpc } from '../../../app/client.ts'
import { BackLink } from '../../../ui/BackLink.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { showProblem, useCommand } from '../../../ui/commands.ts'
import { startDownload } from '../../../ui/files.ts'
import { IconDownload, IconRestore } from '../../../ui/icons.tsx'
import { formatInstant } from '../../../ui/instants.ts'
import { showNotice } from '../../../ui/notices.ts'
import { ManagerOnly } from '../../privacy/ManagerOnly.tsx'
import { useIsManager } from '../../privacy/useIsManager.ts'
import { FieldHelp } from './FieldHelp.tsx'
import { NewTemplate } from './NewTemplate.tsx'
import { templatesPath, versionsOf } from './template-view.ts'

interface Props {
  kind: DocumentKind
  templates: readonly OfficeTemplate[]
}

/** The wording of one kind: what is used now, the versions there were, and a new one. */
export function KindTemplate({ kind, templates }: Props) {
  const isManager = useIsManager()
  const versions = versionsOf(templates, kind)
  const active = versions.find((version) => version.isActive)
  const activate = useCommand(orpc.templates.activate, {
    onDone: (_done, { id }) =>
      showNotice(
        id === null ? 'Dokumenty powstają teraz w brzmieniu programu.' : 'Dokumenty powstają teraz z tej wersji.',
      ),
  })

  return (
    <>
      <BackLink href={templatesPath}>Wzory dokumentów</BackLink>
      <PageHeader
        title={paperKinds[kind].name}
        lead={
          active
            ? `Ten dokument powstaje z własnego wzoru biura: wersja ${active.version}, plik ${active.fileName}.`
            : 'Ten dokument powstaje w brzmieniu programu.'
        }
        actions={
          isManager &&
          active && (
            <Button
              variant="default"
              leftSection={<IconRestore size={18} aria-hidden />}
              aria-disabled={activate.isPending}
              onClick={() => void activate.run({ kind, id: null })}
            >
              Wróć do brzmienia programu
            </Button>
          )
        }
      />
      <Stack gap={40}>
        {versions.length > 0 && (
          <Versions
            versions={versions}
            isManager={isManager === true}
            onUse={(id) => void activate.run({ kind, id })}
          />
        )}
        {isManager === true && <NewTemplate kind={kind} />}
        {isManager === false && (
          <ManagerOnly title="Wzór wczytuje kierownik">
            Jeśli brzmienie dokumentu trzeba zmienić, przygotuj plik Word z polami z listy poniżej i przekaż go
            kierownikowi.
          </ManagerOnly>
        )}
        <FieldHelp kind={kind} />
      </Stack>
    </>
  )
}

const columns = [
  { name: 'Wersja', width: 14 },
  { name: 'Plik', width: 34 },
  { name: 'Wczytany', width: 20 },
  { name: 'Co zrobić', width: 32, isHeadingHidden: true },
] as const

interface VersionsProps {
  versions: readonly OfficeTemplate[]
  isManager: boolean
  onUse: (id: OfficeTemplate['id']) => void
}

function Versions({ versions, isManager, onUse }: VersionsProps) {
  const fetchVersion = (id: OfficeTemplate['id']) =>
    client.templates.fetch({ id }).then(({ download }) => startDownload(download.url, download.name), showProblem)
  return (
    <Stack component="section" gap="sm" aria-labelledby="template-versions">
      <Title order={2} id="template-versions">
        Wersje własnego wzoru
      </Title>
      <PaperTable caption="Wersje własnego wzoru" columns={columns}>
        {versions.map(({ id, version, fileName, note, addedAt, isActive }) => (
          <PaperRow
            key={id}
            columns={columns}
            cells={[
              <Text key="version" fw={isActive ? 600 : 400}>
                {version}
                {isActive && ' – używana'}
              </Text>,
              <div key="file">
                <Text style={{ overflowWrap: 'anywhere' }}>{fileName}</Text>
                {note !== '' && (
                  <Text size="sm" c="dimmed">
                    {note}
                  </Text>
                )}
              </div>,
              formatInstant(addedAt),
              <Group key="do" gap="xs">
                {isManager && !isActive && (
                  <Button
                    size="compact-md"
                    variant="default"
                    aria-label={`Używaj wersji ${version}`}
                    onClick={() => onUse(id)}
                  >
                    Używaj tej wersji
                  </Button>
                )}
                <Button
                  size="compact-md"
                  variant="default"
                  leftSection={<IconDownload size={18} aria-hidden />}
                  aria-label={`Pobierz wersję ${version}`}
                  onClick={() => void fetchVersion(id)}
                >
                  Pobierz
                </Button>
              </Group>,
            ]}
          />
        ))}
      </PaperTable>
      <Text size="sm" c="dimmed">
        Dokumenty już wydane zostają takie, jakie są, niezależnie od wersji wzoru.
      </Text>
    </Stack>
  )
}
