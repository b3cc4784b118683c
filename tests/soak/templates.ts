import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '#engine/new-id.ts'
import { bundleId, catalogueEntryId } from '#shared/domain/ids.ts'
import { fetchDownload, newFolder, upload } from '../support/engine.ts'
import { bundleCount, bundleTag, entriesOfBundle, tagsOfTemplate, writeTag, type CourseName } from './courses.ts'
import { makeOlder } from './older-vault.ts'
import { copyOf, newOffice, removeFolder, type TestEngine } from './program.ts'

/** Closed vaults the courses start from, each copied as often as it is needed. */
export interface Templates {
  of: Readonly<Record<CourseName, string>>
  bundles: string
  remove: () => Promise<void>
}

/** Which schema the course of migrations starts from: people and settings, no log and no RODO desk. */
const olderSchema = 2

/** Makes them: a GOPS with a backup of `wczoraj`, the same of an older schema, and a PCPR its GOPS made bundles for. */
export async function makeTemplates(): Promise<Templates> {
  const gops = await newOffice('gops')
  const [yesterday, today] = tagsOfTemplate
  await writeTag(gops, yesterday)
  await gops.client.backup.makeNow()
  await writeTag(gops, today)
  await gops.engine.close()
  const older = await copyOf(gops.folder)
  await makeOlder(older, olderSchema)
  const { pcpr, bundles } = await makeBundles()
  const folders = [gops.folder, older, pcpr, bundles]
  return {
    of: {
      writes: gops.folder,
      backup: gops.folder,
      restore: gops.folder,
      'key-change': gops.folder,
      migration: older,
      import: pcpr,
    },
    bundles,
    remove: async () => {
      for (const folder of folders) await removeFolder(folder)
    },
  }
}

async function makeBundles(): Promise<{ pcpr: string; bundles: string }> {
  const [gops, pcpr] = [await newOffice('gops'), await newOffice('pcpr')]
  const bundles = await newFolder()
  await pair(gops, pcpr)
  const [team] = await gops.client.team.listTeams()
  const [recipient] = await gops.client.exchange.listPartnerOffices()
  for (let count = 1; count <= bundleCount; count += 1) {
    for (let entry = 0; entry < entriesOfBundle; entry += 1) {
      const id = catalogueEntryId.parse(newId())
      const empty = { provider: '', schedule: '', audience: '', conditions: '', area: '', eServices: '' }
      const fields = {
        ...empty,
        id,
        teamId: team!.id,
        category: 'adults',
        activity: `Zajęcia ${entry}`,
        place: bundleTag(count),
      } as const
      await gops.client.catalogue.saveEntry({ baseRevision: 0, entry: fields })
    }
    const made = await gops.client.exchange.makeBundle({ id: bundleId.parse(newId()), recipient: recipient!.officeId })
    await writeFile(join(bundles, `${count}.kooperacja`), await fetchDownload(gops, made.download.url))
  }
  for (const { engine } of [gops, pcpr]) await engine.close()
  await removeFolder(gops.folder)
  return { pcpr: pcpr.folder, bundles }
}

/** Two offices that know each other's keys. */
export async function pair(one: TestEngine, other: TestEngine): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const own = await from.client.exchange.readOwnCard()
    const token = await upload(to, await fetchDownload(from, own.download.url))
    await to.client.exchange.addPartnerOffice({ upload: token, wordsAgreed: true })
  }
}
