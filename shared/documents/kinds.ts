import { z } from 'zod'

/**
 * The papers of the model, by what they are about: the team, one of its members, a household
 * or one version of its programme. The order is the order of the work (domain.md, Documents).
 */
export const paperKinds = {
  'cooperation-agreement': {
    about: 'team',
    group: 'agreements',
    name: 'Porozumienie o współpracy',
    fileName: 'porozumienie-o-wspolpracy',
  },
  'team-agreement': {
    about: 'team',
    group: 'agreements',
    name: 'Porozumienie dotyczące powołania PZK',
    fileName: 'porozumienie-pzk',
  },
  accession: {
    about: 'team',
    group: 'agreements',
    name: 'Oświadczenie o przystąpieniu nowego członka',
    fileName: 'przystapienie',
  },
  annex: { about: 'team', group: 'agreements', name: 'Aneks do porozumienia', fileName: 'aneks' },
  'team-plan': { about: 'team', group: 'team', name: 'Plan współpracy PZK', fileName: 'plan-pzk' },
  'service-list': { about: 'team', group: 'team', name: 'Lista aktywności i usług', fileName: 'lista-uslug' },
  'contact-list': { about: 'team', group: 'team', name: 'Lista kontaktowa PZK', fileName: 'lista-kontaktowa' },
  invitation: { about: 'team', group: 'meetings', name: 'Zaproszenie na spotkanie', fileName: 'zaproszenie' },
  'attendance-list': { about: 'team', group: 'meetings', name: 'Lista obecności', fileName: 'lista-obecnosci' },
  'meeting-note': { about: 'team', group: 'meetings', name: 'Notatka ze spotkania', fileName: 'notatka' },
  'expectations-card': {
    about: 'household',
    group: 'case',
    name: 'Karta Oczekiwań',
    fileName: 'karta-oczekiwan',
  },
  consent: { about: 'household', group: 'case', name: 'Zgoda i klauzula informacyjna', fileName: 'zgoda' },
  'meeting-offer': {
    about: 'household',
    group: 'case',
    name: 'Propozycja spotkania z PZK',
    fileName: 'propozycja-spotkania',
  },
  'child-statement': {
    about: 'household',
    group: 'case',
    name: 'Oświadczenie małoletniego',
    fileName: 'oswiadczenie-maloletniego',
  },
  ipw: { about: 'ipw', group: 'case', name: 'Indywidualny Program Współpracy (IPW)', fileName: 'ipw' },
  'anonymous-card': {
    about: 'household',
    group: 'case',
    name: 'Karta sprawy bez danych',
    fileName: 'karta-bez-danych',
  },
  'consent-withdrawal': {
    about: 'household',
    group: 'case',
    name: 'Wycofanie zgody',
    fileName: 'wycofanie-zgody',
  },
  'hand-over': {
    about: 'household',
    group: 'case',
    name: 'Przekazanie osoby/rodziny',
    fileName: 'przekazanie',
  },
  secrecy: { about: 'member', group: 'people', name: 'Oświadczenie o zachowaniu poufności', fileName: 'poufnosc' },
  authorisation: {
    about: 'member',
    group: 'people',
    name: 'Upoważnienie do przetwarzania danych osobowych',
    fileName: 'upowaznienie',
  },
  'role-tasks': { about: 'team', group: 'people', name: 'Zakres zadań', fileName: 'zakres-zadan' },
  'rops-notice': { about: 'team', group: 'letters', name: 'Zgłoszenie do ROPS', fileName: 'zgloszenie-rops' },
  references: { about: 'team', group: 'letters', name: 'Referencje', fileName: 'referencje' },
  'notice-board': {
    about: 'team',
    group: 'letters',
    name: 'Klauzula informacyjna na tablicę',
    fileName: 'klauzula-na-tablice',
  },
} as const satisfies Record<string, PaperKindInfo>

/** What everybody may know of a kind without loading its template. */
export interface PaperKindInfo {
  about: PaperSubject
  group: PaperGroup
  /** The paper's name in lists. */
  name: string
  /** The first part of its files' names: ASCII, short. */
  fileName: string
}

/** The rows papers are about. */
export type PaperSubject = 'team' | 'member' | 'household' | 'ipw'
/** How the screen groups them, in this order. */
export const paperGroups = ['agreements', 'team', 'meetings', 'case', 'people', 'letters'] as const
export type PaperGroup = (typeof paperGroups)[number]

export type DocumentKind = keyof typeof paperKinds

function isKind(name: string): name is DocumentKind {
  return name in paperKinds
}

export const documentKinds: readonly DocumentKind[] = Object.keys(paperKinds).filter(isKind)
export const documentKind = z.enum(Object.keys(paperKinds) as [DocumentKind, ...DocumentKind[]])

/** Kinds about a household: they tell of its people. */
export function isAboutHousehold(kind: DocumentKind): boolean {
  const { about }: PaperKindInfo = paperKinds[kind]
  return about === 'household' || about === 'ipw'
}

/** Agreements: they are concluded for a time, may have annexes, and are terminated instead of revoked. */
export function isAgreement(kind: DocumentKind): boolean {
  return kind === 'cooperation-agreement' || kind === 'team-agreement'
}

/**
 * Papers that carry data of a household's people to the institutions of the PZK. Without a valid consent they may
 * be made for the files and shown to nobody (law.md L7). The card without data is none: a case is shown to the PZK
 * before there is a consent.
 */
export function passesHouseholdData(kind: DocumentKind): boolean {
  return kind === 'ipw' || kind === 'hand-over'
}
