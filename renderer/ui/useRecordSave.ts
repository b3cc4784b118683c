import { useRef, useState } from 'react'
import { problemCode } from '../app/messages/problems.ts'
import type { Command } from './commands.ts'
import { showProblem, useCommand } from './commands.ts'
import { showNotice } from './notices.ts'
import type { DraftForm, FormValues } from './useDraftForm.ts'

/** A record as its form shows it, and the revision that was read. */
export interface Fresh<Values> {
  values: Values
  revision: number
}

interface RecordSaveInput<Values extends FormValues, Output, Input, Saved extends { revision: number }> {
  draft: DraftForm<Values, Output>
  command: Command<Input, Saved>
  /** The command's input from valid values and the revision they were typed over. */
  input: (values: Output, baseRevision: number) => Input
  /** The record as the vault has it now; asked when somebody saved it in between. */
  readFresh: () => Promise<Fresh<Values> | undefined>
  /** The saved record as the form shows it; left out: as it was typed. */
  shown?: (saved: Saved) => Values
  /** What is said of the save; left out: „Zapisano.” */
  notice?: (saved: Saved) => string
  /** After the save, when the draft is already forgotten. */
  onSaved?: (saved: Saved) => void | Promise<void>
  /** Takes over a refusal, as one that belongs beside a field: true when it has been dealt with. */
  onRefused?: (error: unknown) => boolean
}

export interface RecordSave<Values, Output, Saved = never> {
  /** True when the vault has it. `onSaved` stands in for the hook's own, for this save. */
  save: (values: Output, onSaved?: (saved: Saved) => void | Promise<void>) => Promise<boolean>
  isPending: boolean
  /** What somebody else saved in between, until the user has chosen or put the comparison away. */
  stale: Fresh<Values> | undefined
  /** What was typed here when the other version took its place in the form. */
  setAside: Values | undefined
  keepMine: () => Promise<void>
  takeTheirs: () => void
  dismiss: () => void
}

/**
 * Saves a form's record over the revision it was typed over. When somebody saved it in
 * between nothing is lost: both versions are there to choose from (`StaleChoice`).
 */
export function useRecordSave<Values extends FormValues, Output, Input, Saved extends { revision: number }>({
  draft,
  command,
  input,
  readFresh,
  shown,
  notice,
  onSaved,
  onRefused,
}: RecordSaveInput<Values, Output, Input, Saved>): RecordSave<Values, Output, Saved> {
  const [stale, setStale] = useState<Fresh<Values> | undefined>(undefined)
  const [setAside, setSetAside] = useState<Values | undefined>(undefined)
  const lastTried = useRef<{ values: Output; afterwards: typeof onSaved } | undefined>(undefined)

  const dismiss = () => {
    setStale(undefined)
    setSetAside(undefined)
  }

  const { run, isPending } = useCommand(command, {
    onDone: async (saved) => {
      await draft.finish({ values: shown?.(saved) ?? draft.form.getValues(), revision: saved.revision })
      dismiss()
      showNotice(notice?.(saved) ?? 'Zapisano.')
      await lastTried.current?.afterwards?.(saved)
    },
    onProblem: (error) => {
      if (problemCode(error) !== 'STALE_REVISION') return onRefused?.(error) ?? false
      setSetAside(undefined)
      readFresh().then(setStale, showProblem)
      return true
    },
  })

  const saveOver = async (values: Output, revision: number, afterwards: typeof onSaved) => {
    lastTried.current = { values, afterwards }
    return (await run(input(values, revision))) !== undefined
  }

  return {
    save: (values, afterwards = onSaved) => saveOver(values, draft.baseRevision, afterwards),
    isPending,
    stale,
    setAside,
    keepMine: async () => {
      if (!stale || !lastTried.current) return
      await saveOver(lastTried.current.values, stale.revision, lastTried.current.afterwards)
    },
    takeTheirs: () => {
      if (!stale) return
      setSetAside(draft.form.getValues())
      void draft.finish({ values: stale.values, revision: stale.revision })
    },
    dismiss,
  }
}
