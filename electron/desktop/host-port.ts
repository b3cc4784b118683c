import type { HostPort, NamedFile } from '#engine/ports.ts'

import { hostFolders } from './data-folder.ts'
import { openInSystem } from './opened-folder.ts'
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
    takeOpenedFile,
    ...(secrets && { secrets }),
  }
}
