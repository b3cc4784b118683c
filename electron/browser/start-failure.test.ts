import { expect, test } from 'vitest'
import { startFailure } from './start-failure.ts'
import { parseStartOptions } from './start-options.ts'

const failureOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test.each([
  ['a taken port', Object.assign(new Error('x'), { code: 'EADDRINUSE' }), 'port jest zajęty'],
  ['an unknown option', failureOf(() => parseStartOptions(['--cokolwiek'])), 'Nie ma takiej opcji'],
  ['a word too many', failureOf(() => parseStartOptions(['cokolwiek'])), 'Nie ma takiej opcji'],
  ['a port that is none', failureOf(() => parseStartOptions(['--port=x'])), 'Port to liczba'],
  ['a program that was not built', Object.assign(new Error('x'), { code: 'ENOENT' }), 'Brakuje plików'],
  ['anything else', new Error('/home/jan.kowalski'), 'Nie udało się uruchomić programu.'],
])('%s is said in Polish, without anybody’s name', (_what, error, sentence) => {
  expect(startFailure(error)).toContain(sentence)
  expect(startFailure(error)).not.toContain('kowalski')
})
