import { Anchor, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useRoute } from 'wouter'
import type { OfficeTemplate } from '#shared/contract/templates.ts'
import { documentKinds, paperGroups, paperKinds } from '#shared/documents/kinds.ts'
import { orpc } from '../../../app/client.ts'
import { paperGroupLabels } from '../../../app/messages/labels.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { KindTemplate } from './KindTemplate.tsx'
import { kindOf, templatePath, wordingOf } from './template-view.ts'

/** The wording of each kind of paper: the program's, or the office's own DOCX template. */
export function TemplatesPage() {
  const templates = useQuery(orpc.templates.list.queryOptions())
  const [, address] = useRoute('/dokumenty/wzory/:kind')
  const kind = address ? kindOf(address.kind) : undefined
  if (templates.data && kind) return <KindTemplate key={kind} kind={kind} templates={templates.data} />
  return (
    <>
      <PageHeader
        title="Wzory dokumentów"
        lead="Każdy dokument ma gotowe brzmienie. Jeśli biuro ma własne, można wczytać je jako plik Word (DOCX) z polami, które program wypełni."
      />
      {templates.isError && <ProblemAlert error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.isPending && <Loader role="status" aria-label="Wczytuję wzory" />}
      {templates.data && <Kinds templates={templates.data} />}
    </>
  )
}

const columns = [
  { name: 'Dokument', width: 58 },
  { name: 'Jak powstaje', width: 42 },
] as const

function Kinds({ templates }: { templates: readonly OfficeTemplate[] }) {
  return (
    <Stack gap="xl">
      {paperGroups.map((group) => (
        <Stack key={group} component="section" gap="sm" aria-labelledby={`templates-${group}`}>
          <Title order={2} id={`templates-${group}`}>
            {paperGroupLabels[group]}
          </Title>
          <PaperTable caption={paperGroupLabels[group]} columns={columns}>
            {documentKinds
              .filter((kind) => paperKinds[kind].group === group)
              .map((kind) => (
                <PaperRow
                  key={kind}
                  columns={columns}
                  cells={[
                    <Anchor key="name" component={Link} href={templatePath(kind)} underline="always">
                      {paperKinds[kind].name}
                    </Anchor>,
                    <Text key="wording">{wordingOf(templates, kind)}</Text>,
                  ]}
                />
              ))}
          </PaperTable>
        </Stack>
      ))}
    </Stack>
  )
}
