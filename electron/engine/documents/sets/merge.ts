import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'

/**
 * A PDF for the printer, grown file by file: each file's pages as many times as it has copies, in
 * their order. With `isTwoSided` a blank page follows an odd last one, so that no paper begins on
 * the back of another. Its parts keep no tags: a reader gets them one by one.
 */
export async function startMerging({ title, isTwoSided }: { title: string; isTwoSided: boolean }) {
  const merged = await PDFDocument.create()
  merged.setTitle(title, { showInWindowTitleBar: true })
  merged.setLanguage('pl-PL')
  merged.setCreator('Kooperacja')
  return {
    add: async ({ bytes, copies }: { bytes: Uint8Array; copies: number }): Promise<void> => {
      const source = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
      for (let copy = 0; copy < copies; copy += 1) {
        const pages = await merged.copyPages(source, source.getPageIndices())
        for (const page of pages) merged.addPage(page)
        const last = pages.at(-1)
        if (isTwoSided && last && pages.length % 2 === 1) merged.addPage([last.getWidth(), last.getHeight()])
      }
    },
    // Packing its objects would be the longest standstill of a set, for a tenth of its size.
    finish: (): Promise<Uint8Array> => merged.save({ useObjectStreams: false, objectsPerTick: 500 }),
  }
}
