const synced = ['onedrive', 'dropbox', 'google drive', 'googledrive', 'icloud drive', 'iclouddrive', 'nextcloud']

/**
 * Whether a database may live in this folder: not on a network share and not in one that
 * a cloud client copies while it is open, where SQLite loses data (pitfalls.md 19).
 * The user's Windows folder may be called anything, so only whole path segments count.
 */
export function isSuitableFolder(folder: string): boolean {
  if (/^(\\\\|\/\/)(?![?.][\\/])/.test(folder)) return false
  if (/^(\\\\|\/\/)[?.][\\/]UNC[\\/]/i.test(folder)) return false
  return !folder
    .split(/[\\/]/)
    .some((segment) => synced.some((name) => segment.toLowerCase() === name || segment.toLowerCase().startsWith(`${name} - `)))
}
