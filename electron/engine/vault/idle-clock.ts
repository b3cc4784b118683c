export interface IdleClock {
  /** Somebody is there: the time starts anew, unless it had run out. */
  touch: () => void
  stop: () => void
}

/** How often it looks: a computer that slept is found out this soon after it wakes. */
const look = 15_000

/**
 * Calls `onIdle` once nobody has touched it for so many minutes. Sleep counts too, which a
 * timer alone does not see; a clock set back does not stop it. Keeps no process alive.
 */
export function startIdleClock(minutes: number, onIdle: () => void, now: () => Date): IdleClock {
  const limit = minutes * 60_000
  let timer: NodeJS.Timeout | undefined
  let last = { wall: now().getTime(), running: performance.now() }

  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const left = (): number => limit - Math.max(now().getTime() - last.wall, performance.now() - last.running)
  const wait = (): void => {
    stop()
    timer = setTimeout(check, Math.max(0, Math.min(left(), look)))
    timer.unref()
  }
  const check = (): void => {
    if (left() > 0) return wait()
    stop()
    onIdle()
  }
  const touch = (): void => {
    // The first to touch a computer that has slept need not be the one who left it.
    if (left() > 0) last = { wall: now().getTime(), running: performance.now() }
    check()
  }
  wait()
  return { touch, stop }
}
