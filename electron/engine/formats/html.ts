import type { Block, Clause, Document, Point, Run, SectionItem, TableBlock, Text } from '#shared/documents/model.ts'
import { numberedBlocks, numberedItems, sectionNumber } from '#shared/documents/numbering.ts'
import { blankDots, choiceText } from '#shared/documents/plain-text.ts'
import { scaleBoxes, scaleSummary } from '#shared/documents/scale.ts'
import { frontLines } from '#shared/documents/front.ts'
import { fontFaces } from './fonts.ts'
import { pageStyles } from './html-styles.ts'
import { groupScales, isBlankLine, isBlankText, keepsTogether } from './page.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? sign)
}

/** ☐ and ☒ come from another font than the letters. */
function signs(text: string): string {
  return escape(text).replaceAll(/[☐☒]/gu, '<span class="box-sign">$&</span>')
}

function inline(run: Run): string {
  if (typeof run === 'string') return signs(run)
  if ('blank' in run) return `<span class="blank">${blankDots(run.blank)}</span>`
  const italic = run.italic ? `<em>${signs(run.text)}</em>` : signs(run.text)
  return run.bold ? `<strong>${italic}</strong>` : italic
}

function html(text: Text): string {
  return text.map(inline).join('')
}

function points(of: readonly Point[]): string {
  if (of.length === 0) return ''
  return `<ol class="points">${of.map(({ text }) => `<li>${html(text)}</li>`).join('')}</ol>`
}

function clause({ text, points: below }: Clause): string {
  if (!below || below.length === 0) return `<li>${html(text)}</li>`
  return `<li><p class="lead">${html(text)}</p>${points(below)}</li>`
}

/** A section's items, its clauses in ordered lists that go on counting past what stands between them. */
function sectionContent(content: readonly SectionItem[]): string {
  const parts: string[] = []
  let open: string[] = []
  let start = 1
  const close = () => {
    if (open.length > 0) parts.push(`<ol class="clauses"${start > 1 ? ` start="${start}"` : ''}>${open.join('')}</ol>`)
    open = []
  }
  for (const { item, clause: number } of numberedItems(content)) {
    if (item.type === 'clause') {
      if (open.length === 0) start = number ?? 1
      open.push(clause(item))
    } else {
      close()
      parts.push(item.type === 'points' ? points(item.points) : `<p class="justify lead">${html(item.text)}</p>`)
    }
  }
  close()
  return parts.join('')
}

/** A line of a cell; an empty one to fill in is dotted as far as the column reaches. */
function cellLine(text: Text): string {
  return isBlankText(text) ? '<p class="open"><span class="fill"></span></p>' : `<p>${html(text)}</p>`
}

function table(block: TableBlock, index: number): string {
  const header = block.header.map((text) => `<th scope="col">${html(text)}</th>`).join('')
  const columns = block.widths.map((_width, column) => `<col class="t${index}c${column}">`).join('')
  const rows = block.rows.map((row) => {
    const cells = row.map(({ content, span, isHeader }) => {
      const tag = isHeader ? 'th scope="row"' : 'td'
      const inner = content.map(cellLine).join('')
      return `<${tag}${span === undefined ? '' : ` colspan="${span}"`}>${inner}</${isHeader ? 'th' : 'td'}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table${block.keepWithNext ? ' class="kept"' : ''}><caption>${escape(block.caption)}</caption><colgroup>${columns}</colgroup><thead><tr>${header}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function scales(blocks: readonly (Block & { type: 'scale' })[]): string {
  const rows = blocks.map((block) => {
    const boxes = scaleBoxes(block).map(({ text, marks }) => {
      const look = ['box', ...(marks.length > 0 ? ['marked', ...marks] : [])].join(' ')
      return `<td class="${look}">${escape(text)}</td>`
    })
    return `<tr><th scope="row">${html(block.label)}</th>${boxes.join('')}<td class="words">${html(scaleSummary(block))}</td></tr>`
  })
  const columns = `<col class="label-column">${'<col class="box-column">'.repeat(10)}<col class="words-column">`
  return `<table class="scales"><caption>Skale obszarów od 1 do 10</caption><colgroup>${columns}</colgroup><tbody>${rows.join('')}</tbody></table>`
}

function signatures(block: Block & { type: 'signatures' }): string {
  const places = block.parties.map(
    ({ lines }) =>
      `<div class="signature"><p><span class="blank">${blankDots(44)}</span></p>${lines.map((text) => `<p>${html(text)}</p>`).join('')}</div>`,
  )
  const rows: string[] = []
  for (let at = 0; at < places.length; at += 2) {
    const look = places.length === 1 ? 'signature-row alone' : 'signature-row'
    rows.push(`<div class="${look}">${places[at] ?? ''}${places[at + 1] ?? ''}</div>`)
  }
  return `<div class="signatures${keepsTogether(places.length) ? ' few' : ''}">${rows.join('')}</div>`
}

const openLine = '<p class="field open"><span class="fill"></span></p>'

function field(block: Block & { type: 'field' }): string {
  const label = `<strong>${html(block.label)}</strong>`
  // Lines under a heading have no label of their own.
  const hasLabel = block.label.length > 0
  if (!isBlankLine(block)) return `<p class="field">${hasLabel ? `${label} ` : ''}${html(block.value)}</p>`
  const first = hasLabel ? `<p class="field open"><span>${label}</span><span class="fill"></span></p>` : openLine
  return first + openLine.repeat(Math.max(0, (block.lines ?? 1) - 1))
}

interface Place {
  section: number
  isFirstTitle: boolean
  startsPage: boolean
  /** Signatures follow: the last lines stay on their page. */
  isKept: boolean
  table: number
}

function blockHtml(block: Block, { section, isFirstTitle, startsPage, isKept, table: at }: Place): string {
  switch (block.type) {
    case 'title':
      return isFirstTitle
        ? `<h1>${html(block.text)}</h1>`
        : `<h2 class="title${startsPage ? ' new-page' : ''}">${html(block.text)}</h2>`
    case 'subtitle':
      return `<p class="subtitle">${html(block.text)}</p>`
    case 'heading':
      return `<h${block.level + 1} class="part">${html(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p class="${block.align ?? 'left'}${block.keepWithNext || isKept ? ' keep' : ''}">${html(block.text)}</p>`
    case 'section':
      return `<section${isKept ? ' class="kept"' : ''}><h2 class="number">${sectionNumber(section)}</h2>${sectionContent(block.content)}</section>`
    case 'list': {
      const items = block.items.map(clause).join('')
      const list = block.marker === 'dash' ? `<ul class="dashes">${items}</ul>` : `<ol class="clauses">${items}</ol>`
      return isKept ? `<div class="kept">${list}</div>` : list
    }
    case 'field':
      return field(block)
    case 'table':
      return table(block, at)
    case 'scale':
      return scales([block])
    case 'choice':
      return `<p>${html(block.text)} ${signs(choiceText(block.isYes))}</p>`
    case 'signatures':
      return signatures(block)
    case 'page-break':
      return ''
  }
}

/** Where the paragraphs that must share a page with the signatures at `end` begin. */
function startOfClosing(groups: readonly (readonly Block[])[], end: number): number {
  let start = end
  for (;;) {
    const before = groups[start - 1]?.[0]
    const isKept =
      before?.type === 'heading' ||
      ((before?.type === 'paragraph' || before?.type === 'field') && before.keepWithNext === true)
    if (!isKept) return start
    start -= 1
  }
}

/** The blocks' HTML in order; few signatures and the lines that lead to them in one box that does not break. */
function joined(groups: readonly (readonly Block[])[], written: readonly string[]): string {
  const parts = [...written]
  groups.forEach(([first], index) => {
    const start = startOfClosing(groups, index)
    if (first?.type !== 'signatures' || !keepsTogether(first.parties.length) || start === index) return
    parts[start] = `<div class="together">${parts[start] ?? ''}`
    parts[index] = `${parts[index] ?? ''}</div>`
  })
  return parts.join('\n')
}

/** The letterhead: the logo beside its lines. Then the sign of the case. */
function front(document: Document): string {
  const { letterhead } = document
  const lines = frontLines(document).map((text) => `<p class="front">${html(text)}</p>`)
  if (!letterhead) return lines.join('')
  const { logo } = letterhead
  const picture = logo
    ? `<img class="logo" alt="${escape(logo.alternative)}" src="data:${logo.type};base64,${logo.base64}">`
    : ''
  const words = letterhead.lines.map((line) => `<p>${escape(line)}</p>`).join('')
  return `<header class="letterhead">${picture}<div>${words}</div></header>${lines.join('')}`
}

function body(document: Document): string {
  const { blocks } = document
  const firstTitle = blocks.find(({ type }) => type === 'title')
  const sections = new Map(numberedBlocks(blocks).map(({ block, section }) => [block, section]))
  const tables = blocks.filter(({ type }) => type === 'table')
  const groups = groupScales(blocks)
  const written = groups.map((group, index) => {
    const [first] = group
    if (!first) return ''
    if (first.type === 'scale') return scales(group.filter((block) => block.type === 'scale'))
    return blockHtml(first, {
      section: sections.get(first) ?? 0,
      isFirstTitle: first === firstTitle,
      startsPage: groups[index - 1]?.[0]?.type === 'page-break',
      isKept: groups[index + 1]?.[0]?.type === 'signatures',
      table: tables.indexOf(first),
    })
  })
  return front(document) + joined(groups, written)
}

/**
 * The document as a whole HTML page: a style block of its letters and one of its looks (with the nonce, where
 * given), nothing fetched, no script. `forScreen` lays it on grey as a sheet of paper.
 */
export function renderHtml(document: Document, options: { nonce?: string; forScreen?: boolean } = {}): string {
  const content = body(document)
  const fonts = fontFaces({ hasItalic: content.includes('<em>'), hasCyrillic: /[\u0400-\u04ff]/u.test(content) })
  const nonce = options.nonce === undefined ? '' : ` nonce="${escape(options.nonce)}"`
  return `<!doctype html>
<html lang="pl-PL">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(document.title)}</title>
<style${nonce}>${fonts}</style>
<style${nonce}>${pageStyles(document, options.forScreen === true)}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`
}
