import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import type { PaperView } from '#shared/contract/register.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { isAgreement } from '#shared/documents/kinds.ts'
import { localDate, longText } from '#shared/domain/fields.ts'
import type { DocumentEnding } from '#shared/domain/register.ts'
import { documentEnding } from '#shared/domain/register.ts'
import { orpc } from '../../../app/client.ts'
import { DateField } from '../../../ui/DateField.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { showNotice } from '../../../ui/notices.ts'
import { useToday } from '../../../ui/useToday.ts'
import { fieldErrors } from './field-errors.ts'
import { endingsOf } from './register-view.ts'

const ending = z.strictObject({ ending: documentEnding, endedOn: localDate, endedWhy: longText(600) })
type Values = { ending: DocumentEnding; endedOn: string | null; endedWhy: string }

const endingNames: Record<DocumentEnding, string> = {
  terminated: 'Rozwiązane – strony albo jedna z nich zakończyły porozumienie',
  expired: 'Wygasło – minął czas, na który je zawarto',
  revoked: 'Uchylone – nie powinno obowiązywać',
  corrected: 'Zastąpione wersją poprawioną',
}

/** What the button and the dialog are called: an agreement is terminated, any other paper revoked. */
export function endName(kind: DocumentKind): string {
  return isAgreement(kind) ? 'Zakończ porozumienie' : 'Uchyl dokument'
}

interface Props {
  paper: PaperView
  isOpen: boolean
  onClose: () => void
}

/** Writes down that a paper no longer counts: since when, how and why. */
export function EndDialog({ paper, isOpen, onClose }: Props) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={endName(paper.subject.kind)}>
      <EndForm paper={paper} onClose={onClose} />
    </Modal>
  )
}

function EndForm({ paper, onClose }: Omit<Props, 'isOpen'>) {
  const today = useToday()
  const endings = endingsOf(paper.subject.kind)
  const form = useForm<Values>({
    initialValues: { ending: endings[0], endedOn: today, endedWhy: '' },
    validate: (values) => fieldErrors(ending, values),
  })
  const end = useCommand(orpc.register.end, {
    onDone: () => {
      showNotice('Zapisano zakończenie dokumentu.')
      onClose()
    },
    onProblem: () => true,
  })
  const save = (values: Values) => end.run({ id: paper.id, baseRevision: paper.revision, ...ending.parse(values) })

  return (
    <form noValidate onSubmit={form.onSubmit((values) => void save(values))}>
      <Stack gap="md">
        <Text size="sm">
          Dokument i jego pliki zostaną w rejestrze z dopiskiem, że już nie obowiązuje. Jeśli trzeba tylko poprawić
          pomyłkę, wybierz zamiast tego „Przygotuj wersję poprawioną”.
        </Text>
        {end.problem !== undefined && <ProblemAlert error={end.problem} />}
        {endings.length > 1 && (
          <Radio.Group label="Jak się zakończyło" {...form.getInputProps('ending')}>
            <Stack gap="xs" mt={6}>
              {endings.map((value) => (
                <Radio key={value} value={value} label={endingNames[value]} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <DateField
          label={isAgreement(paper.subject.kind) ? 'Od kiedy nie obowiązuje' : 'Data uchylenia'}
          withAsterisk
          {...form.getInputProps('endedOn')}
        />
        <Textarea
          label="Powód"
          description="Krótko, bez danych osobowych. Można zostawić puste."
          rows={2}
          data-max-rows={6}
          {...form.getInputProps('endedWhy')}
        />
        <Group>
          <Button type="submit" aria-disabled={end.isPending}>
            Zapisz
          </Button>
          <Button variant="default" onClick={onClose}>
            Nie teraz
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
