import { expect, test } from 'vitest'
import { finish } from './finish.ts'
import type { Draft, DraftRun, SectionItem } from './model.ts'
import { reference } from './numbering.ts'
import { plainText } from './plain-text.ts'

function draft(sections: readonly (readonly SectionItem<DraftRun>[])[]): Draft {
  return {
    title: 'Próba',
    page: 'portrait',
    textSize: 12,
    footer: '',
    blocks: sections.map((content) => ({ type: 'section', content })),
  }
}

const aim: SectionItem<DraftRun> = { type: 'clause', id: 'aim', text: ['Cel.'] }
const other: SectionItem<DraftRun> = { type: 'clause', text: ['Inny.'] }
const pointing: SectionItem<DraftRun> = { type: 'clause', text: ['Patrz ', { ref: 'aim' }, '.'] }

test('a reference is as short as its place allows', () => {
  expect(reference({ section: 2, clause: 3 }, { section: 9, clause: 1 })).toBe('§ 2 ust. 3')
  expect(reference({ section: 2, clause: 3 }, { section: 2, clause: 4 })).toBe('ust. 3')
  expect(reference({ section: 8, point: 1 }, { section: 8, point: 2 })).toBe('pkt 1')
  expect(reference({ section: 8, point: 1 }, { section: 9, clause: 2 })).toBe('§ 8 pkt 1')
  expect(reference({ section: 2, clause: 3, point: 4 }, { section: 2, clause: 3, point: 5 })).toBe('pkt 4')
  expect(reference({ section: 2, clause: 3, point: 4 }, { section: 2, clause: 1 })).toBe('ust. 3 pkt 4')
  expect(reference({ clause: 3, point: 1 }, { clause: 4 })).toBe('ust. 3 pkt 1')
  expect(reference({ section: 2 }, { section: 2, clause: 1 })).toBe('§ 2')
})

test('a clause put in before moves the number and every reference to it', () => {
  const text = (sections: Parameters<typeof draft>[0]) => plainText(finish(draft(sections))).replaceAll('\u00a0', ' ')
  expect(text([[aim, pointing], [pointing]])).toContain('2. Patrz ust. 1.\n§ 2.\n1. Patrz § 1 ust. 1.')
  expect(text([[other, aim, pointing], [pointing]])).toContain('3. Patrz ust. 2.\n§ 2.\n1. Patrz § 1 ust. 2.')
  expect(text([[other], [aim], [pointing]])).toContain('Patrz § 2 ust. 1.')
})

test('a reference to nothing and a name used twice are mistakes of the template', () => {
  expect(() => finish(draft([[pointing]]))).toThrow(/aim/)
  expect(() => finish(draft([[aim, aim]]))).toThrow(/aim/)
})
