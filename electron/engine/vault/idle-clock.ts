export interface IdleClock {
  /** Somebody is there: the time starts anew. */
  touch: () => void
  stop: () => void
}

/** Calls `onIdle` once nobody has touched it for so many minutes. Keeps no process alive. */
export function startIdleClock(minutes: number, onIdle: () => void): IdleClock {
  let timer: NodeJS.Timeout | undefined
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const touch = (): void => {
    stop()
    timer = setTimeout(onIdle, minutes * 60_000)
    timer.unref()
  }
  touch()
  return { touch, stop }
}
