import { expect, test } from 'vitest'
import { createSessions } from './sessions.ts'

test('an entry token opens one session and is spent', () => {
  const sessions = createSessions()
  const token = sessions.newEntry()
  const session = sessions.enter(token)
  expect(session).toBeDefined()
  expect(sessions.enter(token)).toBeUndefined()
  expect(sessions.isOpen(session ?? '')).toBe(true)
})

test('a token is no session and a session is no token', () => {
  const sessions = createSessions()
  const token = sessions.newEntry()
  expect(sessions.isOpen(token)).toBe(false)
  const session = sessions.enter(token) ?? ''
  expect(sessions.enter(session)).toBeUndefined()
})

test.each(['', 'a', 'undefined', 'żółć'])('a made-up secret %j opens nothing', (secret) => {
  const sessions = createSessions()
  sessions.enter(sessions.newEntry())
  expect(sessions.enter(secret)).toBeUndefined()
  expect(sessions.isOpen(secret)).toBe(false)
})
