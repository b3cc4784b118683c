import { readFileSync, renameSync, writeFileSync } from 'node:fs'

import type { Rectangle } from 'electron'

export interface WindowState {
  width: number
  height: number
  x?: number
  y?: number
  maximised: boolean
}

/** Fits a 1366 × 768 office screen; never smaller than the narrowest layout. */
export const DEFAULT_STATE: WindowState = { width: 1280, height: 720, maximised: false }
export const SMALLEST = { width: 800, height: 560 }

/**
 * The window's last place, if it can still be seen: a screen may have been unplugged since. Size is cut to
 * the screen; a place of which less than a good corner shows is forgotten.
 */
export function fittingState(kept: unknown, displays: readonly Rectangle[]): WindowState {
  if (!isState(kept)) return DEFAULT_STATE
  const { x, y, maximised } = kept
  const screen =
    x === undefined || y === undefined ? undefined : displays.find((area) => shows(area, { ...kept, x, y }))
  const area = screen ?? displays[0]
  const width = clamp(kept.width, SMALLEST.width, area?.width)
  const height = clamp(kept.height, SMALLEST.height, area?.height)
  return screen && x !== undefined && y !== undefined
    ? { width, height, x, y, maximised }
    : { width, height, maximised }
}

/** Reads what was kept; a missing, broken or foreign file is as good as none. */
export function readKept(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Keeps the state by a whole new file in the place of the old. A failure is not worth a word to the user. */
export function writeKept(path: string, state: WindowState): void {
  try {
    writeFileSync(`${path}.tmp`, JSON.stringify(state), { flush: true })
    renameSync(`${path}.tmp`, path)
  } catch {
    // A full or locked disk costs the window its place, nothing else.
  }
}

function isState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false
  const { width, height, x, y, maximised }: { [Key in keyof WindowState]?: unknown } = value
  return (
    isSize(width) &&
    isSize(height) &&
    (x === undefined || Number.isSafeInteger(x)) &&
    (y === undefined || Number.isSafeInteger(y)) &&
    typeof maximised === 'boolean'
  )
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < 100_000
}

/** The title bar must be within reach: its upper edge on the screen and a hand's breadth of its width. */
function shows(area: Rectangle, window: { x: number; y: number; width: number }): boolean {
  const left = Math.max(area.x, window.x)
  const right = Math.min(area.x + area.width, window.x + window.width)
  return right - left >= 120 && window.y >= area.y && window.y <= area.y + area.height - 60
}

function clamp(value: number, smallest: number, largest: number | undefined): number {
  return Math.max(smallest, Math.min(value, largest ?? value))
}
