import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, expect, test, vi } from 'vitest'
import { createPdfPrinter } from './pdf.ts'

const printer = createPdfPrinter()
afterAll(printer.close)

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="pl"><head><title>Zażółć</title>${head}</head><body>${body}</body></html>`

test('a page becomes a tagged PDF with every Polish letter', async () => {
  const pdf = await printer.makePdf({ html: page('<h1>Zażółć gęślą jaźń</h1><p>ĄĆĘŁŃÓŚŹŻ</p>') })
  const raw = Buffer.from(pdf).toString('latin1')
  expect(raw.startsWith('%PDF-')).toBe(true)
  expect(raw).toContain('/MarkInfo')
  expect(raw).toMatch(/\/Lang\s*\(pl\)/)
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
  expect(text).toContain('Zażółć gęślą jaźń')
  expect(text).toContain('ĄĆĘŁŃÓŚŹŻ')
})

test('the page’s own size rules: landscape is landscape', async () => {
  const pdf = await printer.makePdf({ html: page('x', '<style>@page { size: A4 landscape }</style>') })
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 84[12](\.\d+)? 59[45]/)
})

test('a script in a page does not run, and a page asks for nothing', async () => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const body = `<p>tekst</p><img src="${origin}/a.png"><iframe src="${origin}/b"></iframe><script>document.body.textContent = 'skrypt'</script>`
  const pdf = await printer.makePdf({ html: page(body, `<link rel="stylesheet" href="${origin}/c.css">`) })
  server.close()
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
  expect(text).toContain('tekst')
  expect(text).not.toContain('skrypt')
  expect(asked).toBe(0)
})

test('several pages at once share one Chromium', async () => {
  const pages = await Promise.all(['jeden', 'dwa', 'trzy'].map((word) => printer.makePdf({ html: page(word) })))
  const texts = await Promise.all(pages.map((pdf) => extractText(new Uint8Array(pdf), { mergePages: true })))
  expect(texts.map(({ text }) => text.trim())).toEqual(['jeden', 'dwa', 'trzy'])
})

/** What a reader of the PDF sees of it: title, language, outline, page size and text. */
async function seenIn(pdf: Uint8Array) {
  const raw = Buffer.from(pdf).toString('latin1')
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const { info } = await document.getMetadata()
  const outline = await document.getOutline()
  const { text } = await extractText(document, { mergePages: true })
  const isTagged = raw.includes('/MarkInfo')
  const size = /\/MediaBox\s*\[([^\]]*)\]/.exec(raw)?.[1]
  return {
    info: Object.fromEntries(Object.entries(info).filter(([name]) => !name.endsWith('Date'))),
    outline: outline?.map(({ title }) => title),
    text,
    isTagged,
    size,
  }
}

/** Pages with the same letters, as papers have them, of which only the text is replaced. */
const letters = '<style>@font-face{font-family:Inna;src:local("Liberation Serif")}</style>'
const inLetters = (title: string, lang: string, looks: string, body: string): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${letters}<style>${looks}</style></head><body>${body}</body></html>`

/** Pages of very different looks, some with what must not reach the next one. */
const different = [
  inLetters('Pierwsza', 'pl', '@page { size: A4 landscape }', '<h1>Zielińska</h1><p>długi tekst</p>'),
  inLetters('Druga', 'en', 'h2 { font-family: Inna }', '<h2 id="a">Lewandowska</h2>'),
  inLetters('Trzecia', 'pl', '', '<script>document.title = "skrypt"</script><p>bez nagłówka'),
  page('<h1>Kowalska</h1><p>pierwszy tekst</p>', '<style>@page { size: A4 landscape } p { font-size: 40pt }</style>'),
  '<!doctype html><html lang="en"><head><title>Second</title></head><body><h2>Nowak</h2><p>drugi tekst</p></body></html>',
  '<p>bez tytułu i języka',
  '<!doctype html><title>Polityka</title><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><p>p',
  '<!doctype html><title>Idzie dalej</title><meta name="viewport" http-equiv="refresh" content="1;url=about:blank"><p>dalej',
  '<!doctype html><title>Ramka</title><base href="http://x.invalid/"><iframe srcdoc="<p>w ramce"></iframe><p>ramka',
  '<!doctype html><title>Ciemna</title><meta name="color-scheme" content="dark"><p>ciemna',
  page(
    '<h1>Wiśniewski</h1><table><thead><tr><th scope="col">a</th></tr></thead><tr><td>ostatni tekst</td></tr></table>',
  ),
]

test(
  'pages printed one after another are each as if printed alone: title, language, outline, size, text',
  { timeout: 120_000 },
  async () => {
    const alone = []
    for (const html of different) {
      const fresh = createPdfPrinter()
      alone.push(await seenIn(await fresh.makePdf({ html })))
      await fresh.close()
    }
    const inRow = []
    for (const html of [...different, ...different]) inRow.push(await seenIn(await printer.makePdf({ html })))
    expect(inRow).toEqual([...alone, ...alone])
    expect(alone[3]).toMatchObject({ info: { Title: 'Zażółć', Language: 'pl' }, outline: ['Kowalska'], isTagged: true })
  },
)

/** The ids of the running processes that this one started. */
function children(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        const [state, parent] = readFileSync(`/proc/${id}/stat`, 'latin1').split(') ')[1]!.split(' ')
        return state !== 'Z' && Number(parent) === process.pid
      } catch {
        return false
      }
    })
}

test.runIf(process.platform === 'linux')(
  'after a killed Chromium the next page is printed by a new one',
  { timeout: 60_000 },
  async () => {
    const before = new Set(children())
    const killed = createPdfPrinter()
    await killed.makePdf({ html: page('zanim') })
    const started = children().filter((id) => !before.has(id))
    expect(started).toHaveLength(1)
    process.kill(started[0]!, 'SIGKILL')
    // Until its end is noticed a page may still be given to it, and fails.
    await vi.waitFor(() => expect(children()).not.toContain(started[0]), { timeout: 20_000 })
    const pdf = await vi.waitFor(() => killed.makePdf({ html: page('potem') }), { timeout: 20_000 })
    expect((await seenIn(pdf)).text.trim()).toBe('potem')
    await killed.close()
  },
)
