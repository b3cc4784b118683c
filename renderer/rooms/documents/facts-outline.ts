import { z } from 'zod'
import type { TypedFacts } from '#shared/contract/documents.ts'
import type { ConsentFacts, IpwFacts, PartyFacts, TeamAgreementFacts } from '#shared/documents/facts.ts'
import { consentFacts, ipwFacts, teamAgreementFacts } from '#shared/documents/facts.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { enumeration } from '#shared/domain/grammar.ts'
import { formatNip } from '#shared/domain/nip.ts'
import type { FactPlace } from './missing-facts.ts'

/** A line of the list of facts: what it is, what will be printed, and which parts will be dots. */
export interface FactRow {
  label: string
  value: string
  /** Parts with nothing to print. The empty text: the whole value. */
  blanks: readonly string[]
}

/** A group of facts that are filled in at one place. */
export interface FactSection {
  title: string
  place: FactPlace
  rows: readonly FactRow[]
}

const outlined = z.discriminatedUnion('kind', [teamAgreementFacts, consentFacts, ipwFacts])
/** Facts of the papers that are filled in rooms rather than on their own form. */
export type OutlinedFacts = z.infer<typeof outlined>

/** The facts of such a paper; undefined for one typed in its own form. */
export function outlinedFacts(facts: TypedFacts): OutlinedFacts | undefined {
  return outlined.safeParse(facts).data
}

/** What will go into a document, as a list to read before it is made. */
export function factsOutline(facts: OutlinedFacts): FactSection[] {
  switch (facts.kind) {
    case 'team-agreement':
      return teamAgreementOutline(facts)
    case 'consent':
      return consentOutline(facts)
    case 'ipw':
      return ipwOutline(facts)
  }
}

function row(label: string, value: string): FactRow {
  const said = value.trim()
  return { label, value: said, blanks: said === '' ? [''] : [] }
}

/** A line put together from named parts; the empty ones are named as blanks. */
function rowOf(label: string, parts: readonly (readonly [name: string, value: string])[]): FactRow {
  const said = parts.map(([name, value]) => ({ name, value: value.trim() }))
  return {
    label,
    value: inOneLine(said.flatMap(({ value }) => (value === '' ? [] : [value]))),
    blanks: said.flatMap(({ name, value }) => (value === '' ? [name] : [])),
  }
}

/** Parts with semicolons between; a sentence's full stop before one goes, that of an abbreviation („r.”, „godz.”) stays. */
function inOneLine(parts: readonly string[]): string {
  return parts
    .map((part, index) => (index < parts.length - 1 ? part.replace(/(?<=[\p{L}\d)”]{5})\.$/u, '') : part))
    .join('; ')
}

function day(on: string | null): string {
  return on === null ? '' : formatDateShort(on)
}

function addressLine({ street, postalCode, town }: { street: string; postalCode: string; town: string }): string {
  return joined(street, `${postalCode} ${town}`)
}

function joined(...parts: string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ')
}

function fullName({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`.trim()
}

function partyRow(party: PartyFacts, index: number): FactRow {
  const represents = joined(party.representedBy, party.representedByFunction)
  return rowOf(party.name.trim() || `Podmiot ${index + 1}`, [
    ...(party.name.trim() === '' ? ([['nazwa', '']] as const) : []),
    ['adres', addressLine(party)],
    ['kto podpisuje', party.representedBy.trim() === '' ? '' : `podpisuje: ${represents}`],
  ])
}

function teamAgreementOutline(facts: TeamAgreementFacts): FactSection[] {
  return [
    {
      title: 'Zespół',
      place: 'team',
      rows: [row('Gmina', facts.gmina), row('Powiat', facts.powiat)],
    },
    {
      title: `Podmioty (${facts.parties.length})`,
      place: 'team',
      rows: facts.parties.length === 0 ? [row('Podmioty', '')] : facts.parties.map(partyRow),
    },
    {
      title: 'Radni wymienieni w § 3',
      place: 'team',
      rows: [
        row('Z gminy', enumeration(facts.gminaCouncillors.map(fullName))),
        row('Z powiatu', enumeration(facts.powiatCouncillors.map(fullName))),
      ],
    },
  ]
}

function grantedText(isGranted: boolean | null): string {
  if (isGranted === null) return 'zgoda: do zaznaczenia na papierze'
  return isGranted ? 'zgoda: tak' : 'zgoda: nie'
}

function consentOutline(facts: ConsentFacts): FactSection[] {
  const { administrator } = facts
  return [
    {
      title: 'Osoby',
      place: 'cases',
      rows: [
        ...(facts.adults.length === 0
          ? [row('Osoby dorosłe', '')]
          : facts.adults.map((adult) => rowOf(fullName(adult), [['adres', adult.address]]))),
        ...(facts.minors.length === 0
          ? []
          : [
              row('Małoletni', enumeration(facts.minors.map(fullName))),
              row('W imieniu małoletnich', facts.minorsRepresentedBy.trim() || 'osoby dorosłe wymienione wyżej'),
            ]),
      ],
    },
    {
      title: `Komu wolno przekazywać dane (${facts.disclosures.length})`,
      place: 'consent',
      rows:
        facts.disclosures.length === 0
          ? [row('Odbiorcy danych', '')]
          : facts.disclosures.map(({ recipient, data, purpose, until, isGranted }) =>
              rowOf(recipient, [
                ['jakie dane', data],
                ['w jakim celu', purpose],
                ['do kiedy', until],
                ['zgoda', grantedText(isGranted)],
              ]),
            ),
    },
    {
      title: 'Zespół',
      place: 'team',
      rows: [row('PZK', facts.pzkPlaceLocative.trim() === '' ? '' : `w ${facts.pzkPlaceLocative.trim()}`)],
    },
    {
      title: 'Administrator danych (klauzula informacyjna)',
      place: 'office',
      rows: [
        row('Nazwa', administrator.name),
        row('Adres', addressLine(administrator)),
        row('NIP', administrator.nip === '' ? '' : formatNip(administrator.nip)),
        row('E-mail', administrator.email),
        row('Inspektor ochrony danych', joined(administrator.officerName, administrator.officerEmail)),
        row('Okres przechowywania', administrator.retention),
      ],
    },
  ]
}

function ipwOutline(facts: IpwFacts): FactSection[] {
  const keyWorker = joined(facts.keyWorkerName, facts.keyWorkerFunction, facts.keyWorkerInstitution)
  return [
    {
      title: 'Program',
      place: 'cases',
      rows: [
        row('Nr sprawy i wersja', `${facts.caseNumber}, wersja ${facts.version}`),
        row('Osoba/rodzina', facts.householdNames),
        row('Cel nadrzędny', facts.goal),
        row('Realizacja od', day(facts.startsOn)),
        row('Realizacja do', day(facts.endsOn)),
        row('Pracownik kluczowy', facts.keyWorkerName.trim() === '' ? '' : keyWorker),
      ],
    },
    {
      title: `Obszary i skale (${facts.areas.length})`,
      place: 'cases',
      rows:
        facts.areas.length === 0
          ? [row('Obszary', '')]
          : facts.areas.map(({ letter, name, now, planned }) =>
              rowOf(`Obszar ${letter}`, [
                ['nazwa', name],
                ['skala teraz', now === null ? '' : `teraz ${now}`],
                ['skala planowana', planned === null ? '' : `planowane ${planned}`],
              ]),
            ),
    },
    {
      title: `Działania (${facts.rows.length})`,
      place: 'cases',
      rows:
        facts.rows.length === 0
          ? [row('Działania', '')]
          : facts.rows.map(({ activity, termPlaceEffects, responsible }, index) =>
              rowOf(`${index + 1}.`, [
                ['działanie', activity],
                ['termin, miejsce i efekty', termPlaceEffects],
                ['kto odpowiada', responsible],
              ]),
            ),
    },
  ]
}
