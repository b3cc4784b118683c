import { Group, Paper, Radio, Stack, Text, TextInput, Textarea, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { IpwRow } from '#shared/domain/cases.ts'
import { errorsUnder, FormPart } from '../../../ui/FormPart.tsx'
import { ipwColumns } from '../ipw/columns.ts'
import type { ReviewValues, RowDecision } from './review-values.ts'
import { rowDecisions } from './review-values.ts'
import classes from './review.module.css'

const decisionLabels: Record<RowDecision, string> = {
  keep: 'Bez zmian',
  change: 'Zmieniam',
  end: 'Kończę, zostaje w IPW z oceną',
  drop: 'Kończę, bez niego w nowej wersji',
}

interface Props {
  form: UseFormReturnType<ReviewValues>
}

/** Step 3: each row of the IPW with its assessment and what is decided of it. */
export function RowsStep({ form }: Props) {
  const { base, rows } = form.getValues()
  return (
    <>
      <div>
        <Title order={3} size="h4">
          Cel nadrzędny
        </Title>
        <p className={classes['read'] ?? ''}>{base.ipw.goal || '–'}</p>
      </div>
      <Text c="dimmed">
        {rows.length === 0 ? 'W tym IPW nie ma jeszcze działań. ' : ''}
        Nowe działania, cele i obszary dopisuje się w formularzu IPW po zapisaniu przeglądu.
      </Text>
      {rows.map((row, index) => {
        const before = base.ipw.rows.find(({ id }) => id === row.id) ?? row
        const title = `działanie-${index + 1}`
        return (
          <FormPart key={row.id} shows={[index, row, before, errorsUnder(form.errors, `rows.${index}`)]}>
            {() => (
              <Paper withBorder p="md" component="section" aria-labelledby={title}>
                <Stack gap="sm">
                  <Title order={3} size="h4" id={title}>
                    {index + 1}.{' '}
                    {[before.areaLetter, before.goal || before.activity].filter((part) => part !== '').join(' – ')}
                  </Title>
                  {row.decision !== 'change' && <RowReading row={before} />}
                  <Radio.Group
                    label={`Decyzja, działanie ${index + 1}`}
                    value={row.decision}
                    onChange={(value) => form.setFieldValue(`rows.${index}.decision`, decisionOf(value))}
                  >
                    <Group gap="lg" mt="xs">
                      {rowDecisions.map((decision) => (
                        <Radio key={decision} value={decision} label={decisionLabels[decision]} />
                      ))}
                    </Group>
                  </Radio.Group>
                  {row.decision === 'change' && <RowFields form={form} index={index} />}
                  <Textarea
                    label={`${ipwColumns[5]?.name ?? ''}, działanie ${index + 1}`}
                    description={assessmentHint(row.decision)}
                    withAsterisk={row.decision === 'end'}
                    rows={2}
                    maw={760}
                    {...form.getInputProps(`rows.${index}.assessment`)}
                  />
                </Stack>
              </Paper>
            )}
          </FormPart>
        )
      })}
    </>
  )
}

function assessmentHint(decision: RowDecision): string {
  if (decision === 'drop') return 'Ocena zostanie we wnioskach z przeglądu.'
  return decision === 'end'
    ? 'Przed oceną program dopisze „Zakończono” i dzień przeglądu.'
    : 'Co się udało, co jeszcze nie'
}

function RowReading({ row }: { row: IpwRow }) {
  const facts = [
    ['Działanie', row.activity],
    ['Termin, miejsce i efekty', row.termPlaceEffects],
    ['Odpowiada', row.responsible],
  ] as const
  return (
    <dl className={classes['facts'] ?? ''}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}:</dt>
            <dd className={classes['read'] ?? ''}>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function RowFields({ form, index }: Props & { index: number }) {
  return (
    <>
      <TextInput label="Cel" maw={760} {...form.getInputProps(`rows.${index}.goal`)} />
      <Textarea
        label="Działanie"
        description="Inną usługę z listy można wybrać potem w formularzu IPW"
        rows={2}
        maw={760}
        {...form.getInputProps(`rows.${index}.activity`)}
      />
      <Textarea
        label="Termin, miejsce i przewidywane efekty"
        rows={2}
        maw={760}
        {...form.getInputProps(`rows.${index}.termPlaceEffects`)}
      />
      <TextInput
        label="Osoba lub podmiot odpowiedzialny"
        maw={760}
        {...form.getInputProps(`rows.${index}.responsible`)}
      />
    </>
  )
}

function decisionOf(value: string): RowDecision {
  return rowDecisions.find((one) => one === value) ?? 'keep'
}
