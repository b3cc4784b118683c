import { useState } from 'react'

/** The pages of a list gone through so far, newest first; `before` is what the page shown was asked with. */
export interface Pages {
  before: number | undefined
  isFirst: boolean
  older: (next: number) => void
  newer: () => void
}

/** Remembers the way back through a list that only knows where its next page begins. */
export function usePages(): Pages {
  const [trail, setTrail] = useState<readonly number[]>([])
  return {
    before: trail.at(-1),
    isFirst: trail.length === 0,
    older: (next) => setTrail([...trail, next]),
    newer: () => setTrail(trail.slice(0, -1)),
  }
}
