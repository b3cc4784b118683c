import { useCallback, useEffect, useRef, useState } from 'react'
import type { TypedFacts } from '#shared/contract/documents.ts'
import type { FormSection } from '#shared/documents/form.ts'
import type { Draft } from '../../ui/drafts.ts'
import { dropDraft, keepDraft, readDraft, saveWaiting } from '../../ui/drafts.ts'
import type { FormValue } from './typed-facts.ts'
import { changedFacts, placesOfForm } from './typed-facts.ts'

/** A new value of a place, or how it follows from the one that stands there. */
export type Change = (name: string, next: FormValue | ((now: FormValue | undefined) => FormValue)) => void

export interface PaperDraft {
  /** What was typed and differs from the rooms. */
  typed: TypedFacts
  change: Change
  /** False until the draft was looked for; the form is shown after it. */
  isReady: boolean
  /** Something was typed here before. */
  isRestored: boolean
  /** The last autosave was refused. */
  draftProblem: unknown
  /** Back to what the rooms know. */
  discard: () => void
}

/**
 * What is typed on a paper's own form, over what the rooms know (`own`). Only the places that
 * were typed in are kept, so a later change in a room shows in all the others. It outlives
 * the paper's files: a paper is made again with the same words, until it is issued or the
 * draft is given up.
 */
export function usePaperDraft(key: string, form: readonly FormSection[], own: TypedFacts): PaperDraft {
  const [typed, setTyped] = useState<TypedFacts>({})
  const [isReady, setReady] = useState(false)
  const [isRestored, setRestored] = useState(false)
  const [draftProblem, setDraftProblem] = useState<unknown>(undefined)
  const wasTouched = useRef(false)
  const changed = changedFacts(own, typed)
  const body = JSON.stringify(changed)

  useEffect(() => {
    let isCurrent = true
    const begin = (draft: Draft | undefined, problem: unknown) => {
      if (!isCurrent) return
      const restored = placesOfForm(form, draft?.values ?? {})
      setTyped(restored)
      setRestored(Object.keys(restored).length > 0)
      setDraftProblem(problem)
      setReady(true)
    }
    readDraft(key).then(
      (draft) => begin(draft, undefined),
      (error: unknown) => begin(undefined, error),
    )
    return () => {
      isCurrent = false
      void saveWaiting(key)
    }
  }, [key, form])

  useEffect(() => {
    if (!wasTouched.current) return
    if (body === '{}') void dropDraft(key)
    else keepDraft(key, { values: asValues(body), baseRevision: undefined }, setDraftProblem)
  }, [key, body])

  const change = useCallback<Change>(
    (name, next) => {
      wasTouched.current = true
      setTyped((now) => {
        const before = name in now ? now[name] : own[name]
        return { ...now, [name]: typeof next === 'function' ? next(before) : next }
      })
    },
    [own],
  )

  const discard = () => {
    setTyped({})
    setRestored(false)
    void dropDraft(key)
  }

  return { typed: changed, change, isReady, isRestored, draftProblem, discard }
}

function asValues(body: string): Record<string, unknown> {
  const values: unknown = JSON.parse(body)
  return typeof values === 'object' && values !== null ? { ...values } : {}
}
