import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personalTraces, tracesInFields } from './personal-traces.ts'

const nobody = { names: [], places: [] }

function kindsIn(text: string, names: readonly string[] = [], places: readonly string[] = []): string[] {
  return personalTraces(text, { names, places }).map(({ kind }) => kind)
}

describe('a name is found in every case of its declension', () => {
  test.each([
    ['Anna', 'Anna Anny Annie Annę Anną Anno'],
    ['Zosia', 'Zosia Zosi Zosię Zosią Zosiu'],
    ['Olga', 'Olga Olgi Oldze Olgę Olgą'],
    ['Marta', 'Marta Marty Marcie Martę'],
    ['Agnieszka', 'Agnieszki Agnieszce Agnieszkę Agnieszką'],
    ['Julia', 'Julia Julii Julię Julią'],
    ['Ewa', 'Ewa Ewy Ewie Ewę Ewą Ewo'],
    ['Elżbieta', 'Elżbiety Elżbiecie Elżbietą'],
    ['Jan', 'Jan Jana Janowi Janem Janie'],
    ['Marek', 'Marek Marka Markowi Markiem Marku'],
    ['Paweł', 'Paweł Pawła Pawłowi Pawłem'],
    ['Piotr', 'Piotra Piotrowi Piotrze Piotrem'],
    ['Antoni', 'Antoniego Antoniemu Antonim'],
    ['Antoś', 'Antosia Antosiowi Antosiem'],
    ['Zenon', 'Zenona Zenonowi Zenonie'],
    ['Kowalski', 'Kowalskiego Kowalskiemu Kowalskim Kowalscy Kowalskich'],
    ['Kowalska', 'Kowalska Kowalskiej Kowalską'],
    ['Nowak', 'Nowaka Nowakowi Nowakowie Nowaków'],
    ['Wróbel', 'Wróbla Wróblowi Wróblem Wróblowie'],
    ['Dąb', 'Dęba Dębowi Dębem'],
    ['Mucha', 'Muchy Musze Muchę'],
    ['Wzorcowa-Żółć', 'Wzorcowej-Żółć Wzorcową'],
    ["O'Konor", "O'Konora O'Konorowi"],
    ['Źrebiec', 'Źrebca Źrebcowi'],
  ])('%s', (name, words) => {
    for (const word of words.split(' '))
      expect(kindsIn(`Rozmowa dotyczyła ${word} i domu.`, [name]), word).toContain('name')
  })

  test('without Polish signs and in small letters too', () => {
    expect(kindsIn('rozmowa z kowalskim', ['Jan', 'Kowalski'])).toEqual(['name'])
    expect(kindsIn('wizyta u zrebca', ['Źrebiec'])).toEqual(['name'])
  })

  test('and common words are none', () => {
    const text =
      'Chętnie idzie do szkoły, ma ewidentne postępy, ani razu nie opuścił zajęć; praca i dochód rosną. Opieka trwa.'
    expect(kindsIn(text, ['Ewa', 'Ida', 'Ania', 'Jan', 'Zenon', 'Przykładowy', 'Wzorcowa-Żółć'])).toEqual([])
  })
})

describe('numbers and addresses people are known by are found', () => {
  test.each([
    ['PESEL 80010112345', 'pesel'],
    ['nr 800101 12345', 'pesel'],
    ['tel. 600 100 200', 'phone'],
    ['+48 600-100-200', 'phone'],
    ['dzwonić 600100200', 'phone'],
    ['(13) 432 10 20', 'phone'],
    ['jan@przyklad.example', 'email'],
    ['mieszka przy ul. Leśnej 7', 'address'],
    ['os. Słoneczne', 'address'],
    ['00-001 Przykładowa', 'address'],
    ['Leśna 7/4', 'address'],
    ['ur. 12.03.1980', 'birth-date'],
    ['urodzony w 1980', 'birth-date'],
    ['urodzona 3 maja 2021 r.', 'birth-date'],
    ['(1980-03-12)', 'birth-date'],
    ['12 marca 1980', 'birth-date'],
    ['rocznik 2012', 'birth-date'],
    ['założono Niebieską Kartę', 'blue-card'],
  ])('%s', (text, kind) => {
    expect(kindsIn(text)).toContain(kind)
  })

  test.each([
    'Od 1.09.2026 do 30.09.2027, dwa razy w tygodniu o 16.00',
    'Skala 2–6, etap 7.2, 1500 zł, 21 listopada 2026 r.',
    'Rodzina liczy 5 os., w tym 3 dzieci',
    'IPW nr 3/2026, wersja 2, 2026-11-21',
    'Plac zabaw i ulica są blisko; kurs kosztuje 12 000 zł',
  ])('and %s is none of them', (text) => {
    expect(kindsIn(text)).toEqual([])
  })

  test('the street and town where they live are found in every case', () => {
    expect(kindsIn('dom przy Leśnej w Dolnej Wsi', [], ['ul. Leśna 7', 'Dolna Wieś'])).toContain('place')
    expect(kindsIn('lubi leśne spacery', [], ['ul. Leśna 7'])).toEqual([])
  })
})

test('each trace says where it stands, in the order of the text', () => {
  const text = 'Zosia dzwoniła: 600 100 200.'
  const found = personalTraces(text, { names: ['Zosia'], places: [] })
  expect(found.map(({ kind }) => kind)).toEqual(['name', 'phone'])
  for (const { at, words } of found) expect(text.slice(at, at + words.length)).toBe(words)
})

test('fields name their traces once, deep in rows too', () => {
  const values = new Map<string, unknown>([
    ['conclusions', 'Zosia i Zosia'],
    ['areas', [{ name: 'Nauka Zosi', now: 3 }]],
    ['secret', 'Zosia'],
  ])
  expect(tracesInFields(values, ['conclusions', 'areas', 'none'], { names: ['Zosia'], places: [] })).toEqual([
    { field: 'conclusions', trace: 'name', words: 'Zosia' },
    { field: 'areas', trace: 'name', words: 'Zosi' },
  ])
})

test('no text makes it fail, and nobody known is nobody found', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.string({ maxLength: 20 })),
      (text, names) => {
        const known = { names, places: names }
        for (const { at, words } of personalTraces(text, known)) expect(text.slice(at, at + words.length)).toBe(words)
        expect(personalTraces(text, nobody).filter(({ kind }) => kind === 'name' || kind === 'place')).toEqual([])
      },
    ),
  )
})
