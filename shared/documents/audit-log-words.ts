import type { AuditDetail, AuditFault, AuditKind, AuditRecordKind } from '../domain/audit.ts'
import { formatDateShort, isLocalDate } from '../domain/dates.ts'
import { documentKinds, paperKinds } from './kinds.ts'

/** The words of the log: what its codes are called in its paper, in its table and in the filter of the screen. */

/** What happened, on the screen and on paper alike. */
export const auditKindTexts: Record<AuditKind, string> = {
  'vault-made': 'Założenie sejfu',
  login: 'Odblokowanie programu',
  'login-failed': 'Nieudana próba odblokowania',
  lock: 'Zablokowanie programu',
  'view-household': 'Otwarcie sprawy',
  create: 'Dodanie wpisu',
  change: 'Zmiana wpisu',
  remove: 'Usunięcie wpisu',
  restore: 'Przywrócenie wpisu',
  'document-made': 'Zapisanie dokumentu',
  'document-opened': 'Otwarcie dokumentu do edycji lub druku',
  'document-issued': 'Wydanie dokumentu',
  'document-signed': 'Odnotowanie podpisu',
  'document-ended': 'Uchylenie lub rozwiązanie dokumentu',
  'bundle-sent': 'Przygotowanie paczki',
  'bundle-imported': 'Wczytanie paczki',
  'office-paired': 'Dodanie biura do wymiany',
  'office-unpaired': 'Usunięcie biura z wymiany',
  'backup-made': 'Kopia zapasowa',
  'backup-tried': 'Próba odtworzenia kopii',
  'backup-restored': 'Przywrócenie kopii zapasowej',
  'settings-changed': 'Zmiana ustawień',
  'account-disabled': 'Wyłączenie konta',
  'account-enabled': 'Ponowne włączenie konta',
  'account-taken': 'Nowe hasło po użyciu kodu awaryjnego',
  'password-changed': 'Zmiana hasła',
  'recovery-code-changed': 'Nowy kod awaryjny',
  'key-store-on': 'Włączenie szybkiego odblokowania',
  'key-store-off': 'Wyłączenie szybkiego odblokowania',
  'key-changed': 'Nowy klucz danych',
  export: 'Zapisanie danych do pliku',
  'log-verified': 'Sprawdzenie dziennika',
  'log-carried': 'Przeniesienie wpisów dziennika',
  'consent-withdrawn': 'Wycofanie zgody',
  anonymised: 'Anonimizacja',
}

export const auditRecordTexts: Record<AuditRecordKind, string> = {
  vault: 'sejf',
  office: 'dane biura',
  account: 'konto',
  team: 'zespół (PZK)',
  partner: 'podmiot zespołu',
  member: 'osoba w zespole',
  'catalogue-entry': 'usługa na liście',
  household: 'sprawa',
  person: 'osoba',
  consent: 'zgoda',
  ipw: 'IPW',
  'case-event': 'wpis w przebiegu sprawy',
  'case-file': 'załącznik sprawy',
  document: 'dokument',
  scan: 'skan dokumentu',
  'legal-basis': 'podstawa prawna',
  'office-template': 'własny wzór dokumentu',
  bundle: 'paczka',
  'partner-office': 'biuro do wymiany',
  backup: 'kopia zapasowa',
  'audit-log': 'dziennik zdarzeń',
  'disclosure-register': 'rejestr udostępnień',
  retention: 'zasady przechowywania',
  'destruction-list': 'spis do brakowania',
}

/** What the chain is found wanting of. */
export const auditFaultTexts: Record<AuditFault, string> = {
  gap: 'przerwa w numeracji',
  changed: 'zmieniona treść wpisu',
  chain: 'wpis nie łączy się z poprzednim',
  'tail-missing': 'brak wpisów na końcu',
  'head-missing': 'brak wpisów na początku',
}

/** The codes a detail may have, by its name. */
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  with: { password: 'hasło', 'recovery-code': 'kod awaryjny', 'key-store': 'konto Windows, bez hasła' },
  setting: {
    'idle-minutes': 'czas do samoczynnej blokady',
    'second-place': 'drugie miejsce kopii',
    'archive-category': 'kategoria archiwalna',
    numbering: 'znak sprawy',
    letterhead: 'nagłówek pism',
    template: 'własny wzór dokumentu',
  },
  paper: Object.fromEntries(documentKinds.map((kind) => [kind, paperKinds[kind].name])),
  format: { docx: 'Word (DOCX)', pdf: 'PDF', csv: 'CSV', json: 'JSON' },
  fault: auditFaultTexts,
  because: {
    missing: 'w odłożonym stanie nie było pliku z danymi',
    damaged: 'plik odłożonego stanu jest uszkodzony',
    'other-key': 'klucz danych nie otwiera odłożonego stanu',
    'other-vault': 'odłożony stan należy do innego sejfu',
  },
}

const names: Readonly<Record<string, string>> = {
  with: 'sposób',
  failedBefore: 'nieudane próby przedtem',
  setting: 'ustawienie',
  minutes: 'minuty',
  set: 'włączone',
  category: 'kategoria',
  paper: 'dokument',
  format: 'format',
  version: 'wersja',
  number: 'numer',
  households: 'liczba spraw',
  added: 'dodane wpisy',
  changed: 'zmienione wpisy',
  removed: 'usunięte wpisy',
  entries: 'liczba wpisów',
  whole: 'nienaruszony',
  fault: 'usterka',
  because: 'powód',
  unread: 'wpisy nie do odczytania',
  from: 'od',
  to: 'do',
  on: 'dzień',
  listPrintedOn: 'dzień spisu',
}

function valueText(name: string, value: AuditDetail[string]): string {
  if (typeof value === 'boolean') return value ? 'tak' : 'nie'
  if (typeof value === 'number') return String(value)
  if (isLocalDate(value)) return formatDateShort(value)
  return name === 'category' ? value.toUpperCase() : (codes[name]?.[value] ?? value)
}

/** The details of an entry in words: "dokument: zgoda; format: PDF". A name it does not know stays as it is. */
export function auditDetailText(detail: AuditDetail): string {
  return Object.entries(detail)
    .map(([name, value]) => `${names[name] ?? name}: ${valueText(name, value)}`)
    .join('; ')
}
