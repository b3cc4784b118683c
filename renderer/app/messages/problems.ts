import { ORPCError } from '@orpc/client'
import type { ProblemCode } from '#shared/contract/problems.ts'

/** What happened and what to do next, both as full Polish sentences. */
export interface ProblemText {
  sentence: string
  nextStep: string
}

export const problemTexts: Record<ProblemCode, ProblemText> = {
  WRONG_STATE: {
    sentence: 'Program jest teraz zamknięty na hasło albo właśnie zmienił stan.',
    nextStep: 'Odblokuj program i powtórz tę czynność.',
  },
  COMMAND_ID_MISSING: {
    sentence: 'Program nie mógł potwierdzić tej czynności, więc jej nie wykonał.',
    nextStep: 'Spróbuj jeszcze raz. Jeśli to się powtarza, zamknij program i otwórz go ponownie.',
  },
  NOT_FOUND: {
    sentence: 'Tego wpisu już tu nie ma. Mógł zostać usunięty w innym oknie.',
    nextStep: 'Wróć do listy i sprawdź, co się na niej znajduje.',
  },
  STALE_REVISION: {
    sentence: 'Te dane zapisano w międzyczasie (w innym oknie albo przez inną osobę).',
    nextStep: 'Porównaj obie wersje i wybierz, która ma zostać. To, co wpisano, nie zginęło.',
  },
  NOT_OURS: {
    sentence: 'Ten wpis prowadzi inne biuro i przyszedł w paczce, więc tutaj można go tylko czytać.',
    nextStep: 'Poproś to biuro o poprawkę i o przysłanie nowej paczki.',
  },
  STILL_USED: {
    sentence: 'Tego wpisu nie można jeszcze usunąć, bo są z nim powiązane inne wpisy.',
    nextStep: 'Najpierw usuń powiązane wpisy, a potem ten.',
  },
  SECRET_WRONG: {
    sentence: 'Login, hasło albo kod się nie zgadza.',
    nextStep: 'Sprawdź, czy nie jest włączony Caps Lock, i wpisz jeszcze raz.',
  },
  TOO_SOON: {
    sentence: 'Po kilku pomyłkach program każe chwilę poczekać, zanim sprawdzi następną próbę.',
    nextStep: 'Odczekaj, aż przycisk znowu będzie czynny, i wpisz jeszcze raz.',
  },
  NOT_ALLOWED: {
    sentence: 'Tę czynność może wykonać tylko kierownik.',
    nextStep: 'Poproś o nią osobę, która ma w programie rolę kierownika.',
  },
  LOGIN_TAKEN: {
    sentence: 'Ten login ma już inna osoba.',
    nextStep: 'Wpisz inny, na przykład z drugą literą imienia.',
  },
  LAST_MANAGER: {
    sentence: 'To jedyna osoba z rolą kierownika, która może otworzyć program.',
    nextStep: 'Najpierw nadaj rolę kierownika i hasło innej osobie, a potem zmień tę.',
  },
  PAPERS_MISSING: {
    sentence: 'Ta osoba nie ma jeszcze upoważnienia i oświadczenia z datami nie późniejszymi niż dzisiaj.',
    nextStep: 'Wpisz daty obu dokumentów przy tej osobie, a potem ustaw hasło.',
  },
  KEY_STORE_UNAVAILABLE: {
    sentence: 'Otwieranie bez hasła nie działa teraz na tym komputerze.',
    nextStep: 'Wpisz login i hasło jak zwykle.',
  },
  RECOVERY_WORDS_WRONG: {
    sentence: 'Przepisane grupy różnią się od tych z arkusza awaryjnego.',
    nextStep: 'Porównaj je znak po znaku z wydrukiem i wpisz jeszcze raz.',
  },
  NO_CODE_PENDING: {
    sentence: 'Kod, który trzeba było przepisać, nie czeka już w programie, na przykład po jego zamknięciu.',
    nextStep:
      'Zacznij ten krok od nowa: program przygotuje nowy kod. Arkusz, którego nie przepisano do końca, zniszcz.',
  },
  VAULT_EXISTS: {
    sentence: 'Na tym komputerze jest już sejf z danymi, więc program nie założył drugiego.',
    nextStep: 'Zamknij program, otwórz go ponownie i odblokuj sejf hasłem.',
  },
  DISK_FULL: {
    sentence: 'Na dysku zabrakło miejsca, więc nic nie zostało zapisane.',
    nextStep: 'Zwolnij miejsce na dysku (na przykład opróżnij kosz) i spróbuj ponownie.',
  },
  FOLDER_READ_ONLY: {
    sentence: 'System nie pozwala zapisywać w folderze z danymi programu.',
    nextStep: 'Poproś informatyka o prawo zapisu do tego folderu i spróbuj ponownie.',
  },
  BACKUP_UNREADABLE: {
    sentence: 'Tego pliku nie da się odczytać.',
    nextStep: 'Skopiuj go na dysk komputera i wybierz jeszcze raz albo wybierz inną kopię.',
  },
  BACKUP_NOT_A_BACKUP: {
    sentence: 'Ten plik nie jest kopią zapasową programu Kooperacja.',
    nextStep: 'Wybierz plik, którego nazwa zaczyna się od „kooperacja-” i kończy na „.kopia”.',
  },
  BACKUP_DAMAGED: {
    sentence: 'Ta kopia jest ucięta albo zmieniono ją po zapisaniu, więc program jej nie użyje.',
    nextStep: 'Wybierz inną kopię. Niczego nie zmieniono.',
  },
  BACKUP_VERSION_UNKNOWN: {
    sentence: 'Tę kopię zapisała nowsza wersja programu.',
    nextStep: 'Poproś informatyka o zainstalowanie nowszej wersji programu i spróbuj ponownie.',
  },
  BACKUP_TOO_NEW: {
    sentence: 'Dane w tej kopii pochodzą z nowszej wersji programu.',
    nextStep: 'Poproś informatyka o zainstalowanie nowszej wersji programu albo wybierz starszą kopię.',
  },
  BACKUP_OTHER_KEY: {
    sentence: 'Tę kopię zrobiono, zanim zmieniono klucz danych, więc dzisiejszy klucz jej nie otworzy.',
    nextStep: 'Wypróbuj nowszą kopię. Tę otworzy hasło albo kod awaryjny z dnia, w którym powstała.',
  },
  BACKUP_OTHER_VAULT: {
    sentence: 'To jest kopia innego sejfu niż ten, który jest na tym komputerze.',
    nextStep:
      'Wybierz kopię tego biura. Jeśli naprawdę chcesz wczytać inną, najpierw odblokuj program jako kierownik i zrób to w Moim biurze.',
  },
  ASIDE_DAMAGED: {
    sentence:
      'Plik tego odłożonego stanu jest uszkodzony, więc nie da się do niego wrócić. Dzisiejsze dane są, jak były.',
    nextStep: 'Wybierz inny odłożony stan albo odtwórz dane z kopii.',
  },
  SECOND_PLACE_UNUSABLE: {
    sentence: 'W tym folderze program nie może zapisać kopii.',
    nextStep:
      'Sprawdź, czy dysk jest podłączony i czy wolno na nim zapisywać. Folder z danymi programu i foldery w nim nie mogą być drugim miejscem: zginęłyby razem z danymi. Wybierz inny, najlepiej na innym dysku.',
  },
  FOLDER_CHOICE_UNAVAILABLE: {
    sentence: 'W tym trybie program nie może otworzyć okna wyboru folderu.',
    nextStep: 'Wpisz ścieżkę folderu ręcznie.',
  },
  PDF_UNAVAILABLE: {
    sentence: 'Na tym komputerze program nie może utworzyć pliku PDF.',
    nextStep: 'Zapisz dokument jako DOCX i wydrukuj go albo zapisz jako PDF w edytorze tekstu.',
  },
  OPEN_UNAVAILABLE: {
    sentence: 'W tym trybie program nie może otwierać plików w innych programach.',
    nextStep: 'Pobierz plik i otwórz go samodzielnie.',
  },
  OPEN_FAILED: {
    sentence: 'System nie znalazł programu, który otwiera takie pliki.',
    nextStep: 'Pobierz plik i otwórz go w edytorze tekstu albo w czytniku PDF.',
  },
  FILE_IN_USE: {
    sentence: 'Ten plik jest otwarty w innym programie.',
    nextStep: 'Zamknij go tam (na przykład w Wordzie) i spróbuj ponownie.',
  },
  FACTS_UNUSABLE: {
    sentence: 'Jednego z pól formularza nie da się użyć w dokumencie.',
    nextStep: 'Popraw zaznaczone pole i spróbuj jeszcze raz. To, co wpisano, nie zginęło.',
  },
  ALREADY_ISSUED: {
    sentence: 'Ten dokument został już wydany, a wydany dokument się nie zmienia.',
    nextStep: 'Otwórz go w rejestrze i wybierz „Przygotuj wersję poprawioną”.',
  },
  PAPER_STATE: {
    sentence: 'Tego kroku nie można teraz zrobić: dokument jest w innym stanie.',
    nextStep: 'Odśwież rejestr i zobacz, czy dokument nie został już podpisany, uchylony albo poprawiony.',
  },
  CLASS_WITHOUT_SYMBOL: {
    sentence: 'Wybrana klasa nie ma jeszcze symbolu, więc nie da się nadać znaku sprawy.',
    nextStep: 'Wpisz symbol z wykazu akt Twojego biura w ustawieniach znaku sprawy albo wydaj dokument bez znaku.',
  },
  NUMBER_UNCONFIRMED: {
    sentence: 'Po przywróceniu kopii program nie wie, jaki numer sprawy nadano jako ostatni.',
    nextStep: 'Sprawdź w teczce ostatni nadany numer i potwierdź go w ustawieniach znaku sprawy.',
  },
  NUMBER_TAKEN: {
    sentence: 'Ten numer ma już inna sprawa.',
    nextStep: 'Podaj numer, którego nie ma w rejestrze.',
  },
  SCAN_KIND_UNKNOWN: {
    sentence: 'Ten plik nie jest skanem, który program przechowuje.',
    nextStep: 'Wybierz plik PDF, JPG albo PNG.',
  },
  SCAN_TOO_LARGE: {
    sentence: 'Skan jest za duży.',
    nextStep: 'Zeskanuj dokument w mniejszej rozdzielczości (wystarczy 200 dpi) albo w odcieniach szarości.',
  },
  LOGO_UNUSABLE: {
    sentence: 'Tego obrazu nie da się użyć jako logo.',
    nextStep: 'Wybierz plik PNG albo JPG nie większy niż 500 KB.',
  },
  LAW_UPDATE_UNREADABLE: {
    sentence: 'To nie jest plik z podstawami prawnymi albo zapisał go nowszy program.',
    nextStep: 'Poproś o plik zapisany przyciskiem „Zapisz podstawy prawne do pliku”.',
  },
  LAW_UPDATE_UNSIGNED: {
    sentence: 'Podpis pliku nie należy do żadnego biura, z którym wymieniasz dane, albo plik zmieniono po podpisaniu.',
    nextStep: 'Sprawdź, od kogo jest plik. Podpisane pliki przyjmujemy od biur dodanych w „Wymianie”.',
  },
  TEMPLATE_BROKEN: {
    sentence: 'Wzór ma błędy, więc nie zastąpi dobrego.',
    nextStep: 'Popraw w Wordzie miejsca wymienione na liście i wczytaj plik jeszcze raz.',
  },
  OWN_TEMPLATE_DOCX_ONLY: {
    sentence: 'Ten dokument powstaje z własnego wzoru biura, więc jest tylko w formacie Word (DOCX).',
    nextStep: 'Zapisz go jako Word i wydrukuj z edytora albo wróć we „Wzorach” do treści programu.',
  },
  UPLOAD_GONE: {
    sentence: 'Wybrany plik nie jest już w pamięci programu.',
    nextStep: 'Wybierz go jeszcze raz.',
  },
  CARD_UNREADABLE: {
    sentence: 'Ten plik nie jest wizytówką biura albo jest uszkodzony.',
    nextStep: 'Poproś drugie biuro o ponowne zapisanie i przysłanie wizytówki.',
  },
  CARD_IS_OURS: {
    sentence: 'To jest wizytówka tego biura.',
    nextStep: 'Wybierz wizytówkę, którą przysłało drugie biuro.',
  },
  CARD_KEYS_CHANGED: {
    sentence: 'To biuro jest już dodane, ale ta wizytówka ma inne klucze niż poprzednia.',
    nextStep:
      'Zadzwoń do tego biura i zapytaj, czy zakładało sejf od nowa. Dopóki tego nie potwierdzi, nie przyjmuj wizytówki.',
  },
  RECIPIENT_NOT_PCPR: {
    sentence: 'Paczkę można przygotować tylko dla PCPR.',
    nextStep: 'Wybierz z listy biuro, które jest PCPR.',
  },
  IMPORT_NOT_PCPR: {
    sentence: 'Paczki z gmin przyjmuje tylko PCPR.',
    nextStep: 'Jeśli to pomyłka, odeślij plik nadawcy i poproś o przekazanie go do PCPR.',
  },
  BUNDLE_NOT_A_BUNDLE: {
    sentence: 'Ten plik nie jest paczką programu Kooperacja.',
    nextStep: 'Sprawdź, czy wybrany został właściwy plik.',
  },
  BUNDLE_NOT_FOR_US: {
    sentence: 'Ta paczka została zaszyfrowana dla innego biura, więc nie da się jej tu otworzyć.',
    nextStep: 'Poproś nadawcę o paczkę przygotowaną dla tego biura.',
  },
  BUNDLE_DAMAGED: {
    sentence: 'Paczka jest uszkodzona: jej zawartość nie zgadza się ze spisem.',
    nextStep: 'Poproś nadawcę o ponowne przysłanie. Niczego nie zmieniono.',
  },
  BUNDLE_TRUNCATED: {
    sentence: 'Paczka jest niekompletna – prawdopodobnie nie skopiowała się do końca.',
    nextStep: 'Skopiuj plik ponownie albo poproś nadawcę o ponowne przysłanie. Niczego nie zmieniono.',
  },
  BUNDLE_UNKNOWN_SENDER: {
    sentence: 'Paczkę przysłało biuro, którego wizytówki tu nie ma.',
    nextStep: 'Najpierw dodaj wizytówkę tego biura i sprawdź z nim słowa przez telefon.',
  },
  BUNDLE_SIGNATURE_WRONG: {
    sentence: 'Podpis paczki nie zgadza się z wizytówką nadawcy, więc paczka mogła zostać podmieniona.',
    nextStep: 'Nie używaj jej. Zadzwoń do nadawcy i wyjaśnij, skąd pochodzi ten plik.',
  },
  BUNDLE_VERSION_UNKNOWN: {
    sentence: 'Paczkę przygotowano w nowszej wersji programu.',
    nextStep: 'Poproś informatyka o zainstalowanie nowszej wersji programu i spróbuj ponownie.',
  },
  BUNDLE_UNSAFE: {
    sentence: 'W paczce są pliki, których nie powinno w niej być, więc program jej nie otworzył.',
    nextStep: 'Nie używaj jej. Zadzwoń do nadawcy i poproś o nową paczkę.',
  },
  BUNDLE_TOO_LARGE: {
    sentence: 'Ta paczka jest większa, niż program może przyjąć.',
    nextStep: 'Skontaktuj się z nadawcą i sprawdź, czy to na pewno właściwy plik.',
  },
  BUNDLE_REPLAYED: {
    sentence: 'Pod tym numerem przyjęto już inną paczkę od tego biura.',
    nextStep: 'Zadzwoń do nadawcy i poproś o najnowszą paczkę.',
  },
}

const unknownProblem: ProblemText = {
  sentence: 'Coś poszło nie tak i program nie wykonał tej czynności.',
  nextStep:
    'Spróbuj jeszcze raz. Jeśli to się powtarza, zamknij program i otwórz go ponownie – zapisane dane są bezpieczne.',
}

const lostAnswer: ProblemText = {
  sentence: 'Program nie odpowiedział.',
  nextStep: 'Spróbuj jeszcze raz. Jeśli to się powtarza, zamknij program i otwórz go ponownie.',
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemTexts, code)
}

/** The code of an engine's refusal, or undefined when the error is not one the contract declares. */
export function problemCode(error: unknown): ProblemCode | undefined {
  return error instanceof ORPCError && typeof error.code === 'string' && isProblemCode(error.code)
    ? error.code
    : undefined
}

/** Seconds a refusal (SECRET_WRONG, TOO_SOON) says to wait; 0 for any other error. */
export function waitOf(error: unknown): number {
  if (!(error instanceof ORPCError)) return 0
  const data: unknown = error.data
  if (typeof data !== 'object' || data === null || !('waitSeconds' in data)) return 0
  return typeof data.waitSeconds === 'number' ? data.waitSeconds : 0
}

/** What to tell the user about any error: a Polish sentence and the next step. */
export function problemMessage(error: unknown): ProblemText {
  const code = problemCode(error)
  if (code) return problemTexts[code]
  return error instanceof ORPCError ? unknownProblem : lostAnswer
}
