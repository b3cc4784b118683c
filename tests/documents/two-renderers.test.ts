import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { existsSync } from 'node:fs'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { renderDocx } from '#engine/formats/docx.ts'
import { renderHtml } from '#engine/formats/html.ts'
import { documentKinds } from '#shared/documents/kinds.ts'
import { samples } from '#shared/documents/samples/index.ts'
import { launchChromium, pdfOn } from '../support/chromium.ts'
import { paperOf } from '../support/paper.ts'

/** A DOCX has the pages its PDF has: what is signed on one sheet in one is so in the other. */

/** LibreOffice, where this computer has it; it is slow to start, so it is asked once for all papers. */
const office = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, process.platform === 'win32' ? 'soffice.exe' : 'soffice'))
  .find((file) => existsSync(file))

const papers = documentKinds.flatMap((kind) =>
  Object.entries(samples[kind])
    // The usual variant and the one for a pen: the first and the last.
    .filter((_variant, at, all) => at === 0 || at === all.length - 1)
    .map(([variant, facts]) => ({ name: `${kind}--${variant}`, document: paperOf(facts) })),
)

async function pagesOf(pdf: Uint8Array): Promise<number> {
  return (await getDocumentProxy(pdf)).numPages
}

async function pagesInChromium(): Promise<Map<string, number>> {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    const pages = new Map<string, number>()
    for (const { name, document } of papers) pages.set(name, await pagesOf(await pdfOn(page, renderHtml(document))))
    return pages
  } finally {
    await browser.close()
  }
}

async function pagesInOffice(program: string, folder: string): Promise<Map<string, number>> {
  const out = join(folder, 'pdf')
  await mkdir(out)
  const files = papers.map(({ name }) => join(folder, `${name}.docx`))
  for (const [at, { document }] of papers.entries()) await writeFile(files[at]!, await renderDocx(document))
  const own = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  await promisify(execFile)(program, ['--headless', own, '--convert-to', 'pdf', '--outdir', out, ...files], {
    timeout: 280_000,
  })
  const pages = new Map<string, number>()
  for (const { name } of papers)
    pages.set(name, await pagesOf(new Uint8Array(await readFile(join(out, `${name}.pdf`)))))
  return pages
}

test.skipIf(!office)(
  `every paper has as many pages in LibreOffice as in Chromium, give or take one${office ? '' : ' (no LibreOffice here)'}`,
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
    try {
      const [inOffice, inChromium] = [await pagesInOffice(office ?? '', folder), await pagesInChromium()]
      const apart = papers
        .map(({ name }) => ({ name, office: inOffice.get(name) ?? 0, chromium: inChromium.get(name) ?? 0 }))
        .filter(({ office: one, chromium: other }) => one < 1 || other < 1 || Math.abs(one - other) > 1)
      expect(apart).toEqual([])
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
  300_000,
)
