import { createHash } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import type { OfficeTemplate, TemplateProblem } from '#shared/contract/templates.ts'
import { officeTemplate } from '#shared/contract/templates.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import type { LegalBases } from '#shared/documents/legal-bases.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { samples } from '#shared/documents/samples/index.ts'
import type { TemplateField } from '#shared/documents/template-fields.ts'
import { templateData, templateFields } from '#shared/documents/template-fields.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { OfficeTemplateId } from '#shared/domain/ids.ts'
import { refuse } from '../../refusal.ts'
import { asRecord } from '../../store/records.ts'
import type { RowContext } from '../../store/rows.ts'
import { officeTemplate as table } from '../../store/tables/documents.ts'
import { lawOn } from '../law/registry.ts'
import { checkTemplate } from './check.ts'
import { fillTemplate } from './compile.ts'

/** The office's own templates: kept by version, one of a kind in use, and the fields they may hold. */

function sampleOf(kind: DocumentKind): DocumentFacts {
  const [first] = Object.values(samples[kind])
  if (!first) throw new Error(`there is no sample of ${kind}`)
  return first
}

function lawToday({ store, now }: Pick<RowContext, 'store' | 'now'>): LegalBases {
  return lawOn(store, localDateOf(now()))
}

/** The fields a template of a kind may use, with the sample's values. */
export function fieldsOf(context: RowContext, kind: DocumentKind): TemplateField[] {
  return templateFields(Object.values(samples[kind]), lawToday(context))
}

/** What is wrong with a template; one that reads well is also filled once, with the sample. */
export function problemsOf(context: RowContext, kind: DocumentKind, bytes: Uint8Array): TemplateProblem[] {
  const problems = checkTemplate(bytes, fieldsOf(context, kind))
  if (problems.length > 0) return problems
  try {
    fillSample(context, kind, bytes)
    return []
  } catch {
    return [{ problem: 'fill-failed', field: '', nearest: null, near: '', part: 'body' }]
  }
}

/** The template filled with the sample. Throws TEMPLATE_BROKEN. */
export function tryTemplate(context: RowContext, kind: DocumentKind, bytes: Uint8Array): Uint8Array {
  if (problemsOf(context, kind, bytes).length > 0) throw refuse('TEMPLATE_BROKEN')
  return fillSample(context, kind, bytes)
}

function fillSample(context: RowContext, kind: DocumentKind, bytes: Uint8Array): Uint8Array {
  return fillTemplate(bytes, templateData(sampleOf(kind), { law: lawToday(context) }))
}

/** Every version of every template, newest first. */
export function listTemplates({ store }: RowContext): OfficeTemplate[] {
  return store.db
    .select()
    .from(table)
    .orderBy(table.kind, desc(table.version))
    .all()
    .map((row) => asRecord(officeTemplate, row))
}

/** Keeps a template as the next version of its kind and uses it. Throws TEMPLATE_BROKEN: the one in use stays. */
export function addTemplate(
  context: RowContext,
  {
    id,
    kind,
    fileName,
    note,
    bytes,
  }: Pick<OfficeTemplate, 'id' | 'kind' | 'fileName' | 'note'> & { bytes: Uint8Array },
): OfficeTemplate {
  if (problemsOf(context, kind, bytes).length > 0) throw refuse('TEMPLATE_BROKEN')
  const { store, now } = context
  const last = store.db.select().from(table).where(eq(table.kind, kind)).orderBy(desc(table.version)).get()
  store.db.update(table).set({ isActive: false }).where(eq(table.kind, kind)).run()
  const row = {
    id,
    kind,
    version: (last?.version ?? 0) + 1,
    isActive: true,
    fileName,
    note,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: Buffer.from(bytes),
    addedAt: now().toISOString(),
  }
  store.db.insert(table).values(row).run()
  return asRecord(officeTemplate, row)
}

/** Uses a version of a kind's template from now on; null: the program's own wording. Throws NOT_FOUND. */
export function activateTemplate({ store }: RowContext, kind: DocumentKind, id: OfficeTemplateId | null): void {
  const ofKind = eq(table.kind, kind)
  if (
    id !== null &&
    !store.db
      .select()
      .from(table)
      .where(and(ofKind, eq(table.id, id)))
      .get()
  )
    throw refuse('NOT_FOUND')
  store.db.update(table).set({ isActive: false }).where(ofKind).run()
  if (id !== null) store.db.update(table).set({ isActive: true }).where(eq(table.id, id)).run()
}

/** A template with its bytes. Throws NOT_FOUND. */
export function readTemplate({ store }: RowContext, id: OfficeTemplateId): typeof table.$inferSelect {
  const found = store.db.select().from(table).where(eq(table.id, id)).get()
  if (!found) throw refuse('NOT_FOUND')
  return found
}
