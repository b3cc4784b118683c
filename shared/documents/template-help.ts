import { finish } from './finish.ts'
import { paperKinds } from './kinds.ts'
import type { DocumentKind } from './kinds.ts'
import type { Block, Document, DraftRun, TableCell } from './model.ts'
import type { TemplateField } from './template-fields.ts'

/** Two papers for who writes a template: the list of its fields, and a plain template to start from. */

function cell(text: string): TableCell<DraftRun> {
  return { content: [[text]] }
}

/** The beginning of a long value, cut between words. */
function shortened(sample: string): string {
  return sample.length <= 120 ? sample : `${sample.slice(0, 120).replace(/\s+\S*$/u, '')}…`
}

function written({ name, is }: TemplateField): string {
  return is === 'value' ? `{{${name}}}` : `{{#${name}}} … {{/${name}}}`
}

function rowsOf(fields: readonly TemplateField[], depth: number): TableCell<DraftRun>[][] {
  return fields.flatMap((field) => [
    [cell(`${'– '.repeat(depth)}${written(field)}`), cell(field.meaning), cell(shortened(field.sample))],
    ...rowsOf(field.fields ?? [], depth + 1),
  ])
}

/** Every field of a kind with its meaning and what it holds in the sample. */
export function fieldList(kind: DocumentKind, fields: readonly TemplateField[]): Document {
  const { name } = paperKinds[kind]
  return finish({
    title: `Pola wzoru: ${name}`,
    page: 'portrait',
    textSize: 11,
    footer: `Pola wzoru: ${name}`,
    blocks: [
      { type: 'title', text: [`Pola wzoru: ${name}`] },
      {
        type: 'paragraph',
        text: [
          'Pole wpisane we wzorze w podwójnych nawiasach klamrowych program zastąpi wartością, a pustą wartość – kropkami. Lista powtarza to, co stoi między jej początkiem {{#…}} a końcem {{/…}}; w tabeli powtarza wiersz, w którym stoją oba znaki. Warunek tak samo obejmuje tekst, który ma zostać; {{^…}} obejmuje tekst na przypadek przeciwny.',
        ],
      },
      {
        type: 'table',
        caption: 'Pola wzoru, ich znaczenie i przykład',
        widths: [42, 30, 28],
        header: [['Pole'], ['Znaczenie'], ['Przykład']],
        rows: rowsOf(fields, 0),
      },
    ],
  })
}

function starterBlocks(fields: readonly TemplateField[]): Block<DraftRun>[] {
  return fields.flatMap((field): Block<DraftRun>[] => {
    if (field.is === 'condition') return []
    if (field.is === 'value') return [{ type: 'field', label: [`${field.meaning}:`], value: [`{{${field.name}}}`] }]
    return [
      { type: 'heading', level: 1, text: [field.meaning] },
      { type: 'paragraph', text: [`{{#${field.name}}}`] },
      ...starterBlocks(field.fields ?? []),
      { type: 'paragraph', text: [`{{/${field.name}}}`] },
    ]
  })
}

/** A template with every field of the kind in its order: it fills at once, and the office words it. */
export function starterTemplate(kind: DocumentKind, fields: readonly TemplateField[]): Document {
  const { name } = paperKinds[kind]
  return finish({
    title: name,
    page: 'portrait',
    textSize: 12,
    footer: name,
    blocks: [{ type: 'title', text: [name] }, ...starterBlocks(fields)],
  })
}
