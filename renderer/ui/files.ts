import { z } from 'zod'
import { ORPCError } from '@orpc/client'

const uploaded = z.object({ token: z.string() })

/**
 * Sends a file's bytes to the engine, where they wait in memory, and gives their token.
 * Raw bytes, because a custom protocol in Electron loses Blob and FormData bodies.
 * Throws BUNDLE_TOO_LARGE when the engine does not take a file of that size.
 */
export async function uploadFile(file: File): Promise<string> {
  const answer = await fetch('/upload', {
    method: 'PUT',
    body: await file.arrayBuffer(),
    headers: { 'content-type': 'application/octet-stream' },
    credentials: 'same-origin',
  })
  if (answer.status === 413) throw new ORPCError('BUNDLE_TOO_LARGE')
  if (!answer.ok) throw new ORPCError('WRONG_STATE')
  return uploaded.parse(await answer.json()).token
}

/** Starts the download of a file the engine made ready, under the name it is to have. */
export function startDownload(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
