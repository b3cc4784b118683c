import type { BundleLogEntry, PartnerOffice } from '#shared/contract/exchange.ts'
import type { HouseholdRecord } from '#shared/contract/cases.ts'
import type { MadeDocument } from '#shared/contract/documents.ts'
import type { OfficeRecord } from '#shared/contract/office.ts'
import type { RegisteredPaper } from '#shared/contract/register.ts'
import type { TeamRecord } from '#shared/contract/team.ts'
import type { CorePlace } from '#shared/domain/team.ts'

/** A team as the start screen sees it. */
export interface TeamView {
  team: TeamRecord
  partnerCount: number
  missingCorePlaces: readonly CorePlace[]
  serviceCount: number
  households: readonly HouseholdRecord[]
}

/** What the start screen knows of the office's work. */
export interface Overview {
  office: OfficeRecord
  teams: readonly TeamView[]
  made: readonly MadeDocument[]
  /** The register: drafts and what was issued. */
  registered: readonly RegisteredPaper[]
  partnerOffices: readonly PartnerOffice[]
  bundles: readonly BundleLogEntry[]
}

/** A step of setting the work up, with whether it is done. */
export interface Step {
  title: string
  /** Why, and what will stand there. */
  hint: string
  href: string
  isDone: boolean
}

/** The first steps of an office in their order; the first one that is not done is the next. */
export function firstSteps(overview: Overview): Step[] {
  return overview.office.office.kind === 'gops' ? gopsSteps(overview) : pcprSteps(overview)
}

function gopsSteps({ office, teams, made, registered, bundles }: Overview): Step[] {
  return [
    officeStep(office),
    {
      title: 'Wpisz podmioty zespołu',
      hint: 'Instytucje, które tworzą Partnerski Zespół Kooperacji: szkoły, policja, ochrona zdrowia, organizacje.',
      href: '/zespol',
      // Our own office stands there from the beginning.
      isDone: teams.some(({ partnerCount }) => partnerCount > 1),
    },
    {
      title: 'Uzupełnij trzon PZK',
      hint: 'Siedem miejsc, bez których zespół nie zaczyna pracy.',
      href: '/zespol',
      isDone: teams.some(({ missingCorePlaces }) => missingCorePlaces.length === 0),
    },
    {
      title: 'Zbierz listę aktywności i usług',
      hint: 'Z niej wybiera się działania do planów z rodzinami.',
      href: '/lista-uslug',
      isDone: teams.some(({ serviceCount }) => serviceCount > 0),
    },
    {
      title: 'Przygotuj porozumienie',
      hint: 'Program wypełni je danymi biura, podmiotów i radnych.',
      href: '/dokumenty',
      isDone:
        made.some(({ kind }) => kind === 'team-agreement') ||
        registered.some(({ subject, state }) => subject.kind === 'team-agreement' && state !== 'draft'),
    },
    {
      title: 'Dodaj pierwszą rodzinę',
      hint: 'Osoby, zgoda i plan współdziałania w jednym miejscu.',
      href: '/rodziny',
      isDone: teams.some(({ households }) => households.length > 0),
    },
    {
      title: 'Wyślij paczkę do PCPR',
      hint: 'Najpierw wymieńcie wizytówki i sprawdźcie słowa przez telefon. Paczka nie zawiera danych rodzin.',
      href: '/wymiana',
      isDone: bundles.some(({ direction }) => direction === 'sent'),
    },
  ]
}

function pcprSteps({ office, partnerOffices, bundles }: Overview): Step[] {
  return [
    pcprOfficeStep(office),
    {
      title: 'Wymień wizytówki z gminami',
      hint: 'Każdy GOPS dostaje waszą wizytówkę i daje wam swoją. Słowa sprawdza się przez telefon.',
      href: '/wymiana',
      isDone: partnerOffices.length > 0,
    },
    {
      title: 'Przyjmij pierwszą paczkę',
      hint: 'Przyniesie skład zespołu, listę usług i porozumienia z gminy.',
      href: '/wymiana',
      isDone: bundles.some(({ direction }) => direction === 'received'),
    },
  ]
}

function officeStep({ office }: OfficeRecord): Step {
  const onPapers = [
    office.street,
    office.postalCode,
    office.townLocative,
    office.nip,
    office.email,
    office.officerEmail,
    office.retention,
  ]
  return {
    title: 'Uzupełnij dane biura',
    hint: 'Adres, NIP, inspektor ochrony danych i okres przechowywania drukują się na zgodzie.',
    href: '/biuro',
    isDone: onPapers.every((value) => value !== ''),
  }
}

/** A PCPR prints no consent; its address goes into the teams it founds itself. */
function pcprOfficeStep({ office: { street, postalCode, town, email } }: OfficeRecord): Step {
  return {
    title: 'Uzupełnij dane biura',
    hint: 'Wpisz adres i e-mail PCPR. Adres program sam wpisze do zespołu gminy, który tu założysz.',
    href: '/biuro',
    isDone: [street, postalCode, town, email].every((value) => value !== ''),
  }
}
