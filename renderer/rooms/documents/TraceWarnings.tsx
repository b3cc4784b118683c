import { Alert, Anchor, List, Text } from '@mantine/core'
import type { Preview } from '#shared/contract/documents.ts'
import type { FormSection } from '#shared/documents/form.ts'
import { IconEyeExclamation } from '../../ui/icons.tsx'
import { focusPlace } from './PaperForm.tsx'
import { tracedFields } from './trace-warnings.ts'

interface Props {
  form: readonly FormSection[]
  warnings: Preview['warnings']
}

/** In a card without data: the fields by which somebody may be known, each with the way to it. It never stops the work. */
export function TraceWarnings({ form, warnings }: Props) {
  const fields = tracedFields(form, warnings)
  if (fields.length === 0) return null
  return (
    <Alert
      color="yellow"
      variant="light"
      role="status"
      icon={<IconEyeExclamation aria-hidden />}
      title="Po tych słowach można poznać, o kogo chodzi"
    >
      <Text size="sm" mb={6}>
        Ta karta ma być bez danych osobowych. Popraw te pola albo zostaw je, jeśli to zbieżność. Dokument można zrobić.
      </Text>
      <List size="sm" spacing={2} withPadding>
        {fields.map(({ name, label, sentence }) => (
          <List.Item key={name}>
            <Anchor component="button" type="button" size="sm" underline="always" onClick={() => focusPlace(name)}>
              {label}
            </Anchor>
            : {sentence}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
