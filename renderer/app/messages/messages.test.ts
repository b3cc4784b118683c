import { ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { backupWarnings } from '#shared/domain/backup.ts'
import { problems } from '#shared/contract/problems.ts'
import { recoveryReasons } from '#shared/contract/vault.ts'
import { fieldProblems } from '#shared/domain/fields.ts'
import { fieldMessage, fieldMessages } from './fields.ts'
import { backupWarningTexts } from './backup-warnings.ts'
import * as labels from './labels.ts'
import { problemCode, problemMessage, problemTexts } from './problems.ts'
import { recoveryTexts } from './recovery.ts'

const sentences = [
  ...Object.values(problemTexts).flatMap(({ sentence, nextStep }) => [sentence, nextStep]),
  ...Object.values(fieldMessages),
  ...Object.values(recoveryTexts).flatMap(({ what, steps }) => [what, ...steps]),
  ...Object.values(backupWarningTexts),
  ...[new Error('fetch failed'), new ORPCError('INTERNAL_SERVER_ERROR')].flatMap((error) =>
    Object.values(problemMessage(error)),
  ),
]
const maps = Object.entries(labels).filter(
  (entry): entry is [string, Record<string, string>] => typeof entry[1] === 'object',
)
const names = [
  ...maps.flatMap(([, map]) => Object.values(map)),
  ...Object.values(recoveryTexts).map(({ title }) => title),
]

const english = /\b(the|and|not|invalid|error|file|please|password|failed|unknown|required|must|is|of|to be)\b/i

describe('every code has its Polish text', () => {
  test('every refusal of the contract', () => {
    expect(Object.keys(problemTexts).toSorted()).toEqual(Object.keys(problems).toSorted())
  })
  test('every reason for recovery', () => {
    expect(Object.keys(recoveryTexts).toSorted()).toEqual([...recoveryReasons].toSorted())
    for (const { steps } of Object.values(recoveryTexts)) expect(steps.length).toBeGreaterThan(0)
  })
  test('everything the start screen reminds of', () => {
    expect(Object.keys(backupWarningTexts).toSorted()).toEqual([...backupWarnings].toSorted())
  })
  test('every problem of a field', () => {
    expect(Object.keys(fieldMessages).toSorted()).toEqual([...fieldProblems].toSorted())
  })
})

describe('the texts are whole', () => {
  test.each(sentences)('%s – is a sentence', (sentence) => {
    expect(sentence).toMatch(/^[A-ZĄĆĘŁŃÓŚŹŻ„].*[.]$/su)
  })
  test.each([...sentences, ...names])('%s – is not English', (text) => {
    expect(text.trim()).not.toBe('')
    expect(text).not.toMatch(english)
  })
  test('no two values of an enum look the same', () => {
    for (const [name, map] of maps)
      expect([name, new Set(Object.values(map)).size]).toEqual([name, Object.keys(map).length])
  })
  test('no recovery screen offers to begin with an empty vault', () => {
    const all = Object.values(recoveryTexts)
      .flatMap(({ title, what, steps }) => [title, what, ...steps])
      .join(' ')
    expect(all).not.toMatch(/zacznij od nowa|załóż (nowy|pusty)|usuń plik|skasuj/i)
  })
})

test('a refusal is told by its code, anything else by what it is', () => {
  expect(problemMessage(new ORPCError('SECRET_WRONG'))).toBe(problemTexts.SECRET_WRONG)
  expect(problemCode(new TypeError('Failed to fetch'))).toBeUndefined()
  expect(problemMessage(new TypeError('Failed to fetch')).sentence).toBe('Program nie odpowiedział.')
  expect(problemCode(new ORPCError('toString'))).toBeUndefined()
  expect(fieldMessage('Invalid option')).not.toMatch(english)
})

test('a number stands with its noun in the right form', () => {
  const forms = ['usługa', 'usługi', 'usług'] as const
  expect([0, 1, 2, 5, 12, 22, 25].map((count) => labels.counted(count, forms))).toEqual([
    '0 usług',
    '1 usługa',
    '2 usługi',
    '5 usług',
    '12 usług',
    '22 usługi',
    '25 usług',
  ])
})
