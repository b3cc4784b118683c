import type { RecoveryReason } from '#shared/contract/vault.ts'

/** What a recovery screen says: what happened, and the steps to take, in order. */
export interface RecoveryText {
  title: string
  what: string
  steps: readonly string[]
  /** A backup would mend it: the screen offers to restore one. Not while the fault is with the program, folder or disk. */
  canRestore: boolean
  /** Looking again hardly helps: restoring is the first button. */
  restoresFirst?: true
}

const nothingIsLost = 'Program niczego nie nadpisze: dzisiejsze pliki odłoży obok i da się do nich wrócić.'
const restoreIt = `Naciśnij „Odtwórz z kopii”. ${nothingIsLost}`
const restoreItElse = `Jeśli pliku nigdzie nie ma, naciśnij „Odtwórz z kopii”. ${nothingIsLost}`
const callIt = 'Poproś o pomoc informatyka i pokaż mu ten ekran.'
const lookAgain = 'Wróć tutaj i naciśnij „Sprawdź ponownie”.'
const putItBack = 'Jeśli plik się znajdzie, odłóż go na miejsce i naciśnij „Sprawdź ponownie”.'
const installAgain = ['Poproś informatyka o ponowne zainstalowanie programu.', 'Uruchom program jeszcze raz.']
const touchNothing = 'Niczego nie usuwaj z folderu programu – dane mogą być nadal do uratowania.'

export const recoveryTexts: Record<RecoveryReason, RecoveryText> = {
  HEADER_UNREADABLE: {
    title: 'Plik z kluczami sejfu jest uszkodzony',
    what: 'Dane są na swoim miejscu, ale program nie może odczytać pliku, bez którego nie otworzy ich ani hasło, ani kod awaryjny.',
    steps: [touchNothing, restoreIt],
    canRestore: true,
  },
  HEADER_MISSING: {
    title: 'Brakuje pliku z kluczami sejfu',
    what: 'Dane są na swoim miejscu, ale ktoś przeniósł albo usunął plik, bez którego nie da się ich otworzyć.',
    steps: ['Sprawdź kosz i inne foldery: plik mógł zostać przypadkiem przeniesiony.', putItBack, restoreItElse],
    canRestore: true,
  },
  DB_MISSING: {
    title: 'Brakuje pliku z danymi',
    what: 'Są klucze sejfu, ale pliku z danymi nie ma tam, gdzie powinien być. Program nie zakłada w jego miejsce pustego.',
    steps: ['Sprawdź kosz i to, czy dysk sieciowy albo pendrive z danymi jest podłączony.', putItBack, restoreItElse],
    canRestore: true,
  },
  DB_EMPTY: {
    title: 'Plik z danymi jest pusty',
    what: 'Plik istnieje, ale nie ma w nim niczego. Tak bywa po przerwanym kopiowaniu albo po awarii dysku.',
    steps: [touchNothing, restoreIt],
    canRestore: true,
  },
  DB_NOT_ENCRYPTED: {
    title: 'Plik z danymi nie jest zaszyfrowany',
    what: 'W miejscu zaszyfrowanych danych leży zwykły plik. Program go nie otworzy, bo nie powstał w tym sejfie.',
    steps: ['Zapytaj, kto ostatnio kopiował pliki w tym folderze.', putItBack, restoreIt],
    canRestore: true,
  },
  DB_CORRUPT: {
    title: 'Plik z danymi jest uszkodzony',
    what: 'Program sprawdził plik z danymi i jego zawartość jest naruszona. Mogła to spowodować awaria dysku albo zasilania.',
    steps: [touchNothing, restoreIt, 'Poproś informatyka o sprawdzenie dysku, zanim zaczniesz na nim znowu pracować.'],
    canRestore: true,
  },
  DB_FOREIGN: {
    title: 'Pliku z danymi nie da się odczytać',
    what: 'Hasło jest dobre, ale plik z danymi się nim nie otwiera. Albo plik jest uszkodzony, na przykład po awarii dysku, albo to plik innego sejfu: z innego komputera lub z innej kopii.',
    steps: [
      touchNothing,
      restoreIt,
      'Jeśli ktoś ostatnio kopiował pliki w tym folderze, odłóżcie właściwy plik na miejsce i naciśnijcie „Sprawdź ponownie”. Klucze i dane zawsze kopiuje się razem.',
    ],
    canRestore: true,
    restoresFirst: true,
  },
  DB_FROM_FUTURE: {
    title: 'Dane zapisała nowsza wersja programu',
    what: 'Ta wersja jest starsza niż ta, w której ostatnio pracowano, i nie może bezpiecznie otworzyć danych.',
    steps: [
      'Poproś informatyka o zainstalowanie najnowszej wersji programu.',
      'Uruchom program jeszcze raz. Dane są nienaruszone – po aktualizacji otworzą się jak zwykle.',
    ],
    canRestore: false,
  },
  MIGRATION_EDITED: {
    title: 'Pliki programu zostały zmienione',
    what: 'Jeden z plików, które przygotowują dane do pracy, różni się od tego, którego użyto wcześniej. Dane są nienaruszone.',
    steps: installAgain,
    canRestore: false,
  },
  MIGRATION_MISSING: {
    title: 'Brakuje części plików programu',
    what: 'Program nie ma pliku, którym przygotowuje dane do pracy. Instalacja jest niepełna. Dane są nienaruszone.',
    steps: installAgain,
    canRestore: false,
  },
  MIGRATION_FAILED: {
    title: 'Nie udało się przygotować danych do nowej wersji',
    what: 'Program próbował dostosować dane do nowej wersji i się zatrzymał. Dane pozostały takie, jakie były przedtem.',
    steps: ['Zamknij program, otwórz go ponownie i spróbuj jeszcze raz.', callIt, restoreIt],
    canRestore: true,
  },
  CIPHER_MISSING: {
    title: 'Programowi brakuje części odpowiedzialnej za szyfrowanie',
    what: 'Bez niej danych nie da się otworzyć. Mógł ją usunąć program antywirusowy albo instalacja jest niepełna.',
    steps: [
      'Poproś informatyka o ponowne zainstalowanie programu i sprawdzenie, czy nie blokuje go antywirus.',
      'Uruchom program jeszcze raz. Dane są nienaruszone.',
    ],
    canRestore: false,
  },
  LOCKED_BY_OTHER: {
    title: 'Dane są otwarte w innym miejscu',
    what: 'Program jest już uruchomiony na tym komputerze albo ktoś otworzył te same dane na innym.',
    steps: [
      'Zamknij program w tamtym miejscu. Jeśli otworzył go ktoś na innym koncie Windows, niech się wyloguje.',
      lookAgain,
      'Jeśli nikt go nie używa, uruchom komputer ponownie.',
    ],
    canRestore: false,
  },
  FOLDER_UNSUITABLE: {
    title: 'Ten folder nie nadaje się na dane',
    what: 'Dane leżą w folderze pokazanym niżej. To dysk sieciowy albo folder wysyłany do chmury (jak OneDrive, Dropbox czy Dysk Google), a w takim miejscu baza danych się psuje.',
    steps: [
      'Zamknij program.',
      'Poproś informatyka o przeniesienie całego folderu z danymi na dysk tego komputera i o wskazanie programowi nowego miejsca.',
      'Uruchom program jeszcze raz. Jeśli znowu zobaczysz ten ekran, pokaż go informatykowi.',
    ],
    canRestore: false,
  },
  FOLDER_READ_ONLY: {
    title: 'Nie wolno zapisywać w folderze z danymi',
    what: 'Dane leżą w miejscu pokazanym niżej. System pozwala je czytać, ale nie pozwala tam zapisywać, więc program nie zacznie pracy.',
    steps: ['Poproś informatyka o prawo zapisu do folderu z danymi dla tego użytkownika.', lookAgain],
    canRestore: false,
  },
  DISK_FULL: {
    title: 'Na dysku zabrakło miejsca',
    what: 'Program nie może otworzyć danych, bo nie miałby gdzie ich zapisywać. Dane są nienaruszone i leżą w miejscu pokazanym niżej.',
    steps: [
      'Opróżnij kosz i usuń z tego dysku niepotrzebne duże pliki, na przykład filmy. Plików z folderu z danymi nie ruszaj.',
      lookAgain,
      'Jeśli to nie pomoże, poproś o pomoc informatyka.',
    ],
    canRestore: false,
  },
}
