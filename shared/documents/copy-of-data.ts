import type { DisclosureEntry } from '../contract/privacy.ts'
import type { Disclosure, IpwArea, IpwRow, CaseStage } from '../domain/cases.ts'
import { formatDateShort, localDateOf, localTime } from '../domain/dates.ts'
import type { Gender } from '../domain/fields.ts'
import type { DocumentState } from '../domain/register.ts'
import { disclosureHeader, disclosureRow } from './disclosure-register.ts'
import type { CourseEntry } from './course-words.ts'
import type { DocumentKind } from './kinds.ts'
import { paperKinds } from './kinds.ts'
import { finish } from './finish.ts'
import type { WrittenWords } from './household-words.ts'
import type { Block, Document, DraftRun } from './model.ts'
import { isEmpty } from './writing.ts'

/** Everything held on one person, and nothing of the others of their household (art. 15 ust. 3 and 4 RODO). */
export interface CopyOfData {
  format: 'kooperacja-kopia-danych'
  version: 1
  madeOn: string
  office: {
    name: string
    street: string
    postalCode: string
    town: string
    email: string
    phone: string
    officerName: string
    officerEmail: string
    retention: string
  }
  person: {
    id: string
    firstName: string
    lastName: string
    gender: Gender
    isMinor: boolean
    address: string
    isRemoved: boolean
    minorsRepresentedBy: string
  }
  household: {
    caseNumber: string
    stage: CaseStage
    street: string
    postalCode: string
    town: string
    reportedOn: string | null
    closedOn: string | null
  }
  consent: {
    place: string
    signedOn: string | null
    withdrawnOn: string | null
    validUntil: string | null
    disclosures: Disclosure[]
  } | null
  ipws: {
    version: number
    preparedOn: string | null
    goal: string
    startsOn: string | null
    endsOn: string | null
    areas: IpwArea[]
    /** `takesPart`: this person; null where nobody was named. Who else does is not theirs to know. */
    rows: (Omit<IpwRow, 'participants'> & { takesPart: boolean | null })[]
    keyWorker: string
  }[]
  /** What happened in the case and what is planned, by its day; entries taken off are still held, and so are here. */
  course: CourseEntry[]
  /** Files the office attached to the case, those taken off too. */
  files: { fileName: string; addedAt: string; type: string; size: number; sha256: string; isRemoved: boolean }[]
  /** `asWritten`: the person's own lines of the paper, as they were when it was made. */
  documents: {
    kind: DocumentKind
    format: string
    madeAt: string
    fileName: string
    sha256: string
    asWritten: { firstName: string; lastName: string; address: string }[]
    words: WrittenWords[]
  }[]
  /** Papers of the register: issued ones and drafts. `words`: what they say of the household itself. */
  papers: {
    kind: DocumentKind
    version: number
    state: DocumentState
    caseSign: string
    issuedOn: string | null
    signedOn: string | null
    endedOn: string | null
    files: { format: string; fileName: string; sha256: string }[]
    scans: number
    words: WrittenWords[]
  }[]
  disclosures: DisclosureEntry[]
}

const paperStates: Record<DocumentState, string> = {
  draft: 'projekt',
  issued: 'wydany',
  signed: 'podpisany',
  ended: 'już nie obowiązuje',
}

const stages: Record<CaseStage, string> = {
  reported: 'zgłoszenie',
  expectations: 'rozpoznanie oczekiwań',
  offer: 'oferta współpracy',
  consent: 'zgoda',
  diagnosis: 'diagnoza',
  ipw: 'IPW',
  monitoring: 'monitoring',
  evaluation: 'ewaluacja',
  closed: 'zakończona',
}
const documentFormats: Readonly<Record<string, string>> = { docx: 'Word (DOCX)', pdf: 'PDF' }

function field(label: string, value: string): Block<DraftRun> {
  // Nobody fills in this paper with a pen: a dotted line would ask for it.
  return { type: 'field', label: [`${label}:`], value: [isEmpty(value) ? 'nie podano' : value] }
}

function day(on: string | null): string {
  return on === null ? '' : formatDateShort(on)
}

function heading(text: string): Block<DraftRun> {
  return { type: 'heading', level: 1, text: [text] }
}

function table(
  caption: string,
  widths: readonly number[],
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Block<DraftRun> {
  return {
    type: 'table',
    caption,
    widths,
    header: header.map((text) => [text]),
    // A heading row with nothing under it looks like a page that was lost.
    rows:
      rows.length === 0
        ? [[{ content: [['brak wpisów']], span: header.length }]]
        : rows.map((row) =>
            row.map((value) => ({
              content: String(value)
                .split('\n')
                .map((line) => [line]),
            })),
          ),
  }
}

function consentPart({ consent }: CopyOfData): Block<DraftRun>[] {
  if (!consent) return [{ type: 'paragraph', text: ['Zgody nie zapisano.'] }]
  const said = (isGranted: boolean | null) => (isGranted === null ? 'nie określono' : isGranted ? 'tak' : 'nie')
  return [
    field('Miejsce', consent.place),
    field('Podpisana', day(consent.signedOn)),
    field('Wycofana', consent.withdrawnOn ? day(consent.withdrawnOn) : 'nie'),
    ...(consent.validUntil ? [field('Obowiązuje do', day(consent.validUntil))] : []),
    table(
      'Komu i jakie dane wolno przekazać',
      [26, 24, 22, 14, 14],
      ['Komu', 'Jakie dane', 'Po co', 'Do kiedy', 'Zgoda'],
      consent.disclosures.map(({ recipient, data, purpose, until, isGranted }) => [
        recipient,
        data,
        purpose,
        until,
        said(isGranted),
      ]),
    ),
  ]
}

function ipwPart(ipw: CopyOfData['ipws'][number]): Block<DraftRun>[] {
  return [
    heading(`Indywidualny Program Współpracy, wersja ${ipw.version}`),
    field('Sporządzony', day(ipw.preparedOn)),
    field('Cel nadrzędny', ipw.goal),
    field('Termin', [day(ipw.startsOn), day(ipw.endsOn)].filter(Boolean).join(' – ')),
    field('Pracownik kluczowy', ipw.keyWorker),
    table(
      'Obszary i ich skale',
      [10, 45, 15, 15, 15],
      ['Obszar', 'Nazwa', 'Teraz', 'Planowane', 'Osiągnięte'],
      ipw.areas.map(({ letter, name, now, planned, achieved }) => [
        letter,
        name,
        now ?? '',
        planned ?? '',
        achieved ?? '',
      ]),
    ),
    table(
      'Działania',
      [8, 17, 20, 20, 13, 12, 10],
      ['Obszar', 'Cel', 'Działanie', 'Termin, miejsce, efekty', 'Odpowiedzialni', 'Ocena', 'Udział tej osoby'],
      ipw.rows.map((row) => [
        row.areaLetter,
        row.goal,
        withListWords(row),
        row.termPlaceEffects,
        row.responsible,
        row.assessment,
        row.takesPart === null ? 'nie wskazano' : row.takesPart ? 'tak' : 'nie',
      ]),
    ),
  ]
}

/** An activity, and the words of the list it was taken from where it does not hold them any more. */
function withListWords({ activity, catalogueText }: Pick<IpwRow, 'activity' | 'catalogueText'>): string {
  if (catalogueText === '' || activity.includes(catalogueText)) return activity
  return `${activity} (z listy usług: ${catalogueText})`.trim()
}

/** The course as its own table, and the marks of its scalings in one more. */
function coursePart({ course }: CopyOfData): Block<DraftRun>[] {
  const marks = course.flatMap((entry) => entry.marks.map((mark) => ({ ...mark, on: entry.on })))
  return [
    heading('Przebieg współpracy'),
    table(
      'Co się działo i co zaplanowano',
      [12, 24, 64],
      ['Dzień', 'Co', 'Co zapisano'],
      course.map(({ on, title, isRemoved, words }) => [
        day(on),
        isRemoved ? `${title} (wpis usunięty)` : title,
        words.map((of) => `${of.label}: ${of.words.replaceAll('\n', '; ')}`).join('\n'),
      ]),
    ),
    ...(marks.length === 0
      ? []
      : [
          table(
            'Oceny na skali 1–10 i słowa rodziny',
            [12, 10, 14, 14, 50],
            ['Dzień', 'Obszar', 'Rodzina', 'Instytucja', 'Co będzie inaczej o 1 wyżej'],
            marks.map(({ on, letter, household, institution, words }) => [
              day(on),
              letter,
              household ?? '',
              institution ?? '',
              words,
            ]),
          ),
        ]),
  ]
}

const fileTypes: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPG',
}

function filesPart({ files }: CopyOfData): Block<DraftRun>[] {
  if (files.length === 0) return []
  return [
    heading('Załączniki'),
    table(
      'Pliki dołączone do sprawy; ich kopie wydaje biuro',
      [50, 14, 16, 20],
      ['Plik', 'Rodzaj', 'Dołączono', 'Wielkość'],
      files.map(({ fileName, type, addedAt, size, isRemoved }) => [
        isRemoved ? `${fileName} (usunięty)` : fileName,
        fileTypes[type] ?? type,
        formatDateShort(localDateOf(new Date(addedAt))),
        inKilobytes(size),
      ]),
    ),
  ]
}

function inKilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('pl')} KB`
}

/** What the papers say of the household itself, each wording once: a paper saved and then issued says the same twice. */
function wordsPart({ documents, papers }: CopyOfData): Block<DraftRun>[] {
  const said = new Set<string>()
  return [...papers, ...documents].flatMap(({ kind, words }) => {
    const key = JSON.stringify([kind, words])
    if (words.length === 0 || said.has(key)) return []
    said.add(key)
    return [
      heading(`Co zapisano: ${paperKinds[kind].name}`),
      ...words.flatMap(({ label, words: lines }): Block<DraftRun>[] => {
        const [first = '', ...more] = lines.split('\n')
        return [
          field(label.replace(/:$/u, ''), first),
          ...more.map((line): Block<DraftRun> => ({ type: 'paragraph', text: [line] })),
        ]
      }),
    ]
  })
}

/** The copy as a paper for the person. */
export function copyOfDataDocument(copy: CopyOfData): Document {
  const { office, person, household } = copy
  const name = `${person.firstName} ${person.lastName}`
  const homeAddress = [household.street, `${household.postalCode} ${household.town}`.trim()].filter(Boolean).join(', ')
  return finish({
    title: 'Kopia danych osobowych',
    page: 'landscape',
    textSize: 10,
    footer: `Kopia danych osobowych, ${formatDateShort(copy.madeOn)}`,
    blocks: [
      { type: 'title', text: ['Kopia danych osobowych'] },
      { type: 'subtitle', text: [`${name} · stan na ${formatDateShort(copy.madeOn)} · art. 15 RODO`] },
      heading('Administrator'),
      field('Nazwa', office.name),
      field('Adres', [office.street, `${office.postalCode} ${office.town}`.trim()].filter(Boolean).join(', ')),
      field('Kontakt', [office.email, office.phone].filter(Boolean).join(', ')),
      field('Inspektor ochrony danych', [office.officerName, office.officerEmail].filter(Boolean).join(', ')),
      field('Okres przechowywania', office.retention),
      heading('Osoba'),
      field('Imię i nazwisko', name),
      field('Adres', person.address || homeAddress),
      field('Pełnoletność', person.isMinor ? 'osoba małoletnia' : 'osoba pełnoletnia'),
      ...(person.isMinor && person.minorsRepresentedBy
        ? [field('Przedstawiciele ustawowi', person.minorsRepresentedBy)]
        : []),
      heading('Sprawa'),
      field('Numer', household.caseNumber),
      field('Etap', stages[household.stage]),
      field('Adres rodziny', homeAddress),
      field('Zgłoszono', day(household.reportedOn)),
      ...(household.closedOn ? [field('Zamknięto', day(household.closedOn))] : []),
      heading('Zgoda'),
      ...consentPart(copy),
      ...copy.ipws.flatMap(ipwPart),
      ...coursePart(copy),
      ...filesPart(copy),
      heading('Sporządzone dokumenty'),
      table(
        'Dokumenty i dane osoby w nich',
        [18, 10, 11, 26, 35],
        ['Dokument', 'Format', 'Sporządzono', 'Plik', 'Dane osoby w dokumencie'],
        copy.documents.map(({ kind, format, madeAt, fileName, asWritten }) => [
          paperKinds[kind].name,
          documentFormats[format] ?? format,
          formatDateShort(localDateOf(new Date(madeAt))),
          fileName,
          asWritten.map((of) => [`${of.firstName} ${of.lastName}`, of.address].filter(Boolean).join(', ')).join('; '),
        ]),
      ),
      heading('Dokumenty w rejestrze'),
      table(
        'Dokumenty wydane i projekty w rejestrze',
        [28, 22, 10, 14, 14, 12],
        ['Dokument', 'Znak sprawy', 'Wydano', 'Podpisano', 'Stan', 'Skany'],
        copy.papers.map(({ kind, version, state, caseSign, issuedOn, signedOn, scans }) => [
          version > 1 ? `${paperKinds[kind].name}, wersja ${version}` : paperKinds[kind].name,
          caseSign,
          day(issuedOn),
          day(signedOn),
          paperStates[state],
          scans,
        ]),
      ),
      ...wordsPart(copy),
      heading('Rejestr udostępnień'),
      table(
        'Co i kiedy udostępniono',
        [6, 14, 20, 11, 11, 28, 10],
        disclosureHeader.slice(0, 7),
        // Who of the office did it is no data of the person's.
        copy.disclosures.map((entry) => disclosureRow(entry, localTime(entry.at)).slice(0, 7)),
      ),
    ],
  })
}
