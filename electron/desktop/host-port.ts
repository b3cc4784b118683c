import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron'

import type { HostPort, NamedFile } from '#engine/ports.ts'

import { hostFolders } from './data-folder.ts'
import { emptyOpened, openInSystem } from './opened-folder.ts'
import { makePdf } from './pdf.ts'
import { systemSecrets } from './secrets.ts'

/** What the desktop can do for the engine. Call after the program is ready: only then is the key store known. */
export async function createHostPort(
  dataFolder: string,
  takeOpenedFile: () => Promise<NamedFile | undefined>,
): Promise<HostPort> {
  const { opened } = hostFolders(dataFolder)
  const secrets = await systemSecrets(process.platform)
  return {
    dataFolder,
    makePdf,
    openFile: (file) => openInSystem(opened, file),
    forgetOpenedFiles: () => emptyOpened(opened),
    takeOpenedFile,
    chooseFolder,
    ...(secrets && { secrets }),
  }
}

/** The system's dialog for a folder, over the window the user is in; undefined when they gave up. */
async function chooseFolder(): Promise<string | undefined> {
  const options: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] }
  const window = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? undefined : filePaths[0]
}
