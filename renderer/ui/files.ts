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

/** A backup is sent in pieces a page can hold. */
const pieceSize = 16 * 1024 * 1024
const refused = z.object({ code: z.string() })

/**
 * Brings a backup to the engine's disk, still encrypted, and gives its token. Throws the
 * engine's refusal, as a procedure does.
 */
export async function uploadBackup(file: File): Promise<string> {
  let token = await putPiece(file.slice(0, pieceSize), '')
  for (let offset = pieceSize; offset < file.size; offset += pieceSize)
    token = await putPiece(file.slice(offset, offset + pieceSize), `?token=${token}&offset=${offset}`)
  return token
}

async function putPiece(piece: Blob, place: string): Promise<string> {
  const answer = await fetch(`/upload/backup${place}`, {
    method: 'PUT',
    body: await piece.arrayBuffer(),
    headers: { 'content-type': 'application/octet-stream' },
    credentials: 'same-origin',
  })
  if (answer.ok) return uploaded.parse(await answer.json()).token
  const told = refused.safeParse(await answer.json().catch(() => undefined))
  throw new ORPCError(told.success ? told.data.code : 'WRONG_STATE')
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
