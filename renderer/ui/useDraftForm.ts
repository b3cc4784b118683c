import type { FormErrors, UseFormReturnType } from '@mantine/form'
import { schemaResolver, useForm } from '@mantine/form'
import type { FormEvent } from 'react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { z } from 'zod'
import { fieldMessage, missingMessage } from '../app/messages/fields.ts'
import type { Draft } from './drafts.ts'
import { dropDraft, keepDraft, readDraft, saveWaiting } from './drafts.ts'

/** The values of a form, by field. A type alias or an inferred object fits; an interface does not. */
export type FormValues = Record<string, unknown>

export interface DraftFormInput<Values extends FormValues, Output> {
  /** Names the draft, one per form and row: `office`, `partner/<id>`. */
  key: string
  /** The schema of the record, from shared/domain: the single source of the rules. */
  schema: z.ZodType<Output>
  /** What the form shows first. Give the form another React `key` when the record changes. */
  initialValues: Values
  /** The revision the values come from; kept with the draft, so that a stale draft is known as one. */
  baseRevision?: number
}

export interface DraftForm<Values extends FormValues, Output> {
  form: UseFormReturnType<Values>
  /** False until the draft was looked for; fields are shown after it. */
  isReady: boolean
  /** Values were taken from a draft: the form shows the line with „Odrzuć szkic”. */
  isRestored: boolean
  /** The last autosave was refused. */
  draftProblem: unknown
  /** The revision to send with the save: the draft's own when it was restored. */
  baseRevision: number
  /** Another revision to save over, after the user compared the versions. */
  rebase: (revision: number) => void
  /** Gives up the draft and shows the record as it stands. */
  discard: () => void
  /** After a successful save: forgets the draft. Given what was saved, the form stands on it from then on. */
  finish: (saved?: { values: Values; revision: number }) => Promise<void>
  /** Checks the fields whose paths begin so, shows their errors only and focuses the first; true when they are right. */
  checkPart: (prefixes: readonly string[]) => boolean
  /** The form's onSubmit: valid values go to the handler, otherwise the first invalid field gets the focus. */
  submit: (save: (values: Output) => void | Promise<unknown>) => (event?: FormEvent<HTMLFormElement>) => void
}

/**
 * A Mantine form over a zod schema whose values survive: saved as a draft within 2 seconds of any change
 * and restored when the screen opens again.
 */
export function useDraftForm<Values extends FormValues, Output>({
  key,
  schema,
  initialValues,
  baseRevision = 0,
}: DraftFormInput<Values, Output>): DraftForm<Values, Output> {
  const [isReady, setReady] = useState(false)
  const [isRestored, setRestored] = useState(false)
  const [draftProblem, setDraftProblem] = useState<unknown>(undefined)
  const [revision, setRevision] = useState(baseRevision)
  /** The same for a handler of an older drawing (`FormPart`). */
  const draftRevision = useRef(baseRevision)
  const recordRevision = useRef(baseRevision)
  /** Off while the form is given values nobody typed. */
  const listening = useRef(false)
  const check = schemaResolver<true>(schema, { sync: true })

  const standOn = (over: number) => {
    draftRevision.current = over
    setRevision(over)
  }

  const form: UseFormReturnType<Values> = useForm<Values>({
    // Mantine takes letters, numbers and dashes only.
    name: key.replaceAll('/', '-'),
    initialValues,
    validate: (values) => inPolish(check(values), values),
    onValuesChange: (values) => {
      if (listening.current)
        keepDraft(key, { values: { ...values }, baseRevision: draftRevision.current }, setDraftProblem)
    },
  })

  const restore = useEffectEvent((draft: Draft | undefined) => {
    if (!draft) return
    const values = draftValues(form.getInitialValues(), draft.values)
    if (JSON.stringify(values) === JSON.stringify(form.getInitialValues())) return
    form.setValues(values)
    if (draft.baseRevision !== undefined) standOn(draft.baseRevision)
    setRestored(true)
  })

  useEffect(() => {
    let isCurrent = true
    const begin = (draft: Draft | undefined, problem: unknown) => {
      if (!isCurrent) return
      restore(draft)
      setDraftProblem(problem)
      listening.current = true
      setReady(true)
    }
    readDraft(key).then(
      (draft) => begin(draft, undefined),
      (error: unknown) => begin(undefined, error),
    )
    return () => {
      isCurrent = false
      listening.current = false
      void saveWaiting(key)
    }
  }, [key])

  const finish: DraftForm<Values, Output>['finish'] = async (saved) => {
    listening.current = false
    if (saved) {
      form.setInitialValues(saved.values)
      form.setValues(saved.values)
      recordRevision.current = saved.revision
      standOn(saved.revision)
    }
    form.resetDirty(saved?.values)
    setRestored(false)
    const dropped = dropDraft(key)
    // Not after the answer: what is typed until then is a draft again, and is kept after the drop.
    listening.current = true
    await dropped
  }

  const checkPart: DraftForm<Values, Output>['checkPart'] = (prefixes) => {
    const errors = Object.entries(inPolish(check(form.getValues()), form.getValues())).filter(([path]) =>
      prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}.`)),
    )
    form.setErrors(Object.fromEntries(errors))
    focusFirstInvalid(errors.map(([path]) => nodeOf(form, path)))
    return errors.length === 0
  }

  const discard = () => {
    listening.current = false
    form.reset()
    standOn(recordRevision.current)
    setRestored(false)
    void dropDraft(key)
    listening.current = true
  }

  const submit: DraftForm<Values, Output>['submit'] = (save) =>
    form.onSubmit(
      (values) => save(schema.parse(values)),
      (errors) => focusFirstInvalid(Object.keys(errors).map((path) => nodeOf(form, path))),
    )

  return {
    form,
    isReady,
    isRestored,
    draftProblem,
    baseRevision: revision,
    rebase: standOn,
    discard,
    finish,
    checkPart,
    submit,
  }
}

function inPolish(errors: FormErrors, values: FormValues): FormErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([path, code]) => [
      path,
      // A choice not made yet: the schema's message is zod's own, about the options.
      (valueAt(values, path) === null ? missingMessage : fieldMessage)(typeof code === 'string' ? code : ''),
    ]),
  )
}

function valueAt(values: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), values)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The draft's values where they have the shape of the form's; a field the draft does not know keeps its own. */
function draftValues<Values extends FormValues>(initial: Values, draft: Record<string, unknown>): Values {
  const known = Object.entries(initial).filter(([name, value]) => hasSameShape(value, draft[name]))
  return { ...initial, ...Object.fromEntries(known.map(([name]) => [name, draft[name]])) }
}

function hasSameShape(ours: unknown, draft: unknown): boolean {
  if (draft === undefined) return false
  if (ours === null || draft === null) return true
  return typeof ours === typeof draft && Array.isArray(ours) === Array.isArray(draft)
}

function nodeOf<Values extends FormValues>(form: UseFormReturnType<Values>, path: string): HTMLElement | null {
  const node = form.getInputNode(path)
  return node?.matches('input, select, textarea, button')
    ? node
    : (node?.querySelector<HTMLElement>('input, select, textarea, button') ?? node ?? null)
}

/** Focuses the field that stands first on the page, of those that are there. */
export function focusFirstInvalid(nodes: readonly (HTMLElement | null)[]): void {
  const [first] = nodes
    .filter((node) => node !== null)
    .toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
  first?.focus()
}
