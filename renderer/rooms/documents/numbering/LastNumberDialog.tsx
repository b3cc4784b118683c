import { Button, Group, Modal, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import type { Counter } from '#shared/contract/numbering.ts'
import { orpc } from '../../../app/client.ts'
import { problemCode } from '../../../app/messages/problems.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { showNotice } from '../../../ui/notices.ts'

export type LastNumber = Pick<Counter, 'symbol' | 'year' | 'last' | 'isUnconfirmed'>

const lastNumber = z.strictObject({
  symbol: z.string().min(1),
  year: z.int().min(2000).max(2200),
  last: z.int().min(0).max(999_999),
})
type Values = { symbol: string | null; year: number | string; last: number | string }

const messages = {
  symbol: 'Wybierz klasę.',
  year: 'Wpisz rok czterema cyframi.',
  last: 'Wpisz liczbę od 0 do 999 999.',
} as const

interface Props {
  asked: LastNumber | undefined
  symbols: readonly string[]
  onClose: () => void
}

/** What the last number given was: after a restore, or when numbering began on paper. */
export function LastNumberDialog({ asked, symbols, onClose }: Props) {
  return (
    <Modal
      opened={asked !== undefined}
      onClose={onClose}
      title={asked?.isUnconfirmed ? 'Potwierdź ostatni numer' : 'Numery nadane poza programem'}
    >
      {asked && <Fields asked={asked} symbols={symbols} onClose={onClose} />}
    </Modal>
  )
}

function Fields({ asked, symbols, onClose }: { asked: LastNumber } & Omit<Props, 'asked'>) {
  const form = useForm<Values>({
    initialValues: { symbol: asked.symbol, year: asked.year, last: asked.last },
    validate: (values) => {
      const wrong = new Set(lastNumber.safeParse(values).error?.issues.map(({ path }) => path[0]))
      return Object.fromEntries(Object.entries(messages).filter(([name]) => wrong.has(name)))
    },
  })
  const confirm = useCommand(orpc.numbering.confirmLast, {
    onDone: ({ last }) => {
      showNotice(`Następna sprawa dostanie numer ${last + 1}.`)
      onClose()
    },
    onProblem: (error) => {
      if (problemCode(error) === 'NUMBER_TAKEN')
        form.setFieldError('last', 'W rejestrze jest już wyższy numer. Wpisz co najmniej taki.')
      return true
    },
  })

  return (
    <form noValidate onSubmit={form.onSubmit((values) => void confirm.run(lastNumber.parse(values)))}>
      <Stack gap="md">
        <Text size="sm">
          {asked.isUnconfirmed
            ? 'Sprawdź w teczce, jaki numer w tej klasie i roku nadano jako ostatni. Następna sprawa dostanie kolejny.'
            : 'Jeśli w tym roku numerowano już sprawy w EZD albo na papierze, wpisz ostatni numer. Program zacznie od następnego.'}
        </Text>
        {confirm.problem !== undefined && problemCode(confirm.problem) !== 'NUMBER_TAKEN' && (
          <ProblemAlert error={confirm.problem} />
        )}
        {asked.isUnconfirmed ? (
          <Text>
            Klasa <b>{asked.symbol}</b>, rok {asked.year}
          </Text>
        ) : (
          <Group gap="md" align="flex-start">
            <Select label="Klasa" w={180} allowDeselect={false} data={[...symbols]} {...form.getInputProps('symbol')} />
            <NumberInput
              label="Rok"
              w={120}
              allowDecimal={false}
              thousandSeparator=""
              hideControls
              {...form.getInputProps('year')}
            />
          </Group>
        )}
        <NumberInput
          label="Ostatni nadany numer"
          w={220}
          min={0}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('last')}
        />
        <Group>
          <Button type="submit" aria-disabled={confirm.isPending}>
            {asked.isUnconfirmed ? 'Potwierdź' : 'Zapisz'}
          </Button>
          <Button variant="default" onClick={onClose}>
            Nie teraz
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
