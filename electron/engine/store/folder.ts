/** Folders of clients that copy them to a cloud, by their names in any case. */
const synced = ['onedrive', 'dropbox', 'google drive', 'googledrive', 'icloud drive', 'iclouddrive', 'nextcloud']

/**
 * Google Drive for desktop calls its folder so in the language of Windows, on a drive of
 * its own ("G:\\Mój dysk") or, when it mirrors, among the user's ("C:\\Users\\Ewa\\My Drive").
 */
const googleDrive = ['mój dysk', 'my drive']

/** Beside that one at the top of its drive; elsewhere people may call any folder so. */
const topOfGoogleDrive = ['dyski współdzielone', 'shared drives', 'inne komputery', 'other computers']

/** The first folder of a drive: "G:\\Inne komputery\\…", with or without Windows' prefix for long paths. */
const topOfDrive = /^(?:[\\/]{2}[?.][\\/])?[a-z]:[\\/]+([^\\/]+)/

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
  // Some disks give letters taken apart: "o" and its accent.
  const path = folder.normalize('NFC').toLowerCase()
  if (topOfGoogleDrive.includes(topOfDrive.exec(path)?.[1] ?? '')) return false
  return !path
    .split(/[\\/]/)
    .some((segment) =>
      [...synced, ...googleDrive].some(
        (name) => segment === name || accountEnds.some((end) => segment.startsWith(name + end)),
      ),
    )
}
