const synced = ['onedrive', 'dropbox', 'google drive', 'googledrive', 'icloud drive', 'iclouddrive', 'nextcloud']

/** How clients name the folder of a second account: "OneDrive - Gmina", "Dropbox (Gmina)". */
const accountEnds = [' - ', ' (']

/**
 * Whether a database may live in this folder: not on a network share and not in one that
 * a cloud client copies while it is open, where SQLite loses data (pitfalls.md 19).
 * The user's Windows folder may be called anything, so only whole path segments count.
 */
export function isSuitableFolder(folder: string): boolean {
  if (/^[\\/]{2}(?![?.][\\/])/.test(folder)) return false
  if (/^[\\/]{2}[?.][\\/]UNC[\\/]/i.test(folder)) return false
  return !folder
    .split(/[\\/]/)
    .map((segment) => segment.toLowerCase())
    .some((segment) =>
      synced.some((name) => segment === name || accountEnds.some((end) => segment.startsWith(name + end))),
    )
}
