import type { AccountRole } from '#shared/domain/account.ts'
import type { BackupFailure, BackupPlace, CountedKind } from '#shared/domain/backup.ts'
import type { CaseStage } from '#shared/domain/cases.ts'
import type { CatalogueCategory } from '#shared/domain/catalogue.ts'
import type { BundleScope } from '#shared/domain/exchange.ts'
import type { Gender } from '#shared/domain/fields.ts'
import type { OfficeKind } from '#shared/domain/office.ts'
import type { CorePlace, InstitutionKind, institutionLevels, MemberRole } from '#shared/domain/team.ts'
import type { documentFormats } from '#shared/contract/documents.ts'
import type { PaperGroup } from '#shared/documents/kinds.ts'
import type { BundleLogEntry, changeKinds } from '#shared/contract/exchange.ts'

/** The Polish names of every value the program knows by a code. A Record: a new value does not compile without one. */

export const officeKindLabels: Record<OfficeKind, string> = {
  gops: 'Gminny ośrodek pomocy społecznej (GOPS)',
  pcpr: 'Powiatowe centrum pomocy rodzinie (PCPR)',
}

/** The groups of papers, as the start page of the documents names them. */
export const paperGroupLabels: Record<PaperGroup, string> = {
  agreements: 'Porozumienia',
  team: 'Praca zespołu',
  meetings: 'Spotkania',
  case: 'Osoby i rodziny',
  people: 'Osoby w zespole',
  letters: 'Pisma i informacje',
}

export const officeKindShortLabels: Record<OfficeKind, string> = { gops: 'GOPS', pcpr: 'PCPR' }

/** How to address somebody on paper: documents decline by it. */
export const genderLabels: Record<Gender, string> = { f: 'Pani', m: 'Pan' }

export const accountRoleLabels: Record<AccountRole, string> = { kierownik: 'Kierownik', pracownik: 'Pracownik' }

export const backupPlaceLabels: Record<BackupPlace, string> = {
  own: 'Ten komputer',
  second: 'Drugie miejsce',
}

/** Why a backup could not be made, after „Ostatnia próba się nie udała:”. */
export const backupFailureLabels: Record<BackupFailure, string> = {
  DISK_FULL: 'na dysku zabrakło miejsca',
  FOLDER_READ_ONLY: 'system nie pozwala zapisywać w folderze kopii',
  FAILED: 'kopia nie przeszła sprawdzenia',
}

export const countedKindLabels: Record<CountedKind, string> = {
  accounts: 'Osoby korzystające z programu',
  partners: 'Podmioty zespołu',
  members: 'Osoby w zespole',
  catalogue: 'Działania i usługi',
  households: 'Sprawy rodzin',
  people: 'Osoby w rodzinach',
  consents: 'Zgody',
  ipws: 'Programy współpracy (IPW)',
  caseEvents: 'Wpisy w przebiegu spraw',
  caseFiles: 'Załączniki spraw',
  documents: 'Pliki dokumentów bez wydania',
  papers: 'Dokumenty i projekty w rejestrze',
  bundles: 'Paczki',
}

export const caseStageLabels: Record<CaseStage, string> = {
  reported: 'Zgłoszenie',
  expectations: 'Karta Oczekiwań',
  offer: 'Przedstawienie oferty',
  consent: 'Zgoda',
  diagnosis: 'Diagnoza (wywiad i warsztat)',
  ipw: 'Indywidualny Program Współpracy (IPW)',
  monitoring: 'Realizacja i monitorowanie',
  evaluation: 'Ewaluacja',
  closed: 'Współpraca zakończona',
}

export const catalogueCategoryLabels: Record<CatalogueCategory, string> = {
  children: 'Dzieci i młodzież',
  families: 'Rodziny z dziećmi',
  adults: 'Osoby dorosłe',
  seniors: 'Osoby starsze',
  staff: 'Pracownicy podmiotów',
}

export const institutionKindLabels: Record<InstitutionKind, string> = {
  gops: 'Gminny ośrodek pomocy społecznej',
  pcpr: 'Powiatowe centrum pomocy rodzinie',
  'gmina-office': 'Urząd gminy',
  'powiat-office': 'Starostwo powiatowe',
  'gmina-council': 'Rada gminy',
  'powiat-council': 'Rada powiatu',
  school: 'Szkoła lub przedszkole',
  counselling: 'Poradnia psychologiczno-pedagogiczna',
  health: 'Ochrona zdrowia',
  police: 'Policja',
  court: 'Sąd, kuratorzy sądowi',
  'labour-office': 'Powiatowy urząd pracy',
  culture: 'Dom kultury, biblioteka',
  commission: 'Komisja lub zespół (np. do spraw rozwiązywania problemów alkoholowych, interdyscyplinarny)',
  ngo: 'Organizacja pozarządowa',
  parish: 'Parafia',
  business: 'Przedsiębiorca',
  other: 'Inny podmiot',
}

export const institutionLevelLabels: Record<(typeof institutionLevels)[number], string> = {
  gmina: 'Gmina',
  powiat: 'Powiat',
}

export const memberRoleLabels: Record<MemberRole, string> = {
  'animator-pcpr': 'Animator lub animatorka z PCPR',
  'social-worker-pcpr': 'Pracownik socjalny lub specjalista z PCPR',
  'animator-gops': 'Animator lub animatorka z GOPS',
  'social-worker-gops': 'Pracownik socjalny z GOPS',
  'councillor-gmina': 'Radny lub radna gminy',
  'councillor-powiat': 'Radny lub radna powiatu',
  'board-member-powiat': 'Członek lub członkini zarządu powiatu',
  'chair-interdisciplinary': 'Przewodniczący lub przewodnicząca zespołu interdyscyplinarnego',
  'crisis-contact': 'Osoba do kontaktu w sytuacji kryzysowej',
  representative: 'Przedstawiciel lub przedstawicielka podmiotu',
}

/** Roles whose name follows the person; „pracownik socjalny” is the title in the law, for women too. */
const roleForms: Partial<Record<MemberRole, Record<Gender, string>>> = {
  'animator-pcpr': { f: 'Animatorka z PCPR', m: 'Animator z PCPR' },
  'animator-gops': { f: 'Animatorka z GOPS', m: 'Animator z GOPS' },
  'councillor-gmina': { f: 'Radna gminy', m: 'Radny gminy' },
  'councillor-powiat': { f: 'Radna powiatu', m: 'Radny powiatu' },
  'board-member-powiat': { f: 'Członkini zarządu powiatu', m: 'Członek zarządu powiatu' },
  'chair-interdisciplinary': {
    f: 'Przewodnicząca zespołu interdyscyplinarnego',
    m: 'Przewodniczący zespołu interdyscyplinarnego',
  },
  representative: { f: 'Przedstawicielka podmiotu', m: 'Przedstawiciel podmiotu' },
}

/** A role as it is said of this person; null: not known yet who it is. */
export function memberRoleLabel(role: MemberRole, gender: Gender | null): string {
  return (gender && roleForms[role]?.[gender]) ?? memberRoleLabels[role]
}

/** The places of the core as its list names them; a county's place may be filled by two roles. */
export const corePlaceLabels: Record<CorePlace, string> = {
  'animator-pcpr': 'Animator z PCPR',
  'social-worker-pcpr': 'Pracownik socjalny lub specjalista z PCPR',
  'animator-gops': 'Animator z GOPS',
  'social-worker-gops': 'Pracownik socjalny z GOPS',
  'councillor-gmina': 'Radny lub radna gminy',
  'councillor-powiat': 'Radny powiatu albo członek zarządu powiatu',
  'chair-interdisciplinary': 'Przewodniczący zespołu interdyscyplinarnego',
}

export const bundleScopeLabels: Record<BundleScope, string> = {
  team: 'Skład PZK: podmioty i osoby',
  catalogue: 'Lista aktywności i usług',
  agreements: 'Porozumienia',
  'case-counts': 'Liczba rodzin i etapy współpracy, bez danych osobowych',
}

export const documentFormatLabels: Record<(typeof documentFormats)[number], string> = {
  docx: 'Dokument Word (DOCX)',
  pdf: 'Plik PDF',
}

export const changeKindLabels: Record<(typeof changeKinds)[number], string> = {
  added: 'Nowe',
  changed: 'Zmienione',
  removed: 'Usunięte',
  unchanged: 'Bez zmian',
  older: 'Starsze od naszych (zostają nasze)',
}

export const bundleDirectionLabels: Record<BundleLogEntry['direction'], string> = {
  sent: 'Wysłana',
  received: 'Odebrana',
}

/** Label maps as Select data, in the order of the enum. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  labels: Record<Value, string>,
): { value: Value; label: string }[] {
  return values.map((value) => ({ value, label: labels[value] }))
}

const numbers = new Intl.PluralRules('pl')

/** "1 usługa", "3 usługi", "12 usług": a number with its noun in the right form. */
export function counted(count: number, [one, few, many]: readonly [one: string, few: string, many: string]): string {
  const rule = numbers.select(count)
  return `${count} ${rule === 'one' ? one : rule === 'few' ? few : many}`
}
