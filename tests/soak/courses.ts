import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '#engine/new-id.ts'
import { householdId, personId } from '#shared/domain/ids.ts'
import { sampleHousehold } from '#engine/demo/sample.ts'
import { upload } from '../support/engine.ts'
import { secret, type TestEngine } from './program.ts'

/**
 * Courses of work that are cut off: by a kill, by a full disk. Each is a list of steps that
 * is the same every time, so from how many were acknowledged it is known what must be
 * there: the state after those, or after one more that was done and not acknowledged.
 */
export const courseNames = ['writes', 'backup', 'restore', 'key-change', 'migration', 'import'] as const
export type CourseName = (typeof courseNames)[number]

export interface Step {
  name: string
  run: (program: TestEngine, folders: Folders) => Promise<unknown>
  /** The tags that are there after it, from those before it. */
  after: (tags: readonly string[]) => readonly string[]
}

export interface Folders {
  data: string
  /** Bundles of the course of imports. */
  bundles: string
}

export interface Course {
  /** Of an older version: its unlock, which migrates, is a step of its own. */
  isLocked: boolean
  before: readonly string[]
  /** How many families its log tells of from before; left out where its template has no log of them. */
  writesBefore?: number
  steps: readonly Step[]
}

/** How many people are written with one tag: all or none of them belong to a whole state. */
const peopleOfTag = 5
/** Rows of the list that come in one bundle. */
export const entriesOfBundle = 30
/** What the templates hold, and what their backup holds. */
export const tagsOfTemplate = ['wczoraj', 'dziś'] as const
export const tagsOfBackup = ['wczoraj'] as const

/** One command that writes a household and its people, all of one tag. */
export async function writeTag({ client }: Pick<TestEngine, 'client'>, tag: string): Promise<void> {
  const [team] = await client.team.listTeams()
  const persons = Array.from({ length: peopleOfTag }, (_, at) => ({
    id: personId.parse(newId()),
    firstName: `Osoba ${at}`,
    lastName: tag,
    gender: 'f' as const,
    isMinor: at > 1,
    address: '',
  }))
  const id = householdId.parse(newId())
  const household = {
    ...sampleHousehold,
    street: tag,
    id,
    teamId: team!.id,
    stage: 'reported',
    reportedOn: null,
    persons,
  } as const
  await client.cases.saveHousehold({ baseRevision: 0, household })
}

/** The tags of an open vault, and what of them is not whole. */
export async function readTags({ client }: Pick<TestEngine, 'client'>): Promise<{ tags: string[]; halves: string[] }> {
  const tags: string[] = []
  const halves: string[] = []
  for (const team of await client.team.listTeams()) {
    for (const { street, persons } of await client.cases.listHouseholds({ teamId: team.id })) {
      tags.push(street)
      if (persons.length !== peopleOfTag || persons.some(({ lastName }) => lastName !== street)) halves.push(street)
    }
    const entries = await client.catalogue.listEntries({ teamId: team.id })
    const places = entries.map(({ place }) => place).filter((place) => place.startsWith('paczka '))
    for (const place of new Set(places)) {
      tags.push(place)
      if (places.filter((each) => each === place).length !== entriesOfBundle) halves.push(place)
    }
  }
  return { tags: tags.toSorted(), halves }
}

function write(tag: string): Step {
  return { name: `write ${tag}`, run: (program) => writeTag(program, tag), after: (tags) => [...tags, tag] }
}

export function isWrite({ name }: Step): boolean {
  return name.startsWith('write ')
}

const same = (tags: readonly string[]): readonly string[] => tags

function backup(count: number): Step {
  return { name: `backup ${count}`, run: ({ client }) => client.backup.makeNow(), after: same }
}

function keyChange(count: number): Step {
  return { name: `key-change ${count}`, run: ({ client }) => client.vault.changeDataKey(), after: same }
}

const restore: Step = {
  name: 'restore',
  run: async ({ client }) => {
    const { kept } = await client.backup.readState()
    const source = { from: 'kept', place: 'own', file: kept.at(-1)!.file } as const
    const { token } = await client.backup.open({ source, secret })
    await client.backup.restore({ token })
  },
  after: () => tagsOfBackup,
}

function undo(tags: readonly string[]): Step {
  return {
    name: 'undo restore',
    run: async ({ client }) => {
      const { aside } = await client.backup.readState()
      await client.backup.undoRestore({ name: aside[0]!.name })
      await client.vault.unlock(secret)
    },
    after: () => tags,
  }
}

const migration: Step = {
  name: 'migration',
  run: async ({ client }) => {
    const { state } = await client.vault.unlock(secret)
    if (state === 'ready') return
    const { recovery } = await client.vault.readStatus()
    throw Object.assign(new Error('the vault did not open'), { code: recovery?.reason })
  },
  after: same,
}

function importBundle(count: number): Step {
  return {
    name: `import ${count}`,
    run: async (program, { bundles }) => {
      const bytes = await readFile(join(bundles, `${count}.kooperacja`))
      await program.client.exchange.importBundle({ upload: await upload(program, bytes) })
    },
    after: (tags) => [...tags, bundleTag(count)],
  }
}

/** The place every row of the list has that came in a bundle. */
export function bundleTag(count: number): string {
  return `paczka ${count}`
}

/** How many bundles wait to be imported. */
export const bundleCount = 4

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const numbered = (count: number) => String(count).padStart(2, '0')

const writesBefore = tagsOfTemplate.length

export const courses: Readonly<Record<CourseName, Course>> = {
  writes: {
    isLocked: false,
    before: tagsOfTemplate,
    writesBefore,
    steps: upTo(30).map((count) => write(numbered(count))),
  },
  backup: {
    isLocked: false,
    before: tagsOfTemplate,
    writesBefore,
    steps: upTo(4).flatMap((count) => [write(numbered(count)), backup(count)]),
  },
  restore: {
    isLocked: false,
    before: tagsOfTemplate,
    writesBefore,
    steps: [restore, write('01'), undo(tagsOfTemplate), write('02'), restore],
  },
  'key-change': {
    isLocked: false,
    before: tagsOfTemplate,
    writesBefore,
    steps: upTo(3).flatMap((count) => [write(numbered(count)), keyChange(count)]),
  },
  migration: { isLocked: true, before: tagsOfTemplate, steps: [migration, write('01'), write('02')] },
  import: { isLocked: false, before: [], steps: upTo(bundleCount).map(importBundle) },
}

/** What must be there after so many acknowledged steps: exactly that, or with the one that was under way. */
export function expectedAfter({ before, steps }: Course, acknowledged: number): { done: string[]; next: string[] } {
  let tags = before
  for (const step of steps.slice(0, acknowledged)) tags = step.after(tags)
  const next = steps[acknowledged]?.after(tags) ?? tags
  return { done: tags.toSorted(), next: next.toSorted() }
}
