/** How many backups are kept: three of today, the last of each of 14 days, the last of each of 12 months. */
export const kept = { today: 3, days: 14, months: 12 }

export interface KnownBackup {
  file: string
  /** When it was made, UTC. */
  createdAt: string
  /** Whether it read back whole at its last check. */
  isGood: boolean
}

/**
 * The backups that may go. The newest good one never does, whatever the numbers say, and
 * one that did not read back whole pushes no good one out.
 */
export function backupsToRemove<Backup extends KnownBackup>(backups: readonly Backup[], now: Date): Backup[] {
  const good = backups.filter(({ isGood }) => isGood).toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  const today = now.toISOString().slice(0, 10)
  const keep = new Set<Backup>([
    ...good.slice(0, 1),
    ...good.filter(({ createdAt }) => createdAt.startsWith(today)).slice(0, kept.today),
    ...newestOfEach(good, 10).slice(0, kept.days),
    ...newestOfEach(good, 7).slice(0, kept.months),
  ])
  return good.filter((backup) => !keep.has(backup))
}

/** The newest of each day (10 letters of the date) or month (7), newest first. */
function newestOfEach<Backup extends KnownBackup>(newestFirst: readonly Backup[], letters: number): Backup[] {
  const seen = new Set<string>()
  return newestFirst.filter(({ createdAt }) => {
    const period = createdAt.slice(0, letters)
    if (seen.has(period)) return false
    seen.add(period)
    return true
  })
}
