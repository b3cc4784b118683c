import { Button, Group, Paper, Text, TextInput, Title } from '@mantine/core'
import type { FormEvent } from 'react'
import { useRef, useState } from 'react'
import type { ArchiveCategory } from '#shared/domain/retention.ts'
import { archiveCategory, needsAppraisal, yearsKept } from '#shared/domain/retention.ts'
import { orpc } from '../../app/client.ts'
import { counted } from '../../app/messages/labels.ts'
import { useCommand } from '../../ui/commands.ts'

interface Props {
  /** null: not set yet; nothing is guessed. */
  category: ArchiveCategory | null
  isManager: boolean
}

/** The archive category of case files, as the office's own list of categories has it. */
export function CategoryForm({ category, isManager }: Props) {
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="category" maw={820}>
      <Title order={2} size="h3" id="category" mb={6}>
        Kategoria archiwalna akt sprawy
      </Title>
      <Text mb="md">
        {category === null
          ? 'Nie jest jeszcze wpisana. Program niczego nie zgaduje, bo każdy ośrodek ma własny jednolity rzeczowy wykaz akt (JRWA). Dopóki kategorii nie ma, żadnych akt nie można przeznaczyć do zniszczenia.'
          : meaning(category)}
      </Text>
      {isManager ? (
        <Fields category={category} />
      ) : (
        <Text size="sm">Kategorię wpisuje kierownik – poproś go, jeśli trzeba ją ustalić albo zmienić.</Text>
      )}
    </Paper>
  )
}

function Fields({ category }: Pick<Props, 'category'>) {
  const [typed, setTyped] = useState<string>(category ?? '')
  const [problem, setProblem] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const [isSaved, setSaved] = useState(false)
  const save = useCommand(orpc.privacy.saveRetention, {
    onDone: (_done, input) => {
      setTyped(input.category)
      setSaved(true)
    },
  })
  const read = archiveCategory.safeParse(typed.toUpperCase().replaceAll(/\s/g, ''))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (read.success) return void save.run({ category: read.data })
    setProblem('Wpisz kategorię tak, jak stoi w wykazie akt: B albo BE i liczbę lat, na przykład B5 albo BE10.')
    return field.current?.focus()
  }

  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        ref={field}
        label="Kategoria z wykazu akt ośrodka"
        description="B i liczba lat albo BE i liczba lat. Jeśli nie masz pewności, zapytaj osobę prowadzącą archiwum zakładowe."
        maw={420}
        autoComplete="off"
        value={typed}
        error={problem}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setProblem(undefined)
          setSaved(false)
        }}
      />
      <Text size="sm" mt="xs" role="status">
        {isSaved ? 'Zapisano.' : read.success && read.data !== category && meaning(read.data)}
      </Text>
      <Group mt="md">
        <Button type="submit" aria-disabled={save.isPending}>
          Zapisz kategorię
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        Sprawy już zakończone, które nie mają kategorii, dostaną tę. Te, które kategorię mają, zachowają swoją.
      </Text>
    </form>
  )
}

function meaning(category: ArchiveCategory): string {
  const years = counted(yearsKept(category), ['rok', 'lata', 'lat'])
  const kept = `${category}: akta przechowuje się ${years}, licząc od 1 stycznia po roku, w którym sprawa się skończyła.`
  return needsAppraisal(category)
    ? `${kept} Potem archiwum państwowe ocenia, czy można je zniszczyć (ekspertyza).`
    : kept
}
