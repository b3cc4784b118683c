import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may talk to the loopback server: entry tokens that work once, and the sessions they were exchanged for. */
export interface Sessions {
  /** Gives a new entry token; it opens one session and is spent. */
  newEntry: () => string
  /** Takes an entry token; gives a new session's secret, or undefined when the token is unknown or spent. */
  enter: (token: string) => string | undefined
  /** Takes a cookie's value; true when it is the secret of a session opened here. */
  isOpen: (session: string) => boolean
}

const newSecret = (): string => randomBytes(32).toString('base64url')

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()

const findEqual = (known: readonly Buffer[], secret: string): number => {
  const candidate = digest(secret)
  return known.findIndex((entry) => timingSafeEqual(entry, candidate))
}

/** Gives an empty register of sessions. Secrets are kept as digests and compared in constant time. */
export const createSessions = (): Sessions => {
  const entries: Buffer[] = []
  const open: Buffer[] = []
  return {
    newEntry: () => {
      const token = newSecret()
      entries.push(digest(token))
      return token
    },
    enter: (token) => {
      const position = findEqual(entries, token)
      if (position < 0) return undefined
      entries.splice(position, 1)
      const session = newSecret()
      open.push(digest(session))
      return session
    },
    isOpen: (session) => findEqual(open, session) >= 0,
  }
}
