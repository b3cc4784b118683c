const units = ['B', 'KB', 'MB', 'GB'] as const

/** "812 B", "48 KB", "2,3 MB": a file's size as file managers show it. */
export function formatFileSize(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  const digits = unit < 2 || size >= 100 ? 0 : 1
  return `${size.toLocaleString('pl-PL', { maximumFractionDigits: digits })} ${units[unit]}`
}
