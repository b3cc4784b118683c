import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import type { PaperView } from '#shared/contract/register.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { localDate, text } from '#shared/domain/fields.ts'
import { orpc } from '../../../app/client.ts'
import { DateField } from '../../../ui/DateField.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { showNotice } from '../../../ui/notices.ts'
import { useToday } from '../../../ui/useToday.ts'
import { fieldErrors } from './field-errors.ts'

const signing = z.strictObject({ signedOn: localDate, signedBy: text(300) })
type Values = { signedOn: string | null; signedBy: string }

interface Props {
  paper: PaperView
  isOpen: boolean
  onClose: () => void
}

/** Writes down that an issued paper was signed: when, and by whom. */
export function SignDialog({ paper, isOpen, onClose }: Props) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={paper.signedOn === null ? 'Odnotuj podpisanie' : 'Popraw datę podpisania'}
    >
      <SignForm paper={paper} onClose={onClose} />
    </Modal>
  )
}

function SignForm({ paper, onClose }: Omit<Props, 'isOpen'>) {
  const today = useToday()
  const form = useForm<Values>({
    initialValues: { signedOn: paper.signedOn ?? today, signedBy: paper.signedBy },
    validate: (values) => ({ ...fieldErrors(signing, values), ...dayError(values.signedOn, paper.issuedOn, today) }),
  })
  const sign = useCommand(orpc.register.sign, {
    onDone: () => {
      showNotice('Zapisano datę podpisania.')
      onClose()
    },
    onProblem: () => true,
  })
  const save = (values: Values) => sign.run({ id: paper.id, baseRevision: paper.revision, ...signing.parse(values) })

  return (
    <form noValidate onSubmit={form.onSubmit((values) => void save(values))}>
      <Stack gap="md">
        <Text size="sm">
          Wpisz to, co widać na podpisanym papierze. Potem możesz dołączyć jego skan. Treść dokumentu się nie zmieni.
        </Text>
        {sign.problem !== undefined && <ProblemAlert error={sign.problem} />}
        <DateField label="Data podpisania" withAsterisk {...form.getInputProps('signedOn')} />
        <TextInput
          label="Kto podpisał"
          description="Na przykład: Anna Lis i kierownik GOPS. Można zostawić puste."
          autoComplete="off"
          {...form.getInputProps('signedBy')}
        />
        <Group>
          <Button type="submit" aria-disabled={sign.isPending}>
            Zapisz datę podpisania
          </Button>
          <Button variant="default" onClick={onClose}>
            Nie teraz
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function dayError(signedOn: string | null, issuedOn: string | null, today: string): { signedOn?: string } {
  if (signedOn === null || !localDate.safeParse(signedOn).success) return {}
  if (signedOn > today)
    return { signedOn: 'Ten dzień jest jeszcze przed nami. Wpisz dzień, w którym podpisano dokument.' }
  if (issuedOn !== null && signedOn < issuedOn)
    return { signedOn: `Dokument wydano ${formatDateShort(issuedOn)}, więc podpisano go nie wcześniej. Popraw datę.` }
  return {}
}
