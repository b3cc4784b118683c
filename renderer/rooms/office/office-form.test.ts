import { expect, test } from 'vitest'
import { emptyOfficeForm, officeDifferences, officeForm } from './office-form.ts'

const filled = {
  office: {
    ...emptyOfficeForm.office,
    kind: 'gops',
    name: 'GOPS w Przykładowej',
    town: 'Przykładowa',
    gmina: 'Przykładowa',
    powiat: 'przykładowski',
    voivodeship: 'podkarpackie',
  },
  animator: { ...emptyOfficeForm.animator, firstName: 'Anna', lastName: 'Przykładna', gender: 'f' },
}
const pathsOf = (values: unknown) => officeForm.safeParse(values).error?.issues.map(({ path }) => path.join('.')) ?? []

test('a filled form is right', () => {
  expect(pathsOf(filled)).toEqual([])
})

test('a GOPS names its commune, and hears of it while other steps are still empty', () => {
  const withoutGmina = { ...filled, office: { ...filled.office, gmina: '' } }
  expect(pathsOf(withoutGmina)).toEqual(['office.gmina'])
  expect(pathsOf({ ...withoutGmina, animator: emptyOfficeForm.animator })).toContain('office.gmina')
})

test('a PCPR has no commune, and one typed before does not stay behind', () => {
  const pcpr = { ...filled, office: { ...filled.office, kind: 'pcpr', gmina: 'Przykładowa' } }
  expect(officeForm.parse(pcpr).office.gmina).toBe('')
  expect(pathsOf({ ...pcpr, office: { ...pcpr.office, gmina: '' } })).toEqual([])
})

test('two versions are compared field by field, in the words of the form', () => {
  const newer = {
    office: { ...filled.office, street: 'Szkolna 1' },
    animator: { ...filled.animator, gender: 'm' },
  }
  expect(officeDifferences(filled, newer)).toEqual([
    { label: 'Ulica i numer', typedHere: '', savedElsewhere: 'Szkolna 1' },
    { label: 'Animator: Forma', typedHere: 'Pani', savedElsewhere: 'Pan' },
  ])
})
