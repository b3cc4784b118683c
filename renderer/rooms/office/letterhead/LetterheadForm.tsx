import { Button, Group, Stack, Switch, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import type { LetterheadView } from '#shared/contract/letterhead.ts'
import { letterheadLines } from '#shared/contract/letterhead.ts'
import { text } from '#shared/domain/fields.ts'
import { orpc } from '../../../app/client.ts'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { uploadFile } from '../../../ui/files.ts'
import { showNotice } from '../../../ui/notices.ts'
import { useDraftForm } from '../../../ui/useDraftForm.ts'
import { LetterheadSample } from './LetterheadSample.tsx'
import { logoMaxKilobytes, refuseLogo } from './logo-choice.ts'

const lineCount = 6
const letterheadForm = z.object({ isUsed: z.boolean(), lines: letterheadLines, logoAlternative: text(120) })
type Values = { isUsed: boolean; lines: string[]; logoAlternative: string }

/** The logo as it will be saved: the one there is, none, or a chosen file on its way. */
type Logo = { of: 'kept' } | { of: 'none' } | { of: 'chosen'; file: File; shown: string }

function valuesOf({ isUsed, lines, logoAlternative }: LetterheadView): Values {
  return { isUsed, lines: Array.from({ length: lineCount }, (_line, at) => lines[at] ?? ''), logoAlternative }
}

/** The letterhead's form: on or off, its lines, its logo with words for a reader that cannot see it. */
export function LetterheadForm({ letterhead }: { letterhead: LetterheadView }) {
  const draft = useDraftForm({ key: 'letterhead', schema: letterheadForm, initialValues: valuesOf(letterhead) })
  const [logo, setLogo] = useState<Logo>({ of: 'kept' })
  const [refusal, setRefusal] = useState<string>()
  const [problem, setProblem] = useState<unknown>()
  const save = useCommand(orpc.letterhead.save, {
    onDone: async (saved) => {
      setLogo({ of: 'kept' })
      await draft.finish({ values: valuesOf(saved), revision: 0 })
      showNotice('Zapisano nagłówek.')
    },
    onProblem: (error) => {
      setProblem(error)
      return true
    },
  })
  const { form } = draft
  const shownLogo = logo.of === 'kept' ? letterhead.logo : logo.of === 'chosen' ? logo.shown : null

  const submit = async ({ lines, ...values }: z.infer<typeof letterheadForm>) => {
    setProblem(undefined)
    try {
      const upload = logo.of === 'chosen' ? { upload: await uploadFile(logo.file) } : logo.of === 'kept' ? 'keep' : null
      await save.run({ ...values, lines: lines.filter((line) => line !== ''), logo: upload })
    } catch (error) {
      setProblem(error)
    }
  }

  const choose = async (file: File) => {
    const refused = refuseLogo(file)
    setRefusal(refused)
    if (refused === undefined) setLogo({ of: 'chosen', file, shown: await asDataUrl(file) })
  }

  return (
    <DraftForm draft={draft} label="Nagłówek pism" onSave={submit}>
      <Stack gap="xl">
        <Switch label="Drukuj nagłówek na dokumentach" {...form.getInputProps('isUsed', { type: 'checkbox' })} />
        <Stack component="section" gap="sm" aria-labelledby="letterhead-lines">
          <Title order={2} id="letterhead-lines">
            Wiersze
          </Title>
          <Text size="sm" c="dimmed">
            Nazwa biura, adres, telefon. Puste wiersze się nie drukują.
          </Text>
          {form.values.lines.map((_line, index) => (
            <TextInput
              key={index}
              label={`Wiersz ${index + 1}`}
              autoComplete="off"
              {...form.getInputProps(`lines.${index}`)}
            />
          ))}
        </Stack>
        <Stack component="section" gap="sm" aria-labelledby="letterhead-logo">
          <Title order={2} id="letterhead-logo">
            Logo albo herb
          </Title>
          {refusal !== undefined && (
            <Text role="alert" c="var(--mantine-color-error)" fw={600}>
              {refusal}
            </Text>
          )}
          <FileDrop
            label="Plik z logo"
            description={`Obraz PNG albo JPG, najwyżej ${logoMaxKilobytes} KB. Można go też upuścić w tym miejscu.`}
            button={shownLogo === null ? 'Wybierz obraz' : 'Wybierz inny obraz'}
            accept="image/png,image/jpeg"
            onFile={(file) => void choose(file)}
          />
          {shownLogo !== null && (
            <>
              <TextInput
                label="Opis obrazu"
                description="Dla osób, które nie widzą: na przykład „Herb Gminy Przykładowa”."
                autoComplete="off"
                {...form.getInputProps('logoAlternative')}
              />
              <Group>
                <Button variant="subtle" onClick={() => setLogo({ of: 'none' })}>
                  Usuń obraz
                </Button>
              </Group>
            </>
          )}
          {logo.of === 'none' && letterhead.logo !== null && (
            <Group>
              <Text size="sm">Obraz zniknie po zapisaniu.</Text>
              <Button size="compact-sm" variant="default" onClick={() => setLogo({ of: 'kept' })}>
                Cofnij
              </Button>
            </Group>
          )}
        </Stack>
        <Stack component="section" gap={0} aria-labelledby="letterhead-sample">
          <Title order={2} id="letterhead-sample">
            Jak to wygląda
          </Title>
          <LetterheadSample letterhead={{ ...form.values, logo: shownLogo }} />
        </Stack>
        {problem !== undefined && <ProblemAlert error={problem} title="Nagłówka nie zapisano" />}
      </Stack>
      <FormButtons isPending={save.isPending} />
    </DraftForm>
  )
}

/** A chosen picture as a data: address, the only one the page may show. */
function asDataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the picture cannot be read')))
    reader.readAsDataURL(file)
  })
}
