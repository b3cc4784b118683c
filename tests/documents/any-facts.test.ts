import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderDocx } from '#engine/formats/docx.ts'
import { renderHtml } from '#engine/formats/html.ts'
import type { ConsentFacts, IpwFacts, TeamAgreementFacts } from '#shared/documents/facts.ts'
import { missingFacts, plainText } from '#shared/documents/index.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { docxText, htmlText, normalised } from '../support/document-text.ts'
import { paperOf } from '../support/paper.ts'
import {
  emptyAgreement,
  emptyConsent,
  emptyIpw,
  sampleAgreement,
  sampleConsent,
  sampleIpw,
} from '../support/sample-facts.ts'
import { day, typed } from '../support/typed-text.ts'

/** Whatever people type, the paper stays a paper. */

const name = fc.constantFrom('Anna Nowak', 'Łucja Źdźbło-Żółć', "Sean O'Konor", 'Wójt & Spółka <„Ą”>')
const gender = fc.constantFrom('f' as const, 'm' as const)

const party = fc.record({
  name: fc.oneof(name, typed(120), fc.constant('Ż'.repeat(60) + ' ' + 'ó'.repeat(59))),
  street: typed(40),
  postalCode: fc.constantFrom('', '00-001'),
  town: typed(30),
  representedBy: typed(40),
  representedByFunction: typed(40),
  kind: fc.constantFrom('gops' as const, 'pcpr' as const, 'other' as const),
})
const councillor = fc.record({
  firstName: typed(12),
  lastName: typed(20),
  gender,
  mandate: fc.constantFrom('councillor' as const, 'board-member' as const),
})
const agreement: fc.Arbitrary<TeamAgreementFacts> = fc.record({
  kind: fc.constant('team-agreement' as const),
  teamId: fc.constant(sampleAgreement.teamId),
  concludedOn: day,
  placeLocative: typed(20),
  gmina: typed(20),
  powiat: typed(20),
  parties: fc.array(party, { minLength: 2, maxLength: 40 }),
  gminaCouncillors: fc.array(councillor, { maxLength: 4 }),
  powiatCouncillors: fc.array(councillor, { maxLength: 4 }),
})
const adult = fc.record({ firstName: typed(12), lastName: typed(20), gender, address: typed(60) })
const minor = fc.record({ firstName: typed(12), lastName: typed(20), gender })
const disclosure = fc.record({
  partnerId: fc.constant(null),
  recipient: typed(120),
  data: typed(80),
  purpose: typed(80),
  until: typed(30),
  isGranted: fc.constantFrom(true, false, null),
})
const administrator = fc.record({
  name: typed(120),
  street: typed(30),
  postalCode: fc.constantFrom('', '00-001'),
  town: typed(30),
  townLocative: typed(30),
  nip: fc.constantFrom('', '1234563218'),
  email: fc.constantFrom('', 'gops@przykladowa.example'),
  phone: typed(20),
  officerName: typed(30),
  officerEmail: fc.constantFrom('', 'iod@przykladowa.example'),
  retention: typed(60),
})
const consent: fc.Arbitrary<ConsentFacts> = fc.record({
  kind: fc.constant('consent' as const),
  householdId: fc.constant(sampleConsent.householdId),
  place: typed(20),
  signedOn: day,
  adults: fc.array(adult, { maxLength: 5 }),
  minors: fc.array(minor, { maxLength: 6 }),
  minorsRepresentedBy: typed(60),
  pzkPlaceLocative: typed(20),
  administrator,
  disclosures: fc.array(disclosure, { maxLength: 9 }),
})
const value = fc.option(fc.integer({ min: 1, max: 10 }))
const ipw: fc.Arbitrary<IpwFacts> = fc.record({
  kind: fc.constant('ipw' as const),
  ipwId: fc.constant(sampleIpw.ipwId),
  caseNumber: typed(20),
  version: fc.integer({ min: 1, max: 9 }),
  preparedOn: day,
  householdNames: typed(60),
  goal: typed(200),
  startsOn: day,
  endsOn: day,
  areas: fc.array(
    fc.record({ letter: fc.constantFrom('A', 'B', 'C'), name: typed(60), now: value, planned: value, achieved: value }),
    { maxLength: 5 },
  ),
  rows: fc.array(
    fc.record({
      id: fc.constant(sampleIpw.rows[0]!.id),
      areaLetter: fc.constantFrom('', 'A', 'B', 'Z'),
      goal: typed(80),
      activity: typed(120),
      catalogueEntryId: fc.constant(null),
      termPlaceEffects: typed(120),
      responsible: typed(60),
      assessment: typed(60),
    }),
    { maxLength: 12 },
  ),
  keyWorkerName: typed(30),
  keyWorkerFunction: typed(30),
  keyWorkerInstitution: typed(60),
})
const anyFacts: fc.Arbitrary<DocumentFacts> = fc.oneof(agreement, consent, ipw)

describe('whatever is typed', () => {
  test('the text has no doubled spaces, no leftover marks, no empty enumeration', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const line of plainText(paperOf(facts)).split('\n')) {
          expect(line).not.toMatch(/[ \u00a0]{2}|undefined|null|\[object|NaN|\ufffc/)
          expect(line).not.toContain('\u0007')
          expect(line).not.toMatch(/^((\d+[.)]|–) )?$/)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('DOCX and HTML say the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const document = paperOf(facts)
        const expected = normalised(plainText(document))
        expect(normalised(htmlText(renderHtml(document)))).toBe(expected)
        expect(normalised(docxText(await renderDocx(document)))).toBe(expected)
      }),
      { numRuns: 20 },
    )
  })

  test('references lead to the clauses they mean, and the copies are as many as the parties', () => {
    fc.assert(
      fc.property(agreement, (facts) => {
        const text = normalised(plainText(paperOf(facts)))
        const closing = text.slice(text.lastIndexOf('§ 1.'))
        for (const words of [
          'celu realizacji zadań, o których mowa w ust. 3.',
          'o których mowa w pkt 1,',
          'o których mowa w § 2 ust. 3',
          'tajemnicą, o której mowa w ust. 1,',
        ])
          expect(closing).toContain(words)
        const { blocks } = paperOf(facts)
        const signatures = blocks.find((block) => block.type === 'signatures')
        expect(signatures?.parties).toHaveLength(facts.parties.length)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the consent speaks as its people do', () => {
  const person = (of: 'f' | 'm', n: number) => ({
    firstName: 'Imię',
    lastName: `Nazwisko${n}`,
    gender: of,
    address: 'ul. Leśna 7',
  })
  const singular = ['wyrażam zgodę', 'Wyrażam ponadto', 'Wiem, że', 'Potwierdzam udzielenie']
  const plural = ['wyrażamy zgodę', 'Wyrażamy ponadto', 'Wiemy, że', 'Potwierdzamy']

  test('in every combination of number and gender', () => {
    fc.assert(
      fc.property(
        fc.array(gender, { minLength: 1, maxLength: 4 }),
        fc.array(gender, { maxLength: 4 }),
        fc.boolean(),
        (adults, minors, isRepresented) => {
          const text = normalised(
            plainText(
              paperOf({
                ...sampleConsent,
                adults: adults.map(person),
                minors: minors.map((of, n) => ({ firstName: 'Dziecko', lastName: `${n}`, gender: of })),
                minorsRepresentedBy: isRepresented ? 'Jan Opiekun' : '',
              }),
            ),
          )
          const isOne = adults.length === 1
          for (const words of isOne ? singular : plural) expect(text).toContain(words)
          for (const words of isOne ? plural : singular) expect(text).not.toContain(words)
          expect(text).toContain(
            isOne
              ? `Ja, niżej ${adults[0] === 'f' ? 'podpisana' : 'podpisany'}:`
              : `My, niżej ${adults.includes('m') ? 'podpisani' : 'podpisane'}:`,
          )
          expect(text.match(/zamieszkała:/g)?.length ?? 0).toBe(adults.filter((of) => of === 'f').length)
          expect(text.includes('małoletni')).toBe(minors.length > 0)
          if (minors.length > 0 && !isRepresented) {
            const whose = isOne
              ? minors.length === 1
                ? 'mojego dziecka'
                : 'moich dzieci'
              : minors.length === 1
                ? 'naszego dziecka'
                : 'naszych dzieci'
            expect(text).toContain(`w imieniu własnym oraz ${whose}, `)
            expect(text).toMatch(
              isOne ? /imieniu działam jako przedstawiciel(ka)? / : /imieniu działamy jako przedstawiciel(ki|e) /,
            )
          }
          if (minors.length > 0 && isRepresented) expect(text).toContain('Jan Opiekun')
          expect(text).not.toMatch(/\/(my|am|amy)\b/)
        },
      ),
      { numRuns: 80 },
    )
  })
})

test('what prints as dots is named, and nothing else', () => {
  expect(missingFacts(sampleAgreement)).toEqual([])
  expect(missingFacts(sampleConsent)).toEqual([])
  expect(missingFacts(sampleIpw)).toEqual([])
  expect(missingFacts({ ...sampleAgreement, concludedOn: null })).toEqual(['concludedOn'])
  for (const facts of [emptyAgreement, emptyConsent, emptyIpw]) expect(missingFacts(facts).length).toBeGreaterThan(5)
})
