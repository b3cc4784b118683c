import { useState } from 'react'
import type { TeamId } from '#shared/domain/ids.ts'
import { queries } from '../../../app/queries.ts'
import type { ListView } from './list-view.ts'
import { wholeList } from './list-view.ts'

/**
 * What is searched and filtered, there again on the way back from a household. Names may stand in it, so it lives
 * beside what was read from the vault and is forgotten with it at lock; never in an address or on the disk.
 */
export function useListView(teamId: TeamId): [view: ListView, change: (part: Partial<ListView>) => void] {
  const key = ['household-list-view', teamId]
  const [view, setView] = useState(() => queries.getQueryData<ListView>(key) ?? wholeList)
  return [
    view,
    (part) => {
      // Any change but of the page itself begins at the first page.
      const next = { ...view, page: 1, ...part }
      queries.setQueryData(key, next)
      setView(next)
    },
  ]
}
