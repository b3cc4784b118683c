import { createServer } from 'node:http'
import { extractText } from 'unpdf'
import { afterAll, expect, test } from 'vitest'
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
