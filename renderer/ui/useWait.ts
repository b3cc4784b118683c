import { useEffect, useState } from 'react'
import { waitOf } from '../app/messages/problems.ts'

export interface Wait {
  /** Seconds until the next try is looked at; 0 when it is looked at now. */
  seconds: number
  /** Starts or renews the wait a refusal tells of. */
  hear: (error: unknown) => void
}

/** The wait after wrong secrets, counted down second by second. Takes the seconds known at first. */
export function useWait(initialSeconds = 0): Wait {
  const [until, setUntil] = useState(() => Date.now() + initialSeconds * 1000)
  const [now, setNow] = useState(() => Date.now())
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  const isWaiting = seconds > 0

  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [isWaiting])

  return {
    seconds,
    hear: (error) => {
      setNow(Date.now())
      setUntil(Date.now() + waitOf(error) * 1000)
    },
  }
}
