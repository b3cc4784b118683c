import { QueryObserver } from '@tanstack/react-query'
import { afterAll, afterEach, expect, test, vi } from 'vitest'

// The client looks for its engine where its page came from; nothing is asked here.
vi.stubGlobal('location', { origin: 'http://127.0.0.1' })
const { orpc } = await import('./client.ts')
const { forgetUnseen, forgetVault, queries } = await import('./queries.ts')

afterEach(() => queries.clear())
afterAll(() => vi.unstubAllGlobals())

/** A screen that shows an answer; gives the way to leave it. */
const show = (queryKey: string[]) =>
  new QueryObserver(queries, { queryKey, queryFn: () => 'asked anew', staleTime: Infinity }).subscribe(() => undefined)
const statusKey = orpc.vault.readStatus.queryKey()

test('after a change what no screen shows is forgotten, and what one shows stays until its own answer comes', () => {
  queries.setQueryData(['of the screen before'], 'then')
  queries.setQueryData(['of this screen'], 'now')
  const leave = show(['of this screen'])
  forgetUnseen()
  leave()
  expect(queries.getQueryData(['of the screen before'])).toBeUndefined()
  expect(queries.getQueryData(['of this screen'])).toBe('now')
})

test('a lock forgets all that was read, also what a screen shows, but for the state itself', () => {
  queries.setQueryData(['of this screen'], 'now')
  queries.setQueryData(statusKey, { state: 'locked' } as never)
  const leave = show(['of this screen'])
  forgetVault()
  leave()
  expect(queries.getQueryData(['of this screen'])).toBeUndefined()
  expect(queries.getQueryData(statusKey)).toMatchObject({ state: 'locked' })
})
