import type { LawUpdate } from '#shared/contract/law.ts'
import type { SetProgress } from '#shared/contract/sets.ts'
import type { FrameField, TemplateProblem } from '#shared/contract/templates.ts'
import type { LegalBasis } from '#shared/documents/legal-bases.ts'
import type { TraceKind } from '#shared/documents/personal-traces.ts'
import type { DeadlineState } from '#shared/domain/deadlines.ts'
import type { DocumentEnding, DocumentState } from '#shared/domain/register.ts'

/** The Polish of the register, the numbers, the law, the templates and the sets. */

export const documentStateLabels: Record<DocumentState, string> = {
  draft: 'Projekt',
  issued: 'Wydany',
  signed: 'Podpisany',
  ended: 'Nieobowiązujący',
}

/** How a paper ended, in place of the plain „Nieobowiązujący”. */
export const documentEndingLabels: Record<DocumentEnding, string> = {
  revoked: 'Uchylony',
  terminated: 'Rozwiązany',
  expired: 'Wygasł',
  corrected: 'Zastąpiony poprawionym',
}

/** How sure it is that a text of law is the one in force. */
export const confidenceLabels: Record<LegalBasis['confidence'], string> = {
  high: 'Pewne',
  medium: 'Dość pewne',
  low: 'Niepewne – sprawdź przed podpisem',
}

export const lawChangeLabels: Record<LawUpdate['changes'][number]['change'], string> = {
  added: 'Nowa',
  changed: 'Zmieniona',
  removed: 'Usunięta',
}

export const deadlineStateLabels: Record<DeadlineState, string> = {
  overdue: 'Po terminie',
  week: 'W ciągu 7 dni',
  month: 'W ciągu 30 dni',
  later: 'Później',
}

/** Where in the file, as said after „Miejsce:”. */
export const templatePartLabels: Record<TemplateProblem['part'], string> = {
  body: 'treść dokumentu',
  header: 'nagłówek strony',
  footer: 'stopka strony',
}

/** A field as Word shows it. */
function braced(field: string): string {
  return `{{${field}}}`
}

const templateSentences: Record<TemplateProblem['problem'], (field: string) => string> = {
  unknown: (field) => `Pola ${braced(field)} nie ma w tym dokumencie.`,
  unclosed: (field) => `Pole „{{${field}” nie ma końca: brakuje „}}”.`,
  unopened: (field) => `Pole „${field}}}” nie ma początku: brakuje „{{”.`,
  'loop-unclosed': (field) => `Lista albo warunek ${braced(`#${bare(field)}`)} nie ma końca.`,
  'loop-unopened': (field) => `Koniec listy albo warunku ${braced(`/${bare(field)}`)} stoi bez początku.`,
  'not-a-list': (field) => `Pole ${braced(bare(field))} nie jest listą, więc nie da się go powtarzać.`,
  'not-a-value': (field) => `Pole ${braced(field)} jest listą, więc nie da się go wpisać jako jednej wartości.`,
  'not-a-document': () => 'Ten plik nie jest dokumentem Word (DOCX) albo nie da się go odczytać.',
  'fill-failed': () => 'Wzór dał się wypełnić, ale powstał z niego plik, którego Word nie otworzy.',
}

const templateAdvice: Record<TemplateProblem['problem'], (field: string) => string> = {
  unknown: () => 'Wybierz nazwę z listy pól tego dokumentu.',
  unclosed: () => 'Dopisz „}}” zaraz po nazwie pola.',
  unopened: () => 'Dopisz „{{” przed nazwą pola albo usuń zbędne „}}”.',
  'loop-unclosed': (field) => `Dopisz ${braced(`/${bare(field)}`)} tam, gdzie lista albo warunek ma się skończyć.`,
  'loop-unopened': (field) => `Dopisz ${braced(`#${bare(field)}`)} tam, gdzie lista albo warunek ma się zacząć.`,
  'not-a-list': (field) => `Wpisz je jako zwykłe pole: ${braced(bare(field))}.`,
  'not-a-value': (field) =>
    `Otwórz listę przez ${braced(`#${bare(field)}`)} i zamknij przez ${braced(`/${bare(field)}`)}.`,
  'not-a-document': () => 'Otwórz go w Wordzie i zapisz jako „Dokument programu Word (*.docx)”.',
  'fill-failed': () =>
    'Przenieś znaczniki listy do osobnych akapitów albo do jednego wiersza tabeli i spróbuj jeszcze raz.',
}

function bare(field: string): string {
  return field.replace(/^[#/^]/u, '')
}

/** What is wrong with a template and how to mend it, both as sentences. */
export function templateProblemText({ problem, field, nearest }: TemplateProblem): {
  sentence: string
  advice: string
} {
  return {
    sentence: templateSentences[problem](field),
    advice: nearest === null ? templateAdvice[problem](field) : `Czy chodziło o ${braced(nearest)}?`,
  }
}

/** What a template that leaves such a field out does not say on paper. */
export const leftOutSentences: Record<FrameField, string> = {
  znak_sprawy: 'Nie ma w nim pola {{znak_sprawy}}: wydany dokument nie pokaże swojego znaku.',
  zastepuje: 'Nie ma w nim pola {{zastepuje}}: wersja poprawiona nie powie, który dokument zastępuje.',
}

/** Why a set of papers could not be made. */
export const setProblemTexts: Record<NonNullable<SetProgress['problem']>, { sentence: string; nextStep: string }> = {
  PDF_UNAVAILABLE: {
    sentence: 'Na tym komputerze program nie może utworzyć pliku PDF.',
    nextStep: 'Przygotuj ten zestaw jako folder plików Word i wydrukuj je w edytorze tekstu.',
  },
  NOT_FOUND: {
    sentence: 'Jednego z dokumentów zestawu już nie ma: mógł zostać usunięty w innym oknie.',
    nextStep: 'Wybierz zestaw jeszcze raz – lista dokumentów wczyta się na nowo.',
  },
  DISK_FULL: {
    sentence: 'Na dysku zabrakło miejsca, więc zestaw nie powstał.',
    nextStep: 'Zwolnij miejsce na dysku (na przykład opróżnij kosz) i zacznij jeszcze raz.',
  },
  OTHER: {
    sentence: 'Zestaw nie powstał, bo jednego z dokumentów nie udało się przygotować.',
    nextStep:
      'Spróbuj jeszcze raz. Jeśli to nie pomoże, podziel zestaw na mniejsze: okaże się, którego dokumentu nie da się przygotować.',
  },
}

/** By what somebody may be known in a card without data. Takes the words, quoted and listed. */
export const traceTexts: Record<TraceKind, (words: string) => string> = {
  name: (words) => `Wygląda na imię albo nazwisko kogoś z tej rodziny: ${words}.`,
  place: (words) => `Wygląda na ulicę albo miejscowość, w której mieszka ktoś z tej rodziny: ${words}.`,
  pesel: (words) => `Wygląda na numer PESEL: ${words}.`,
  phone: (words) => `Wygląda na numer telefonu: ${words}.`,
  email: (words) => `Wygląda na adres e-mail: ${words}.`,
  address: (words) => `Wygląda na adres: ${words}.`,
  'birth-date': (words) => `Wygląda na datę albo rok urodzenia: ${words}.`,
  'blue-card': (words) =>
    `Mówi o procedurze „Niebieskie Karty”: ${words}. Danych z niej nie wpisuje się do dokumentów Modelu.`,
}
