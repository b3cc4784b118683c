import type { FieldProblem } from '#shared/domain/fields.ts'
import { fieldProblems } from '#shared/domain/fields.ts'

export const fieldMessages: Record<FieldProblem, string> = {
  required: 'To pole jest potrzebne. Uzupełnij je, proszę.',
  choice: 'Wybierz jedną odpowiedź.',
  tooLong: 'Tekst jest za długi. Skróć go, proszę.',
  id: 'Tego wpisu nie da się rozpoznać. Wybierz go ponownie z listy.',
  nip: 'Ten NIP jest błędny. NIP ma 10 cyfr – sprawdź, czy nie ma w nim pomyłki.',
  email: 'Ten adres e-mail jest niepełny. Wpisz go w postaci nazwa@urzad.pl.',
  phone: 'Wpisz numer cyframi. Można użyć odstępów i znaków + - ( ) / oraz skrótu „wew.” przed numerem wewnętrznym.',
  postalCode: 'Wpisz kod pocztowy w postaci 00-000.',
  date: 'Nie ma takiego dnia. Wpisz datę w postaci dd.mm.rrrr, na przykład 05.03.2026.',
  dayNeeded: 'Wpisz dzień: planowany albo ten, w którym to się odbyło.',
  endsBeforeStart: 'Ta data jest wcześniejsza niż data początku. Popraw jedną z nich.',
  withdrawnBeforeSigned: 'Data wycofania jest wcześniejsza niż data podpisania.',
  withdrawnUnsigned: 'Najpierw wpisz datę podpisania. Wycofać można tylko zgodę, która została podpisana.',
  ipwTooLong: 'Program może trwać najdłużej 13 miesięcy. Wybierz wcześniejszą datę końca.',
  reviewNotAfter: 'Następny przegląd musi być później niż ten. Popraw datę.',
  scale: 'Wpisz liczbę od 1 do 10.',
  passwordTooShort: 'Hasło ma mniej niż 12 znaków. Najłatwiej zapamiętać całe zdanie.',
  adultMissing: 'Dodaj co najmniej jedną osobę dorosłą – to ona podpisuje dokumenty.',
  duplicateArea: 'Ta litera oznacza już inny obszar. Wybierz inną.',
  signPatternParts: 'Wzór musi zawierać {nr} i {rok}: bez nich znaki spraw by się powtarzały.',
  signPatternUnknown: 'We wzorze wolno użyć tylko: {jednostka}, {komórka}, {JRWA}, {nr}, {rok}.',
  classSymbol: 'Symbol klasy składa się z liter, cyfr, kropek, kresek i ukośników, na przykład 5020.',
  login: 'Login ma od 3 do 40 znaków: małe litery, cyfry, kropka, myślnik. Bez odstępów, na przykład a.kowalska.',
  tooMany: 'Wpisów jest więcej, niż mieści formularz. Usuń te, które nie są potrzebne.',
}

/** For a date whose year has two digits. */
export const yearTooShort = 'Wpisz rok czterema cyframi.'

function isFieldProblem(code: string): code is FieldProblem {
  return fieldProblems.some((known) => known === code)
}

/** The Polish sentence of a schema's code; a general one for a message the schemas do not own. */
export function fieldMessage(code: string): string {
  return isFieldProblem(code) ? fieldMessages[code] : 'Uzupełnij albo popraw to pole, proszę.'
}

/** The sentence for a field left without a value. Takes the schema's code or zod's own message: a choice is told from the rest. */
export function missingMessage(code: string): string {
  // One of two days would do, so "this field is needed" would not be true of either.
  if (code === 'dayNeeded') return fieldMessages.dayNeeded
  return code === 'choice' || code.startsWith('Invalid option') ? fieldMessages.choice : fieldMessages.required
}
