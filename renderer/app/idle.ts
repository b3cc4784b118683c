import { useEffect, useRef, useState } from 'react'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { flushDrafts } from '../ui/drafts.ts'
import { client } from './client.ts'
import { askState, askStateAgain } from './queries.ts'

/** How often, at most, the engine hears that somebody is there. */
const tellEvery = 30_000
const lookEvery = 1000
const lockAgainAfter = 5000
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

export interface IdleCover {
  /** Nothing of the vault may be seen: the page covers itself before the engine has answered. */
  isCovered: boolean
  /** Covers at once, saves what was being typed, and locks. */
  cover: () => void
}

/**
 * Watches whether somebody is at the program while the vault is open: tells the engine,
 * whose clock locks, and covers the screen once the time is over. Another tab's activity counts.
 */
export function useIdleCover(status: VaultStatus | undefined): IdleCover {
  const isOpen = status?.state === 'ready'
  const idleMinutes = status?.idleMinutes ?? Infinity
  const [isCovered, setCovered] = useState(false)
  const lastTouch = useRef(0)

  // The next opening of the vault starts uncovered.
  if (!isOpen && isCovered) setCovered(false)

  useEffect(() => {
    if (!isOpen || isCovered) return
    lastTouch.current = Date.now()
    const elsewhere = new BroadcastChannel('kooperacja-activity')
    elsewhere.addEventListener('message', () => {
      lastTouch.current = Date.now()
    })
    const tell = createTeller(elsewhere)
    const look = () => {
      if (Date.now() - lastTouch.current >= idleMinutes * 60_000) setCovered(true)
    }
    const touch = () => {
      // A computer that slept: the first touch is not yet somebody who may see the screen.
      look()
      lastTouch.current = Date.now()
      tell.soon()
    }
    const timer = setInterval(look, lookEvery)
    for (const name of touches) document.addEventListener(name, touch, { passive: true, capture: true })
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      tell.stop()
      elsewhere.close()
      for (const name of touches) document.removeEventListener(name, touch, { capture: true })
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [isOpen, isCovered, idleMinutes])

  // After the covered screen is gone: its forms have handed over their drafts by then.
  useEffect(() => {
    if (!isCovered) return
    void lockNow()
    const again = setInterval(() => void lockNow(), lockAgainAfter)
    return () => clearInterval(again)
  }, [isCovered])

  return { isCovered, cover: () => setCovered(true) }
}

async function lockNow(): Promise<void> {
  await flushDrafts()
  // Refused means locked already, and a lost answer is tried again.
  await client.vault.lock().catch(() => undefined)
  await askState()
}

/** Tells the engine of activity at most every 30 s, and always after the last one, so that its clock never runs ahead. */
function createTeller(elsewhere: BroadcastChannel): { soon: () => void; stop: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let lastTold = 0
  const tell = () => {
    waiting = undefined
    lastTold = Date.now()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it is this origin's
    elsewhere.postMessage('touched')
    client.vault.stayAwake().catch(askStateAgain)
  }
  return {
    soon: () => {
      waiting ??= setTimeout(tell, Math.max(0, lastTold + tellEvery - Date.now()))
    },
    stop: () => clearTimeout(waiting),
  }
}
