/** The largest picture that is kept, in kilobytes; the engine says the same. */
export const logoMaxKilobytes = 500

/** What speaks against a file as a logo by its name and size alone, as a sentence. */
export function refuseLogo({ name, size }: Pick<File, 'name' | 'size'>): string | undefined {
  if (!/\.(png|jpe?g)$/iu.test(name)) return 'To nie jest obraz PNG ani JPG. Wybierz plik z taką końcówką.'
  if (size === 0) return 'Ten plik jest pusty. Wybierz inny.'
  return size > logoMaxKilobytes * 1024
    ? `Ten obraz jest większy niż ${logoMaxKilobytes} KB. Zmniejsz go albo poproś o mniejszą wersję logo.`
    : undefined
}
