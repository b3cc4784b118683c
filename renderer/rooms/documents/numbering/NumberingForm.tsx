import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import type { NumberingSettings } from '#shared/domain/case-sign.ts'
import { numberingSettings, signParts } from '#shared/domain/case-sign.ts'
import { orpc } from '../../../app/client.ts'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { showNotice } from '../../../ui/notices.ts'
import { useDraftForm } from '../../../ui/useDraftForm.ts'
import { useToday } from '../../../ui/useToday.ts'
import { ClassFields } from './ClassFields.tsx'
import type { NumberingValues } from './numbering-form.ts'
import { commonPatterns, exampleSign, numberingValues } from './numbering-form.ts'

/** The rules of numbering as a kierownik sets them: pattern with its live example, and the classes. */
export function NumberingForm({ settings }: { settings: NumberingSettings }) {
  const draft = useDraftForm<NumberingValues, NumberingSettings>({
    key: 'numbering',
    schema: numberingSettings,
    initialValues: numberingValues(settings),
  })
  const save = useCommand(orpc.numbering.save, {
    onDone: async (_done, { settings: saved }) => {
      await draft.finish({ values: numberingValues(saved), revision: 0 })
      showNotice('Zapisano zasady numerowania.')
    },
  })
  const { form } = draft
  const example = exampleSign(form.values, Number(useToday().slice(0, 4)))

  return (
    <DraftForm draft={draft} label="Zasady numerowania" onSave={(values) => save.run({ settings: values })}>
      <Stack gap="xl">
        <Stack component="section" gap="md" aria-labelledby="sign-pattern" maw={820}>
          <Title order={2} id="sign-pattern">
            Wzór znaku
          </Title>
          <TextInput
            label="Wzór"
            description={`Można użyć: ${signParts.join(', ')}. Reszta drukuje się tak, jak ją wpiszesz.`}
            withAsterisk
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('pattern')}
          />
          <Group gap="xs">
            <Text size="sm">Gotowe wzory:</Text>
            {commonPatterns.map((pattern) => (
              <Button
                key={pattern}
                size="compact-sm"
                variant="default"
                onClick={() => form.setFieldValue('pattern', pattern)}
              >
                {pattern}
              </Button>
            ))}
          </Group>
          <Group gap="md" align="flex-start">
            <TextInput
              label="Jednostka"
              description="Skrót biura, na przykład GOPS."
              w={240}
              autoComplete="off"
              {...form.getInputProps('unit')}
            />
            <TextInput
              label="Komórka"
              description="Skrót komórki albo puste."
              w={240}
              autoComplete="off"
              {...form.getInputProps('cell')}
            />
          </Group>
          <Paper withBorder p="md" bg="gray.0" role="status">
            <Text size="sm" c="dimmed">
              Siódma sprawa w tym roku dostałaby znak
            </Text>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {example ?? 'Popraw wzór, a tutaj pojawi się przykład.'}
            </Text>
          </Paper>
          <Text size="sm" c="dimmed">
            Zmiana wzoru dotyczy nowych spraw. Znaki nadane wcześniej zostają takie, jakie są.
          </Text>
        </Stack>
        <ClassFields form={form} />
      </Stack>
      <FormButtons saveLabel="Zapisz zasady" isPending={save.isPending}>
        {form.isDirty() && !draft.isRestored && (
          <Button variant="subtle" onClick={draft.discard}>
            Przywróć zapisane
          </Button>
        )}
      </FormButtons>
    </DraftForm>
  )
}
