import { scanMaxMegabytes } from '#shared/domain/register.ts'

/** Why a chosen file is not taken as a scan, before it is sent anywhere. */
export type ScanRefusal = 'kind' | 'tooLarge' | 'empty'

export const scanRefusalTexts: Record<ScanRefusal, string> = {
  kind: 'Ten plik nie jest skanem. Wybierz plik PDF, JPG albo PNG.',
  tooLarge: `Ten plik jest większy niż ${scanMaxMegabytes} MB. Zeskanuj dokument w mniejszej rozdzielczości (wystarczy 200 dpi) albo w odcieniach szarości.`,
  empty: 'Ten plik jest pusty. Zeskanuj dokument jeszcze raz.',
}

/** What speaks against a file by its name and size alone; the engine looks at its bytes as well. */
export function refuseScan({ name, size }: Pick<File, 'name' | 'size'>): ScanRefusal | undefined {
  if (!/\.(pdf|jpe?g|png)$/iu.test(name)) return 'kind'
  if (size === 0) return 'empty'
  return size > scanMaxMegabytes * 1024 * 1024 ? 'tooLarge' : undefined
}

/** The same of a file attached to a case, which may as well be a photograph. */
export const attachmentRefusalTexts: Record<ScanRefusal, string> = {
  kind: 'Takiego pliku nie można dołączyć. Wybierz plik PDF, JPG albo PNG.',
  tooLarge: `Ten plik jest większy niż ${scanMaxMegabytes} MB. Zmniejsz zdjęcie albo zeskanuj dokument w mniejszej rozdzielczości (wystarczy 200 dpi).`,
  empty: 'Ten plik jest pusty. Wybierz go jeszcze raz albo zapisz go na nowo.',
}
