import { useState } from 'react'
import { localDateOf } from '#shared/domain/dates.ts'

/** The day on which the screen was opened, `YYYY-MM-DD`, by the machine's own clock. */
export function useToday(): string {
  const [today] = useState(() => localDateOf(new Date()))
  return today
}
