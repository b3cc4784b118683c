import type { Browser } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderHtml } from '#engine/formats/html.ts'
import type { AuditEntryView } from '#shared/contract/audit.ts'
import type { RetentionRow } from '#shared/contract/privacy.ts'
import type { AuditLogFacts } from '#shared/documents/audit-log.ts'
import { auditLogDocument } from '#shared/documents/audit-log.ts'
import type { CopyOfData } from '#shared/documents/copy-of-data.ts'
import { copyOfDataDocument } from '#shared/documents/copy-of-data.ts'
import type { NamedDeadline } from '#shared/documents/deadline-calendar.ts'
import { deadlineReport } from '#shared/documents/deadline-report.ts'
import { destructionListDocument } from '#shared/documents/destruction-list.ts'
import { plainText } from '#shared/documents/index.ts'
import type { Document } from '#shared/documents/model.ts'
import { householdId } from '#shared/domain/ids.ts'
import { launchChromium, pdfOf } from '../support/chromium.ts'
import { normalised } from '../support/document-text.ts'

/** The papers of the RODO desk and the log: what they say when there is little, and how they lie when there is much. */

const officeName = 'Gminny Ośrodek Pomocy Społecznej w Przykładowej Górnej nad Przykładówką'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)

afterAll(async () => {
  await browser.close()
})

async function pagesOf(document: Document): Promise<string[]> {
  const pdf = await getDocumentProxy(await pdfOf(browser, renderHtml(document)))
  const { text } = await extractText(pdf, { mergePages: false })
  return text.map(normalised)
}

const textOf = (document: Document) => normalised(plainText(document))

function logOf(count: number, more: Partial<AuditLogFacts> = {}): Document {
  const entries = Array.from({ length: count }, (_entry, at): AuditEntryView => ({
    number: count - at,
    at: '2026-03-28T12:05:09.000Z',
    actor: { kind: 'person', accountId: null, name: 'Aleksandra Wiśniewska-Przykładowska' },
    kind: 'document-opened',
    recordKind: 'document',
    recordId: null,
    householdId: null,
    caseNumber: '1234/2026',
    detail: { format: 'pdf', from: '2026-01-05', to: '2026-12-31' },
    carried: null,
  }))
  const state = { entries: count, lastAt: null, checkedAt: '2026-03-28T06:00:00.000Z', broken: null }
  const dates = { on: '2026-03-28', from: undefined, to: undefined }
  return auditLogDocument({ officeName, ...dates, chosenBy: {}, state, end: undefined, entries, ...more })
}

describe('the log as a paper', () => {
  test('repeats its heading on every page and breaks no date', async () => {
    const pages = await pagesOf(logOf(70))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages)
      expect(page).toContain('Nr Data i godzina Kto Zdarzenie Czego dotyczy Nr sprawy Szczegóły')
    expect(pages.join(' ').match(/od: 05\.01\.2026; do: 31\.12\.2026/g)).toHaveLength(70)
  })

  test('says what its entries were chosen by, so that it passes for no more than it is', () => {
    expect(textOf(logOf(2))).toContain('Liczba wpisów w tym zestawieniu: 2 (cały dziennik).')
    expect(textOf(logOf(2, { from: '2026-01-01' }))).toContain('2 (tylko z podanego okresu).')
    const chosenBy = {
      kind: 'view-household',
      actor: { kind: 'nobody', accountId: null, name: '' },
      caseNumber: '1/2026',
    } as const
    expect(textOf(logOf(0, { chosenBy }))).toMatch(
      /tylko wybrane wpisy – zdarzenie: Otwarcie sprawy; kto: program \(samoczynnie\); nr sprawy: 1\/2026\. .* brak wpisów/,
    )
  })

  test('calls its chain whole only after somebody looked, and names what is wrong with a broken one', () => {
    const state = { entries: 0, lastAt: null, checkedAt: null, broken: null }
    expect(textOf(logOf(0, { state }))).toContain('Łańcucha dziennika jeszcze nie sprawdzano.')
    expect(textOf(logOf(0, { state: { ...state, broken: { number: 7, fault: 'gap' } } }))).toContain(
      'Łańcuch dziennika jest przerwany przy wpisie nr 7: przerwa w numeracji.',
    )
  })
})

function destructionList(count: number): Document {
  const rows = Array.from({ length: count }, (_row, at): RetentionRow => ({
    householdId: householdId.parse('01900000-0000-7000-8000-000000000001'),
    caseNumber: `${at + 1}/2019`,
    closedOn: '2019-05-01',
    isRemoved: false,
    category: 'BE10',
    destroyFrom: '2030-01-01',
    needsAppraisal: true,
    persons: 12,
    documents: 134,
    anonymisedOn: null,
  }))
  return destructionListDocument({ officeName, on: '2030-03-03', rows })
}

describe('the list for destruction', () => {
  test.each([20, 22, 23, 24, 25, 26, 27])('of %i cases is signed on a sheet with cases on it', async (count) => {
    const signed = (await pagesOf(destructionList(count))).filter((page) => page.includes('podpis sporządzającego'))
    expect(signed).toEqual([expect.stringContaining(`${count}/2019`)])
  })

  test('takes one line for each case', async () => {
    const [first] = await pagesOf(destructionList(26))
    expect(first).toContain('25/2019')
  })

  test('of no case says so', () => {
    expect(textOf(destructionList(0))).toContain('Uwagi brak spraw')
  })
})

function deadlines(count: number, state: NamedDeadline['deadline']['state']): NamedDeadline[] {
  return Array.from({ length: count }, (_one, at) => ({
    label: `${at + 1}/2026`,
    deadline: {
      rule: 'interview-update',
      about: 'case',
      recordId: 'c',
      caseNumber: `${at + 1}/2026`,
      part: null,
      on: '2026-12-12',
      lastWorkingDay: '2026-12-11',
      owner: 'office',
      source: 'law-interview',
      state,
    },
  }))
}

describe('the deadlines of a day as a paper', () => {
  const report = (all: NamedDeadline[]) => deadlineReport({ officeName, on: '2026-11-22', deadlines: all })

  test('of an ordinary office take one page, with the day, the last working day, whose and why', async () => {
    const pages = await pagesOf(report([...deadlines(3, 'overdue'), ...deadlines(2, 'week'), ...deadlines(2, 'month')]))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('Po terminie: 3 · W ciągu 7 dni: 2 · W ciągu 30 dni: 2 · Później: 0')
    expect(pages[0]).toContain('12.12.2026 11.12.2026 sprawa 1/2026 Aktualizacja wywiadu')
    expect(pages[0]).toContain('art. 107 ust. 4')
  })

  test('repeat their heading on every page', async () => {
    const pages = await pagesOf(report(deadlines(60, 'overdue')))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toContain('Ostatni dzień roboczy')
  })

  test('far ones are counted and not listed, and where nothing is near it says so', () => {
    const text = textOf(report(deadlines(5, 'later')))
    expect(text).toContain('Później: 5')
    expect(text).toContain('Nic nie zalega.')
    expect(text).not.toContain('sprawa')
  })
})

test('a copy of data in which little was entered says so in words, and asks for no pen', () => {
  const nothing = { street: '', postalCode: '', town: '' }
  const copy: CopyOfData = {
    format: 'kooperacja-kopia-danych',
    version: 1,
    madeOn: '2026-03-28',
    office: { name: officeName, ...nothing, email: '', phone: '', officerName: '', officerEmail: '', retention: '' },
    person: {
      id: 'p',
      firstName: 'Antoś',
      lastName: 'Wzorcowy',
      gender: 'm',
      isMinor: true,
      address: '',
      isRemoved: false,
      minorsRepresentedBy: '',
    },
    household: { caseNumber: '1/2026', stage: 'reported', ...nothing, reportedOn: null, closedOn: null },
    consent: null,
    ipws: [],
    course: [],
    files: [],
    documents: [],
    papers: [],
    disclosures: [
      {
        number: 1,
        at: '2026-03-28T12:05:09.000Z',
        kind: 'copy-of-data',
        actor: { kind: 'person', accountId: null, name: 'Łucja Żółcińska' },
        recipient: '',
        householdId: null,
        caseNumber: '1/2026',
        documentKind: null,
        format: 'json',
        households: 1,
      },
    ],
  }
  const text = textOf(copyOfDataDocument(copy))
  expect(text).toContain('Inspektor ochrony danych: nie podano')
  expect(text).not.toContain('....')
  expect(text).not.toContain('…')
  expect(text).toContain('Dane osoby w dokumencie brak wpisów')
  expect(text).toContain('JSON osoba, której dotyczą dane 1/2026')
  expect(text).not.toContain('Żółcińska')
})
