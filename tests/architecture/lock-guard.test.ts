import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Lock, lockFindings } from '../../scripts/lock-guard.ts'

let text = ''
const lock = (): Lock => JSON.parse(text)

beforeAll(async () => {
  text = await readFile(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8')
})

describe('the lock guard', () => {
  test('finds nothing in the lock as it is', () => {
    expect(lockFindings(lock())).toEqual([])
  })

  test.each(['oxlint', 'rolldown', 'build/node24'])('finds every optional package taken away from %s', (owner) => {
    const broken = lock()
    const key = owner in broken.packages ? owner : `node_modules/${owner}`
    const names = Object.keys(broken.packages[key]?.optionalDependencies ?? {})
    expect(names.length).toBeGreaterThan(1)
    for (const name of names) {
      const without = lock()
      delete without.packages[`node_modules/${name}`]
      expect(lockFindings(without).join('\n')).toContain(name)
    }
  })

  test('knows a package that lies inside its owner', () => {
    const nested: Lock = {
      packages: {
        'node_modules/a/node_modules/b': { optionalDependencies: { c: '1', d: '1', e: '1' } },
        'node_modules/a/node_modules/b/node_modules/c': {},
        'node_modules/a/node_modules/d': {},
      },
    }
    expect(lockFindings(nested)).toHaveLength(1)
    expect(lockFindings(nested)[0]).toContain('optional e')
  })

  test('finds the address of a registry', () => {
    const addressed: Lock = { packages: { 'node_modules/a': { resolved: 'https://registry.example.invalid/a.tgz' } } }
    expect(lockFindings(addressed)).toHaveLength(1)
  })
})
