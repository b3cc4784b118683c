/** How long typing rests before a draft is saved, in milliseconds. */
const rest = 400
/** How long typing without a rest may stay unsaved: with the save itself under the 2 seconds a power cut may cost. */
const atMost = 1500

/** How long a change waits to be saved. Takes when the first unsaved change was made and the time now, in milliseconds. */
export function autosaveWait(unsavedSince: number, now: number): number {
  return Math.max(0, Math.min(rest, unsavedSince + atMost - now))
}
