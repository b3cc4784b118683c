import { Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Asked, DocumentSubject } from '#shared/contract/documents.ts'
import type { RegisteredPaper } from '#shared/contract/register.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import { paperId } from '#shared/domain/ids.ts'
import { orpc } from '../../../app/client.ts'
import { useCommand } from '../../../ui/commands.ts'
import { IconDeviceFloppy, IconRubberStamp } from '../../../ui/icons.tsx'
import { newId } from '../../../ui/new-id.ts'
import { showNotice } from '../../../ui/notices.ts'
import type { PaperRow } from './IssueForm.tsx'
import { IssueForm } from './IssueForm.tsx'
import { paperPath, workbenchPath } from './paths.ts'

interface Props {
  kind: DocumentKind
  subjectId: string
  /** Gives the paper with what is typed on its form, once that is right. */
  withAsked: (use: (asked: Asked) => void) => void
  /** The draft of the register the workbench was opened for. */
  draft?: PaperRow | undefined
  /** What has to be known before it is issued. */
  warning?: ReactNode
  /** The register has what was typed: the form's own unsaved draft may go. */
  onKept?: () => void | Promise<void>
}

/** The way into the register: keep the paper as a draft, or issue it and freeze it. */
export function IssuePanel({ kind, subjectId, withAsked, draft, warning, onKept }: Props) {
  const subject: DocumentSubject = { kind, id: subjectId }
  const [, navigate] = useLocation()
  const [row, setRow] = useState<PaperRow>(() => draft ?? { id: newId(paperId), revision: 0, correctsId: null })
  const [asked, setAsked] = useState<Asked>()
  const save = useCommand(orpc.register.saveDraft, {
    onDone: async (saved) => {
      setRow(saved)
      await onKept?.()
      showNotice('Projekt jest w rejestrze.')
      // From here on the draft's own page, so that what is typed next belongs to it.
      if (!draft) navigate(workbenchPath(saved.subject, saved.id), { replace: true })
    },
  })

  const issued = async (paper: RegisteredPaper) => {
    setAsked(undefined)
    await onKept?.()
    showNotice(issuedSentence(paper))
    navigate(paperPath(paper.id))
  }

  return (
    <Paper withBorder p="md" component="section" aria-labelledby="issue-panel">
      <Title order={2} size="h3" id="issue-panel" mb={4}>
        Rejestr
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Projekt można dalej zmieniać. Wydany dokument dostaje datę i znak sprawy i już się nie zmienia.
      </Text>
      <Group gap="sm">
        <Button leftSection={<IconRubberStamp size={20} aria-hidden />} onClick={() => withAsked(setAsked)}>
          Wydaj dokument
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={20} aria-hidden />}
          aria-disabled={save.isPending}
          onClick={() => withAsked((now) => void save.run({ id: row.id, baseRevision: row.revision, asked: now }))}
        >
          Zapisz projekt
        </Button>
      </Group>
      <Modal
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={`Wydaj dokument: ${paperKinds[kind].name}`}
        size="lg"
      >
        {asked && (
          <Stack gap="md">
            {warning}
            <IssueForm
              subject={subject}
              asked={asked}
              row={row}
              onIssued={issued}
              onClose={() => setAsked(undefined)}
            />
          </Stack>
        )}
      </Modal>
    </Paper>
  )
}

function issuedSentence({ caseSign }: RegisteredPaper): string {
  return caseSign === '' ? 'Wydano dokument bez znaku sprawy.' : `Wydano dokument ze znakiem ${caseSign}.`
}
