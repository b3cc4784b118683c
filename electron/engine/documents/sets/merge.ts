import { PDFDocument } from '@cantoo/pdf-lib'

/** One PDF for the printer: each file's pages as many times as it has copies, in their order. Its parts keep no tags: a reader gets them one by one. */
export async function mergePdfs(
  files: readonly { bytes: Uint8Array; copies: number }[],
  title: string,
): Promise<Uint8Array> {
  const merged = await PDFDocument.create()
  merged.setTitle(title, { showInWindowTitleBar: true })
  merged.setLanguage('pl-PL')
  merged.setCreator('Kooperacja')
  for (const { bytes, copies } of files) {
    const source = await PDFDocument.load(bytes)
    for (let copy = 0; copy < copies; copy += 1)
      for (const page of await merged.copyPages(source, source.getPageIndices())) merged.addPage(page)
  }
  return merged.save()
}
