import { describe, expect, test } from 'vitest'
import { plainText } from '#shared/documents/index.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { normalised } from '../support/document-text.ts'
import { notInOrder } from '../support/keywords.ts'
import { paperOf } from '../support/paper.ts'
import {
  emptyAgreement,
  emptyConsent,
  emptyIpw,
  familyConsent,
  sampleAgreement,
  sampleConsent,
  sampleIpw,
} from '../support/sample-facts.ts'

/** Every paragraph and enumerated point of the forms, each by words it cannot do without, in the order of the form. */

const agreement = `
zawarte dnia|pomiędzy|adres|reprezentuje|Członkiem Partnerskiego Zespołu Kooperacji|Stronami
§ 1.|1) |jakoś|efektywnoś|2) |innowacyjn|metody pracy|3) |sieć wsparcia gminno-powiatow|środowiskow|4) |wizerunek pomocy społecznej|5) |kompetencje|6) |system wsparcia
§ 2.|1. |kompetencji i uprawnień|2. |1) |plan|2) |szkolenia, superwizje|3) |umiejętności|4) |dokumentacji Zespołu|5) |nowych form pomocy|gminy i powiatu|6) |wizerunku|współpracy partnerskiej|7) |ewaluacja działań PZK
3. |1) |promowanie w środowisku lokalnym|2) |potrzeb i oczekiwań|3) |warsztatów współpracy|4) |Indywidualnych Programów Współpracy|monitorowanie|5) |projektów socjalnych|6) |listy aktywności i usług|7) |dokumentacji|8) |ewaluacja współpracy
4. |za ich zgodą|danych osobowych przez Członków PZK|ust. 3
§ 3.|1. |uczestniczyć|delegować|2. |Powiatu|3. |Gminy
§ 4.|PCPR|1) |składu PZK|wszystkich spotkaniach|2) |zgłaszanie|3) |szkoleń|wnioskowanie|4) |wspieranie Członków PZK|5) |listy aktywności i usług|projektów socjalnych|6) |komunikacją|animatorem GOPS|radnym gminy|7) |spotkaniach animatorów|superwizjach|8) |dokumentacji|9) |promowanie|radnym powiatu|polityki społecznej|Modelu Kooperacji
§ 5.|GOPS|1) |koordynowanie w gminie|2) |promowanie|3) |zgłaszanie|4) |przypadkami rodzinnymi|IPW|5) |dokumentacji osoby/rodziny|6) |procedury i metodykę|projektów socjalnych|7) |ewaluacji|8) |spotkaniach animatorów|superwizji|9) |promowanie działań PZK w gminie|Modelu Kooperacji
§ 6.|1. |pozostałych|1) |promowanie|2) |zgłaszanie|3) |Kart Oczekiwań|4) |każdym etapie|5) |ustne|6) |powiatowo-gminnej listy|7) |nowych form|8) |po zakończeniu wsparcia|9) |szkolenia tematycznego|10) |superwizjach|11) |mobilnej pomocy|12) |wizerunku|2. |plan pracy|uszczegółowić zadania
§ 7.|1. |zobowiązań finansowych|2. |partycypacji|wiedzy i kompetencji|aktywności podczas spotkań|komunikacji|zaangażowania
§ 8.|osoby przez nie delegowane|1) |2016/679|95/46/WE|2) |odpowiadają|pkt 1|3) |wyłącznie w celu|Modelu Kooperacji|4) |zaniechania
§ 9.|1. |§ 2 ust. 3|tajemnicy|po jego rozwiązaniu lub wygaśnięciu|2. |ust. 1|poufności|3. |Administratorem|Gmina – GOPS|4. |ust. 1|upoważni
§ 10.|1. |formy pisemnej pod rygorem nieważności|2. |Kodeksu cywilnego|3. |egzemplarzach, po jednym dla każdej ze Stron|podpis Członka PZK`

const consent = `
o wyrażeniu zgody|na współpracę z Partnerskim Zespołem Kooperacji|dnia|1. |zamieszka|oraz małoletni|w imieniu własnym|zgodę na współpracę|pomocy i wsparcia|Modelem Kooperacji w gminach wiejskich|powiatowych i gminnych instytucji pomocy i integracji społecznej|innych polityk sektorowych
Zgoda obejmuje w szczególności|– |aktywny udział|potrzeb i oczekiwań|– |warsztatach współpracy|– |wywiadu środowiskowego przez pracownika socjalnego|– |Indywidualnych Programów Współpracy|realizację|monitorowanie|– |ewaluację
zgodę na przekazywanie danych|danych wrażliwych|zdrowia|upoważnionych|Administratorem danych|Komu|Jakie dane|Po co|Do kiedy|TAK|NIE
dobrowolna|wycofać|bezpłatne|prawo do świadczeń|otrzymanie Klauzuli informacyjnej|(data, czytelny podpis)
Klauzula informacyjna|art. 13 ust. 1 i 2|2016/679|RODO
1. |Administratorem|NIP|adres|adres e-mail|2. |inspektorem ochrony danych|e-mail|3. |art. 6 ust. 1 lit. a RODO|art. 9 ust. 2 lit. a|art. 6 ust. 1 lit. c i e|art. 100|poz. 1214
4. |ust. 3 pkt 1|wycofać w każdej chwili|osobiście|także ustnie|pismem|e-mail|nie wpływa|5. |informacji|dostępu|sprostowania|uzupełnienia|usunięcia|ograniczenia|przeniesienia|6. |skargę|Prezesa Urzędu Ochrony Danych Osobowych
7. |prawne, informatyczne, pocztowe|wchodzące w skład PZK|8. |wycofania zgody|archiwizacji|9. |dobrowolne, ale niezbędne|(data, czytelny podpis)`

const ipw = `
Indywidualny Program Współpracy|wersja|data sporządzenia|Osoba/rodzina|Cel nadrzędny|Termin realizacji|od|do|Obszar/cel A|teraz|plan|osiągnięto|Lp.|Obszary/cel/-e ze skali|Obszar z listy aktywności i usług/działania|Termin, miejsce i przewidywane efekty realizacji działań|Osoba/podmiot odpowiedzialna/-y za realizację|Ocena działań/monitoring|Pracownik kluczowy/funkcja/instytucja|podpis`

const papers: [string, DocumentFacts, string][] = [
  ['the agreement', sampleAgreement, agreement],
  ['the empty agreement', emptyAgreement, agreement],
  ['the consent of a family', familyConsent, consent],
  ['the empty consent', emptyConsent, consent],
  ['the consent of one man', sampleConsent, consent.replace('1. |zamieszka|oraz małoletni|', 'zamieszka|')],
  ['the IPW', sampleIpw, ipw],
  ['the empty IPW', emptyIpw, ipw],
]

describe('every point of the form is there, in its order', () => {
  test.each(papers)('%s', (_name, facts, list) => {
    expect(notInOrder(normalised(plainText(paperOf(facts))), list)).toEqual([])
  })
})

test('the tasks of the agreement are as many as in the form', () => {
  const { blocks } = paperOf(sampleAgreement)
  const counts = blocks
    .filter((block) => block.type === 'section')
    .map(({ content }) =>
      content.map((item) => (item.type === 'paragraph' ? 0 : (item.points?.length ?? 0))).filter((count) => count > 0),
    )
  expect(counts).toEqual([[6], [7, 8], [], [9], [9], [12], [], [4], [], []])
})
