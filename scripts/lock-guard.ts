/**
 * The lock guard: npm silently leaves a platform's optional package out of package-lock.json when the registry
 * lacks it, and then `npm ci` stops on that platform (docs/adr/0002-toolchain.md).
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

interface LockEntry {
  resolved?: string
  link?: boolean
  optionalDependencies?: Record<string, string>
}

/** The part of package-lock.json the guard reads. */
export interface Lock {
  packages: Record<string, LockEntry>
}

/** Takes the folder of a package in the lock; gives where its dependency may lie, nearest first. */
const placesOf = (owner: string, dependency: string): string[] => {
  const places: string[] = []
  let folder = owner
  for (;;) {
    places.push(`${folder === '' ? '' : `${folder}/`}node_modules/${dependency}`)
    const cut = folder.lastIndexOf('/node_modules/')
    if (folder === '') return places
    folder = cut < 0 ? '' : folder.slice(0, cut)
  }
}

/** Takes a lock; gives one sentence for each optional package without an entry, and for each address of a registry. */
export const lockFindings = (lock: Lock): string[] => {
  const findings: string[] = []
  for (const [owner, entry] of Object.entries(lock.packages)) {
    for (const dependency of Object.keys(entry.optionalDependencies ?? {})) {
      if (!placesOf(owner, dependency).some((place) => place in lock.packages)) {
        findings.push(
          `${owner === '' ? 'package.json' : owner}: optional ${dependency} has no entry in package-lock.json`,
        )
      }
    }
    if (entry.resolved !== undefined && /^[a-z+]+:\/\//i.test(entry.resolved)) {
      findings.push(`${owner}: "resolved" holds an address; the lock must not name a registry`)
    }
  }
  return findings
}

const main = async (): Promise<void> => {
  const lock: Lock = JSON.parse(await readFile(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8'))
  const findings = lockFindings(lock)
  for (const finding of findings) process.stdout.write(`${finding}\n`)
  process.exitCode = findings.length > 0 ? 1 : 0
}

if (import.meta.main) await main()
