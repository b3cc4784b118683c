import { cp, rm } from 'node:fs/promises'
import { demoLogin, demoPassword, passFirstRun, samplePcpr, samplePcprAnimator } from '#engine/demo/index.ts'
import { sampleGops, sampleGopsAnimator } from '#engine/demo/sample.ts'
import type { EngineOptions, HostPort } from '#engine/index.ts'
import { problems } from '#shared/contract/problems.ts'
import { newFolder, startEngine, type TestEngine } from '../support/engine.ts'

export type { TestEngine } from '../support/engine.ts'

export const secret = { with: 'password', login: demoLogin, password: demoPassword } as const

/** The real engine on a folder; scrypt at its lowest cost, since the password is not the point of most parts. */
export function openProgram(
  folder: string,
  given: { host?: Partial<HostPort>; options?: Partial<EngineOptions> } = {},
): Promise<TestEngine> {
  return startEngine(folder, given)
}

/** A GOPS or a PCPR just past its first run, open. */
export async function newOffice(kind: 'gops' | 'pcpr', options: Partial<EngineOptions> = {}): Promise<TestEngine> {
  const started = await openProgram(await newFolder(), { options })
  const [office, animator] = kind === 'gops' ? [sampleGops, sampleGopsAnimator] : [samplePcpr, samplePcprAnimator]
  await passFirstRun(started.client, office, animator, demoPassword)
  return started
}

/** A copy of a closed vault's folder in a new folder. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await newFolder()
  await copyInto(folder, copy)
  return copy
}

/** A copy of a closed vault's folder in a folder that is there. */
export async function copyInto(folder: string, copy: string): Promise<void> {
  await cp(folder, copy, { recursive: true, filter: (path) => !path.includes('app.lock') })
}

/** Takes a folder away with all that is in it. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** The code of a refusal the contract declares; undefined for anything else, which nobody could explain to a user. */
export function declaredCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  const { code } = error
  return typeof code === 'string' && code in problems ? code : undefined
}

/** What an error says, for a line of the report: of undeclared ones only. */
export function saidBy(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
