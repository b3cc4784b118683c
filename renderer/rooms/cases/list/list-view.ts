import type { HouseholdFilters, HouseholdSort } from '#shared/contract/household-list.ts'
import { householdFilters } from '#shared/contract/household-list.ts'

/** What the list is asked for, as its fields hold it; null: all. */
export interface ListView {
  text: string
  stage: string | null
  dueState: string | null
  keyWorker: string | null
  leader: string | null
  course: 'open' | 'closed' | null
  sort: HouseholdSort
  page: number
}

export const wholeList: ListView = {
  text: '',
  stage: null,
  dueState: null,
  keyWorker: null,
  leader: null,
  course: null,
  sort: 'newest',
  page: 1,
}

/** How many of the filters are set, the search and the order apart. */
export function countFilters({ stage, dueState, keyWorker, leader, course }: ListView): number {
  return [stage, dueState, keyWorker, leader, course].filter((value) => value !== null).length
}

/** The filters as the engine takes them; one it would not take is left out. */
export function askedFilters({ stage, dueState, keyWorker, leader, course }: ListView): HouseholdFilters {
  const asked = householdFilters.safeParse({
    ...(stage !== null && { stage }),
    ...(dueState !== null && { dueState }),
    ...(keyWorker !== null && { keyWorker }),
    ...(leader !== null && { leader }),
    ...(course !== null && { isClosed: course === 'closed' }),
  })
  return asked.data ?? {}
}
