import { Alert, Button, Checkbox, List, Stack, Text, TextInput, Title } from '@mantine/core'
import type { FormEvent } from 'react'
import { useRef, useState } from 'react'
import type { HeldCopy, RetentionRow } from '#shared/contract/privacy.ts'
import { formatDateShort, isLocalDate } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { fieldMessages } from '../../app/messages/fields.ts'
import { counted } from '../../app/messages/labels.ts'
import { problemCode } from '../../app/messages/problems.ts'
import { useCommand } from '../../ui/commands.ts'
import { DateField } from '../../ui/DateField.tsx'
import { fold } from '#shared/domain/fold.ts'
import { IconAlertTriangle } from '../../ui/icons.tsx'
import { useToday } from '../../ui/useToday.ts'
import { HeldCopies } from './HeldCopies.tsx'

const confirmation = 'anonimizuję'
const noSuchList =
  'Tego dnia w programie nie utworzono spisu do brakowania. Sprawdź datę na wydruku; jeśli spisu nie ma, najpierw go utwórz.'

interface Props {
  rows: readonly RetentionRow[]
  copies: readonly HeldCopy[]
  onDone: (done: { anonymised: number; copies: HeldCopy[] }) => void
}

interface Problems {
  chosen?: string | undefined
  printedOn?: string | undefined
  typed?: string | undefined
}

/** Which cases, by which list, what goes and what stays, and a word typed by hand. */
export function AnonymiseForm({ rows, copies, onDone }: Props) {
  const today = useToday()
  const [chosen, setChosen] = useState<readonly HouseholdId[]>([])
  const [printedOn, setPrintedOn] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const form = useRef<HTMLFormElement>(null)
  const focusPart = (part: 'cases' | 'printed-on' | 'typed') =>
    form.current?.querySelector<HTMLInputElement>(`[data-part="${part}"] input`)?.focus()
  const anonymise = useCommand(orpc.privacy.anonymise, {
    onDone,
    onProblem: (error) => {
      const isNotFound = problemCode(error) === 'NOT_FOUND'
      if (isNotFound) {
        setProblems({ printedOn: noSuchList })
        focusPart('printed-on')
      }
      return isNotFound
    },
  })
  const count = counted(chosen.length, ['sprawa', 'sprawy', 'spraw'])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found: Problems = {
      ...(chosen.length === 0 && { chosen: 'Zaznacz co najmniej jedną sprawę.' }),
      ...(!isPastDay(printedOn, today) && {
        printedOn: printedOn === null ? fieldMessages.required : 'Wpisz dzień, który już był, w postaci dd.mm.rrrr.',
      }),
      ...(fold(typed) !== fold(confirmation) && { typed: `Wpisz słowo: ${confirmation}` }),
    }
    setProblems(found)
    if (printedOn !== null && Object.keys(found).length === 0)
      return void anonymise.run({ householdIds: [...chosen], listPrintedOn: printedOn })
    return focusPart(found.chosen ? 'cases' : found.printedOn ? 'printed-on' : 'typed')
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap={36} maw={820}>
        <section aria-labelledby="which-cases" data-part="cases">
          <Title order={2} size="h3" id="which-cases" mb="sm">
            1. Które sprawy
          </Title>
          <Checkbox.Group
            label="Sprawy, którym minął czas przechowywania"
            description="Zaznacz tylko te, na których zniszczenie zgodziło się archiwum państwowe."
            value={[...chosen]}
            onChange={(values) => {
              setChosen(rows.map(({ householdId }) => householdId).filter((id) => values.includes(id)))
              setProblems({ ...problems, chosen: undefined })
            }}
            error={problems.chosen}
          >
            <Stack gap="sm" mt="sm">
              {rows.map((row) => (
                <Checkbox key={row.householdId} value={row.householdId} label={caseLine(row)} />
              ))}
            </Stack>
          </Checkbox.Group>
        </section>
        <section aria-labelledby="which-list" data-part="printed-on">
          <Title order={2} size="h3" id="which-list" mb="sm">
            2. Na podstawie którego spisu
          </Title>
          <DateField
            label="Data spisu do brakowania"
            description="Dzień, w którym program utworzył spis, na który zgodziło się archiwum."
            maw={420}
            value={printedOn}
            error={problems.printedOn}
            onChange={(value) => {
              setPrintedOn(value)
              setProblems({ ...problems, printedOn: undefined })
            }}
          />
        </section>
        <section aria-labelledby="what-goes">
          <Title order={2} size="h3" id="what-goes" mb="sm">
            3. Co zniknie, a co zostanie
          </Title>
          <Stack gap="md">
            <div>
              <Title order={3} size="h5" mb={6}>
                Zniknie na zawsze
              </Title>
              <List spacing={4}>
                <List.Item>
                  imiona, nazwiska i adresy wszystkich osób, także dzieci, oraz to, kto zgłosił rodzinę,
                </List.Item>
                <List.Item>treść zgód i programów (IPW): cele, opisane działania i oceny,</List.Item>
                <List.Item>szkice i to, po czym można było tę rodzinę wyszukać.</List.Item>
              </List>
            </div>
            <div>
              <Title order={3} size="h5" mb={6}>
                Zostanie do sprawozdań
              </Title>
              <List spacing={4}>
                <List.Item>numer sprawy, jej daty i etap, same liczby ze skal i usługi wybrane z listy,</List.Item>
                <List.Item>liczba dorosłych, dzieci i sporządzonych dokumentów,</List.Item>
                <List.Item>wpisy dziennika i rejestru udostępnień, bo nie ma w nich danych rodziny.</List.Item>
              </List>
            </div>
            <div>
              <Title order={3} size="h5" mb={6}>
                Starsze kopie nadal mają te dane
              </Title>
              <Text mb="sm">
                Kopii zrobionych wcześniej nie da się zmienić. Niżej jest dzień, w którym program usunie każdą z nich.
                Kopie wyniesione poza program – na pendrivie, na innym komputerze – oraz pliki Word i PDF trzeba
                zniszczyć samodzielnie. Przywrócenie starszej kopii przywróci także te dane: wtedy trzeba anonimizować
                jeszcze raz.
              </Text>
              <HeldCopies copies={copies} />
            </div>
          </Stack>
        </section>
        <section aria-labelledby="confirm-anonymise" data-part="typed">
          <Title order={2} size="h3" id="confirm-anonymise" mb="sm">
            4. Potwierdzenie
          </Title>
          <Alert
            color="red"
            variant="light"
            icon={<IconAlertTriangle aria-hidden />}
            title="Tej czynności nie da się cofnąć"
            mb="md"
          >
            <Text size="sm">
              Nie ma tu przycisku „Cofnij”, a danych nie odtworzy nikt, także autorzy programu. Zaznaczono: {count}.
            </Text>
          </Alert>
          <TextInput
            label={`Aby potwierdzić, wpisz słowo: ${confirmation}`}
            maw={420}
            autoComplete="off"
            value={typed}
            error={problems.typed}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value)
              setProblems({ ...problems, typed: undefined })
            }}
          />
          <Button type="submit" color="red" mt="md" aria-disabled={anonymise.isPending}>
            Usuń dane na zawsze
          </Button>
        </section>
      </Stack>
    </form>
  )
}

function isPastDay(day: string | null, today: string): boolean {
  return day !== null && isLocalDate(day) && day <= today
}

function caseLine({ caseNumber, closedOn, destroyFrom, category, persons, needsAppraisal }: RetentionRow): string {
  const since = destroyFrom === null ? '' : `, do zniszczenia od ${formatDateShort(destroyFrom)}`
  const appraisal = needsAppraisal ? ' – wymaga ekspertyzy archiwum państwowego' : ''
  return `${caseNumber}: zakończona ${formatDateShort(closedOn)}, ${category ?? ''}${since}, ${counted(persons, ['osoba', 'osoby', 'osób'])}${appraisal}`
}
