import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { requiredText } from '#shared/domain/fields.ts'
import { orpc } from '../../../app/client.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { showNotice } from '../../../ui/notices.ts'
import { fieldErrors } from '../register/field-errors.ts'

/** A number no case has. */
export interface Gap {
  symbol: string
  year: number
  ordinal: number
  reason: string
}

const explanation = z.strictObject({ reason: requiredText(200) })

/** Why a number has no case here. */
export function GapDialog({ gap, onClose }: { gap: Gap | undefined; onClose: () => void }) {
  return (
    <Modal opened={gap !== undefined} onClose={onClose} title="Wyjaśnij lukę">
      {gap && <Fields gap={gap} onClose={onClose} />}
    </Modal>
  )
}

function Fields({ gap: { symbol, year, ordinal, reason }, onClose }: { gap: Gap; onClose: () => void }) {
  const form = useForm({ initialValues: { reason }, validate: (values) => fieldErrors(explanation, values) })
  const explain = useCommand(orpc.numbering.explainGap, {
    onDone: () => {
      showNotice('Zapisano wyjaśnienie.')
      onClose()
    },
    onProblem: () => true,
  })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => void explain.run({ symbol, year, ordinal, ...explanation.parse(values) }))}
    >
      <Stack gap="md">
        <Text>
          Klasa {symbol}, rok {year}, numer {ordinal}.
        </Text>
        {explain.problem !== undefined && <ProblemAlert error={explain.problem} />}
        <Textarea
          label="Dlaczego tego numeru nie ma"
          description="Na przykład: nadany w EZD, pomyłka przy wpisywaniu. Bez danych osobowych."
          withAsterisk
          rows={2}
          {...form.getInputProps('reason')}
        />
        <Group>
          <Button type="submit" aria-disabled={explain.isPending}>
            Zapisz wyjaśnienie
          </Button>
          <Button variant="default" onClick={onClose}>
            Nie teraz
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
