import { Anchor, Paper, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import type { DocumentSubject } from '#shared/contract/documents.ts'
import { documentKindLabels } from '../../app/messages/labels.ts'
import type { SubjectChoice } from './subjects.ts'
import { choiceLabel, choiceName, choicesByKind, subjectKey, subjectPath } from './subjects.ts'

interface Props {
  choices: readonly SubjectChoice[]
  chosen: DocumentSubject
}

/** The document being made, changed from a list that can be searched. */
export function SubjectPicker({ choices, chosen }: Props) {
  const [, navigate] = useLocation()
  return (
    <Select
      label="Dokument"
      maw={620}
      searchable
      allowDeselect={false}
      value={subjectKey(chosen)}
      data={choicesByKind(choices).map((group) => ({
        group: documentKindLabels[group.kind],
        items: group.choices.map((choice) => ({ value: subjectKey(choice.subject), label: choiceName(choice) })),
      }))}
      onChange={(key) => {
        const picked = choices.find(({ subject }) => subjectKey(subject) === key)
        if (picked) navigate(subjectPath(picked.subject))
      }}
    />
  )
}

/** Every document that can be made, by kind, each one click away. */
export function SubjectList({ choices }: { choices: readonly SubjectChoice[] }) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2, lg: 3 }} spacing="lg">
      {choicesByKind(choices).map((group) => (
        <Paper key={group.kind} withBorder p="lg" component="section" aria-label={documentKindLabels[group.kind]}>
          <Title order={2} size="h3" mb="sm">
            {documentKindLabels[group.kind]}
          </Title>
          <Stack component="ul" gap={8} m={0} pl="md">
            {group.choices.map((choice) => (
              <Text component="li" key={subjectKey(choice.subject)}>
                <Anchor component={Link} href={subjectPath(choice.subject)} underline="always">
                  {choiceLabel(choice)}
                </Anchor>
              </Text>
            ))}
          </Stack>
        </Paper>
      ))}
    </SimpleGrid>
  )
}
