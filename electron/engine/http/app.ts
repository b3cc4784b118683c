import { randomBytes } from 'node:crypto'
import { RPCHandler } from '@orpc/server/fetch'
import { Hono } from 'hono/quick'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { ProblemCode } from '#shared/contract/problems.ts'
import { commandIdHeader } from '#shared/contract/procedure.ts'
import { backupUploadToken } from '#shared/domain/backup.ts'
import type { NamedFile, RendererFiles } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { StandingContext } from '../rpc/context.ts'
import { router } from '../router.ts'
import { diskFault } from '../store/disk-fault.ts'
import { contentSecurityPolicy, isFromOwnPage, securityHeaders } from './security.ts'

/** The largest file the page may bring: a bundle of a commune with its documents is far below it. */
export const uploadLimit = 64 * 1024 * 1024
/** A command's JSON; drafts are the largest. */
const rpcLimit = 2 * 1024 * 1024
const noncePlaceholder = '__CSP_NONCE__'

/**
 * The engine's whole surface: /rpc, /upload, /upload/backup, /download/… and the renderer's files, which
 * are looked up in a map, so no path is ever computed from a request.
 */
export function createApp(files: RendererFiles, context: StandingContext) {
  const rpc = new RPCHandler(router)
  const app = new Hono()

  app.use(({ req }, next) =>
    isFromOwnPage(req.url, req.raw.headers) ? next() : Promise.resolve(new Response(undefined, { status: 403 })),
  )

  app.use('/rpc/*', bodyLimit({ maxSize: rpcLimit }), async ({ req, body }) => {
    const { response } = await rpc.handle(req.raw, {
      prefix: '/rpc',
      context: { ...context, commandId: req.header(commandIdHeader), apply: (work) => work() },
    })
    return response ?? body(null, 404)
  })

  app.put('/upload', bodyLimit({ maxSize: uploadLimit }), async ({ req, json, body }) => {
    if (context.session.state !== 'ready') return body(null, 409)
    const bytes = new Uint8Array(await req.arrayBuffer())
    // Locked while the file was on its way: what a lock empties is not filled after it.
    if (context.session.state !== 'ready') return body(null, 409)
    return json({ token: context.uploads.put({ name: '', type: 'application/octet-stream', bytes }) })
  })

  // A backup goes to the disk as it comes, in pieces the page can hold; it is never in memory as a whole.
  app.put('/upload/backup', async ({ req, json }) => {
    const piece = uploadPiece.safeParse(req.query())
    try {
      return json({ token: await context.restoring.receive(req.raw.body, piece.success ? piece.data : undefined) })
    } catch (error) {
      const { status, code } = uploadProblem(error)
      return json({ code }, status)
    }
  })

  app.get('/download/:token', ({ req, body }) => {
    const file = context.session.state === 'ready' ? context.downloads.find(req.param('token')) : undefined
    return file ? asDownloadResponse(file, req.query('show') === '1') : body(null, 404)
  })

  app.get('*', ({ req, body }) => {
    const path = req.path === '/' ? '/index.html' : req.path
    const file = files.get(path)
    if (!file) return body(null, 404)
    return path === '/index.html' ? asPage(file) : asFile(file)
  })

  return async (request: Request): Promise<Response> => {
    const response = await app.fetch(request)
    const { headers } = response
    for (const [name, value] of Object.entries(securityHeaders))
      if (!(name === 'cache-control' && headers.has(name))) headers.set(name, value)
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentSecurityPolicy('none'))
    return response
  }
}

/** Which piece of which file: none for the first. */
const uploadPiece = z.strictObject({ token: backupUploadToken, offset: z.coerce.number().int().min(0) })

/** Why a file that was brought is not kept, as a code the page has a sentence for. */
function uploadProblem(error: unknown): { status: 409 | 415 | 507; code: ProblemCode } {
  const fault = diskFault(error)
  if (fault) return { status: 507, code: fault }
  if (!(error instanceof Refusal)) throw error
  return { status: error.code === 'WRONG_STATE' || error.code === 'NOT_ALLOWED' ? 409 : 415, code: error.code }
}

/** The page itself: a fresh nonce in its policy and in its text. */
function asPage(file: { type: string; bytes: Uint8Array }): Response {
  const nonce = randomBytes(16).toString('base64')
  const html = new TextDecoder().decode(file.bytes).replaceAll(noncePlaceholder, nonce)
  return new Response(html, {
    headers: { 'content-type': file.type, 'content-security-policy': contentSecurityPolicy(nonce) },
  })
}

/** Names of built files carry a hash of their content, so they may be kept. */
function asFile(file: { type: string; bytes: Uint8Array }): Response {
  return new Response(asBody(file.bytes), {
    headers: { 'content-type': file.type, 'cache-control': 'private, max-age=31536000, immutable' },
  })
}

function asDownloadResponse(file: NamedFile, isShown: boolean): Response {
  const disposition = isShown ? 'inline' : 'attachment'
  return new Response(asBody(file.bytes), {
    headers: {
      'content-type': file.type,
      'content-length': String(file.bytes.byteLength),
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
  })
}

/** A copy with a buffer of its own: Response takes no bytes over a shared one. */
function asBody(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
