import { paperKinds } from '#shared/documents/kinds.ts'
import type { AuditEntryView } from '#shared/contract/audit.ts'
import type { AuditActorKind, AuditDetail, AuditFault, AuditKind, AuditRecordKind } from '#shared/domain/audit.ts'
import { formatDateShort, isLocalDate } from '#shared/domain/dates.ts'
import { eventKindLabels, workshopLabels } from './course.ts'
import { caseStageLabels, counted } from './labels.ts'

/** The Polish of the log: what its codes are called, and each entry as a sentence of its own. */

/** The kinds as the filter names them; the log on paper names them the same. */
export { auditKindTexts as auditKindLabels } from '#shared/documents/audit-log-words.ts'

/** What an entry is about, in the accusative: „Dodano …”, „Zmieniono …”. */
export const auditRecordLabels: Record<AuditRecordKind, string> = {
  vault: 'sejf',
  office: 'dane biura',
  account: 'konto',
  team: 'zespół (PZK)',
  partner: 'podmiot zespołu',
  member: 'osobę w zespole',
  'catalogue-entry': 'usługę na liście',
  household: 'sprawę',
  person: 'osobę',
  consent: 'zgodę',
  ipw: 'IPW',
  'case-event': 'wpis w przebiegu sprawy',
  'case-file': 'załącznik sprawy',
  document: 'dokument',
  scan: 'skan dokumentu',
  'legal-basis': 'podstawę prawną',
  'office-template': 'własny wzór dokumentu',
  bundle: 'paczkę',
  'partner-office': 'biuro do wymiany',
  backup: 'kopię zapasową',
  'audit-log': 'dziennik zdarzeń',
  'disclosure-register': 'rejestr udostępnień',
  retention: 'zasady przechowywania',
  'destruction-list': 'spis do brakowania',
}

/** Who did it, where there is no name to tell. */
export const auditActorLabels: Record<AuditActorKind, string> = {
  person: 'Osoba, której konta już tu nie ma',
  'recovery-code': 'Osoba z kodem awaryjnym',
  nobody: 'Nieznana osoba (program był zablokowany)',
}

/** What the check found wrong, as a sentence. */
export const auditFaultTexts: Record<AuditFault, string> = {
  gap: 'W numeracji jest przerwa: brakuje co najmniej jednego wpisu.',
  changed: 'Treść wpisu różni się od tej, którą zapisał program.',
  chain: 'Wpis nie łączy się z poprzednim: wpisy mogły zostać przestawione albo podmienione.',
  'tail-missing': 'Brakuje wpisów na końcu dziennika.',
  'head-missing': 'Brakuje wpisów na początku dziennika.',
}

/** Names the log itself does not keep, by their ids. */
export interface AuditNames {
  account: (id: string) => string | undefined
  office: (id: string) => string | undefined
}

type Telling = (entry: AuditEntryView, names: AuditNames) => string

const formats: Readonly<Record<string, string>> = { docx: 'Word', pdf: 'PDF', csv: 'CSV', json: 'JSON' }
const events: Readonly<Record<string, string>> = eventKindLabels
const workshops: Readonly<Record<string, string>> = workshopLabels
const stages: Readonly<Record<string, string>> = caseStageLabels
const papers: Readonly<Record<string, { name: string }>> = paperKinds

function numberOf(detail: AuditDetail, name: string): number | undefined {
  const value = detail[name]
  return typeof value === 'number' ? value : undefined
}

function codeOf(detail: AuditDetail, name: string): string | undefined {
  const value = detail[name]
  return typeof value === 'string' ? value : undefined
}

function dayOf(detail: AuditDetail, name: string): string | undefined {
  const day = codeOf(detail, name)
  return day !== undefined && isLocalDate(day) ? formatDateShort(day) : undefined
}

/** " (PDF)", or nothing. */
function inFormat(detail: AuditDetail): string {
  const format = formats[codeOf(detail, 'format') ?? '']
  return format === undefined ? '' : ` (${format})`
}

/** "konto: Anna Lis", "sprawę 3/2026, nowy etap: Zgoda", "IPW, wersja 2": what an entry is about. */
function objectOf({ kind, recordKind, recordId, caseNumber, detail }: AuditEntryView, names: AuditNames): string {
  if (recordKind === null) return 'wpis'
  const label = auditRecordLabels[recordKind]
  const version = numberOf(detail, 'version')
  if (recordKind === 'household') {
    const stage = stages[codeOf(detail, 'stage') ?? '']
    const told = stage === undefined ? '' : `, ${kind === 'change' ? 'nowy etap' : 'etap'}: ${stage}`
    return `${label}${caseNumber === null ? '' : ` ${caseNumber}`}${told}`
  }
  if (recordKind === 'ipw' && version !== undefined) return `${label}, wersja ${version}`
  if (recordKind === 'case-event') return eventOf(detail, label)
  const name = recordKind === 'account' ? names.account(recordId ?? '') : undefined
  return name === undefined ? label : `${label}: ${name}`
}

/** "wpis w przebiegu sprawy: przegląd IPW, 12.03.2026 (wersja 2)": which entry of the course. */
function eventOf(detail: AuditDetail, label: string): string {
  const event = workshops[codeOf(detail, 'workshop') ?? ''] ?? events[codeOf(detail, 'event') ?? '']
  if (event === undefined) return label
  const on = dayOf(detail, 'on')
  const version = numberOf(detail, 'version')
  return `${label}: ${lowerFirst(event)}${on === undefined ? '' : `, ${on}`}${version === undefined ? '' : ` (wersja ${version})`}`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('pl') + text.slice(1)
}

function onRecord(verb: string): Telling {
  return (entry, names) => `${verb} ${objectOf(entry, names)}`
}

function onAccount(verb: string): Telling {
  return ({ recordId }, names) => {
    const name = names.account(recordId ?? '')
    return name === undefined ? verb : `${verb}: ${name}`
  }
}

function paper(verb: string): Telling {
  return ({ detail }) => {
    const name = papers[codeOf(detail, 'paper') ?? '']?.name
    return `${verb}${name === undefined ? '' : `: ${name}`}${inFormat(detail)}`
  }
}

function withOffice(verb: string): Telling {
  return ({ recordId }, names) => {
    const name = names.office(recordId ?? '')
    return name === undefined ? verb : `${verb}: ${name}`
  }
}

function tellLogin({ detail }: AuditEntryView): string {
  const ways: Readonly<Record<string, string>> = {
    password: ' hasłem',
    'recovery-code': ' kodem awaryjnym',
    'key-store': ' kontem Windows, bez hasła',
  }
  const failed = numberOf(detail, 'failedBefore') ?? 0
  const before =
    failed === 0 ? '' : `; przedtem ${counted(failed, ['nieudana próba', 'nieudane próby', 'nieudanych prób'])}`
  return `Odblokowano program${ways[codeOf(detail, 'with') ?? ''] ?? ''}${before}`
}

const settings: Readonly<Record<string, (detail: AuditDetail) => string>> = {
  'idle-minutes': (detail) => {
    const minutes = numberOf(detail, 'minutes')
    return minutes === undefined
      ? 'Zmieniono czas do samoczynnej blokady'
      : `Ustawiono samoczynną blokadę po ${minutes} min`
  },
  'second-place': ({ set }) => (set === false ? 'Wyłączono drugie miejsce kopii' : 'Wybrano drugie miejsce kopii'),
  numbering: () => 'Zmieniono ustawienia znaku sprawy',
  letterhead: () => 'Zmieniono nagłówek pism',
  template: () => 'Zmieniono wzór dokumentu, z którego korzysta program',
  'archive-category': (detail) => {
    const category = codeOf(detail, 'category')
    return category === undefined
      ? 'Zmieniono kategorię archiwalną'
      : `Ustawiono kategorię archiwalną ${category.toUpperCase()}`
  },
}

function tellSetting({ detail, recordKind }: AuditEntryView): string {
  const tell = settings[codeOf(detail, 'setting') ?? '']
  if (tell) return tell(detail)
  return recordKind === null ? 'Zmieniono ustawienia' : `Zmieniono ustawienia: ${auditRecordLabels[recordKind]}`
}

const exported: Partial<Record<AuditRecordKind, (detail: AuditDetail) => string>> = {
  document: () => 'Zapisano do pliku wydany dokument',
  scan: () => 'Zapisano do pliku skan dokumentu',
  'case-file': () => 'Zapisano do pliku załącznik sprawy',
  'legal-basis': () => 'Zapisano podstawy prawne do pliku',
  person: () => 'Wydano kopię danych osoby',
  'audit-log': () => 'Zapisano dziennik do pliku',
  'disclosure-register': () => 'Zapisano rejestr udostępnień do pliku',
  'destruction-list': (detail) => {
    const on = dayOf(detail, 'on')
    return `Utworzono spis do brakowania${on === undefined ? '' : ` na dzień ${on}`}`
  },
}

function tellExport({ recordKind, detail }: AuditEntryView): string {
  const tell = recordKind === null ? undefined : exported[recordKind]
  return `${tell?.(detail) ?? 'Zapisano dane do pliku'}${inFormat(detail)}`
}

function tellCheck({ detail }: AuditEntryView): string {
  const entries = numberOf(detail, 'entries')
  const counts = entries === undefined ? '' : ` (${counted(entries, ['wpis', 'wpisy', 'wpisów'])})`
  if (detail['whole'] !== false) return `Sprawdzono dziennik${counts}: nienaruszony`
  const at = numberOf(detail, 'number')
  return `Sprawdzono dziennik${counts}: naruszony${at === undefined ? '' : ` od wpisu nr ${at}`}`
}

const notCarried: Readonly<Record<string, string>> = {
  missing: 'nie było w nim pliku z danymi',
  damaged: 'jego plik jest uszkodzony',
  'other-key': 'nie otwiera go klucz danych tego sejfu',
  'other-vault': 'należy do innego sejfu',
}

function tellCarrying({ detail }: AuditEntryView): string {
  const reason = notCarried[codeOf(detail, 'because') ?? '']
  if (reason !== undefined) return `Nie przeniesiono wpisów dziennika z odłożonego stanu: ${reason}`
  const entries = numberOf(detail, 'entries')
  const counts = entries === undefined ? '' : ` (${counted(entries, ['wpis', 'wpisy', 'wpisów'])})`
  const unread = numberOf(detail, 'unread')
  const lost = unread === undefined ? '' : `; nie do odczytania: ${counted(unread, ['wpis', 'wpisy', 'wpisów'])}`
  const broken = codeOf(detail, 'fault') === undefined ? '' : '; tamten dziennik był naruszony'
  return `Przeniesiono z odłożonego stanu późniejsze wpisy dziennika${counts}${lost}${broken}`
}

function tellBundle(verb: string, preposition: string, office: 'to' | 'from'): Telling {
  return ({ detail }, names) => {
    const number = numberOf(detail, 'number')
    const name = names.office(codeOf(detail, office) ?? '')
    return `${verb} paczkę${number === undefined ? '' : ` nr ${number}`}${name === undefined ? '' : ` ${preposition}: ${name}`}`
  }
}

function tellWithdrawal({ detail }: AuditEntryView): string {
  const on = dayOf(detail, 'on')
  return `Odnotowano wycofanie zgody${on === undefined ? '' : ` z dniem ${on}`}`
}

function tellAnonymised({ detail }: AuditEntryView): string {
  const households = numberOf(detail, 'households')
  return `Usunięto na zawsze dane osób ze spraw zakończonych${households === undefined ? '' : `; liczba spraw: ${households}`}`
}

const tellings: Record<AuditKind, Telling> = {
  'vault-made': () => 'Założono sejf',
  login: tellLogin,
  'login-failed': () => 'Podano błędne hasło albo kod',
  lock: () => 'Zablokowano program',
  'view-household': onRecord('Otwarto'),
  create: onRecord('Dodano'),
  change: onRecord('Zmieniono'),
  remove: onRecord('Usunięto'),
  restore: onRecord('Przywrócono'),
  'document-made': paper('Zapisano dokument'),
  'document-opened': paper('Otwarto dokument do edycji lub druku'),
  'document-issued': paper('Wydano dokument'),
  'document-signed': paper('Odnotowano podpisanie dokumentu'),
  'document-ended': paper('Uchylono lub rozwiązano dokument'),
  'bundle-sent': tellBundle('Przygotowano', 'dla biura', 'to'),
  'bundle-imported': tellBundle('Wczytano', 'od biura', 'from'),
  'office-paired': withOffice('Dodano biuro do wymiany'),
  'office-unpaired': withOffice('Usunięto biuro z wymiany'),
  'backup-made': () => 'Zrobiono kopię zapasową',
  'backup-tried': () => 'Sprawdzono kopię zapasową próbą odtworzenia',
  'backup-restored': () => 'Przywrócono dane z kopii zapasowej',
  'settings-changed': tellSetting,
  'account-disabled': onAccount('Wyłączono konto'),
  'account-enabled': onAccount('Włączono ponownie konto'),
  'account-taken': onAccount('Ustawiono nowe hasło po użyciu kodu awaryjnego'),
  'password-changed': onAccount('Zmieniono hasło'),
  'recovery-code-changed': () => 'Wydano nowy kod awaryjny; poprzedni przestał działać',
  'key-store-on': () => 'Włączono szybkie odblokowanie kontem Windows',
  'key-store-off': () => 'Wyłączono szybkie odblokowanie kontem Windows',
  'key-changed': () => 'Zaszyfrowano dane nowym kluczem',
  export: tellExport,
  'log-verified': tellCheck,
  'log-carried': tellCarrying,
  'consent-withdrawn': tellWithdrawal,
  anonymised: tellAnonymised,
}

/**
 * An entry of the log in words, without who and when: "Otwarto sprawę 3/2026". Impersonal,
 * because the log does not know anybody's gender.
 */
export function auditSentence(entry: AuditEntryView, names: AuditNames): string {
  const sentence = caseSentence(entry, names)
  const isNamed = entry.caseNumber === null || sentence.includes(entry.caseNumber)
  return isNamed ? sentence : `${sentence} · sprawa ${entry.caseNumber}`
}

/** The same among the entries of one case, where the case's number would only be repeated. */
export function caseSentence(entry: AuditEntryView, names: AuditNames): string {
  return tellings[entry.kind](entry, names)
}

/** Of an entry that a restored backup had left behind: that it was brought over, and where it stood; undefined for any other. */
export function carriedSentence({ carried }: AuditEntryView): string | undefined {
  return carried ? `Wpis przeniesiony po odtworzeniu kopii; przedtem miał nr ${carried.number}.` : undefined
}

/** Who did it: a name, or why there is none. `kind`: what was done, where the program may have done it by itself. */
export function actorName(actor: AuditEntryView['actor'], kind?: AuditKind): string {
  if (actor.kind === 'nobody' && kind === 'backup-made') return 'Program (samoczynnie)'
  return actor.kind === 'person' && actor.name !== '' ? actor.name : auditActorLabels[actor.kind]
}
