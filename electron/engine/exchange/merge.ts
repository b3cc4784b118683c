import type { BundlePreview } from '#shared/contract/exchange.ts'
import type { BundleData } from '#shared/domain/exchange.ts'
import type { BundleId, OfficeId } from '#shared/domain/ids.ts'
import { cataloguePart } from '../catalogue/exchanged.ts'
import { refuse } from '../refusal.ts'
import type { KnownRow } from '../store/exchanged-part.ts'
import type { Store } from '../store/open.ts'
import { replacedRow } from '../store/tables/exchange.ts'
import { teamParts } from '../team/exchanged.ts'

type Changes = BundlePreview['team']

/** The parts of a bundle, parents before children. */
const parts = [
  { name: 'teams', part: teamParts.teams, countedAs: 'teamDetails' },
  { name: 'partners', part: teamParts.partners, countedAs: 'team' },
  { name: 'members', part: teamParts.members, countedAs: 'team' },
  { name: 'catalogue', part: cataloguePart, countedAs: 'catalogue' },
] as const

/** A sender speaks for its own rows only, each once, and its rows hang on its own rows: else BUNDLE_UNSAFE. */
export function assertSendersOwn(store: Store, sender: OfficeId, data: BundleData): void {
  const teams = new Set(data.teams.map(({ id }) => id))
  const partners = new Set(data.partners.map(({ id }) => id))
  const hangsTogether =
    data.partners.every(({ teamId }) => teams.has(teamId)) &&
    data.members.every(({ partnerId }) => partners.has(partnerId)) &&
    data.catalogue.every(({ teamId }) => teams.has(teamId))
  const areItsOwn = parts.every(({ name, part }) => {
    const known = part.knownRows(store, idsOf(data[name]))
    return data[name].every(({ id, originId }) => originId === sender && (known.get(id)?.originId ?? sender) === sender)
  })
  // Of a row held twice the older half could be written over the newer one.
  const areOnce = parts.every(({ name }) => new Set(idsOf(data[name])).size === data[name].length)
  if (!hangsTogether || !areItsOwn || !areOnce) throw refuse('BUNDLE_UNSAFE')
}

/** What the bundle's rows would change here, counted; the team itself apart from its institutions and people. */
export function countChanges(
  store: Store,
  data: BundleData,
): { teamDetails: Changes; team: Changes; catalogue: Changes } {
  const changes = { teamDetails: noChanges(), team: noChanges(), catalogue: noChanges() }
  for (const { name, part, countedAs } of parts) {
    const known = part.knownRows(store, idsOf(data[name]))
    for (const row of data[name]) changes[countedAs][changeOf(row, known.get(row.id))] += 1
  }
  return changes
}

/** Writes the newer rows over the older ones and keeps what they replaced; never the other way round. */
export function mergeRows(store: Store, data: BundleData, bundleId: BundleId, at: string): void {
  for (const { name, part } of parts) {
    const known = part.knownRows(store, idsOf(data[name]))
    for (const row of data[name]) {
      const ours = known.get(row.id)
      if (ours && ours.revision >= row.revision) continue
      if (ours) {
        const replaced = { tableName: name, rowId: row.id, body: ours, bundleId, replacedAt: at }
        store.db.insert(replacedRow).values(replaced).run()
      }
      part.write(store, row)
    }
  }
}

function changeOf(row: KnownRow, ours: KnownRow | undefined): keyof Changes {
  if (!ours) return row.isRemoved ? 'unchanged' : 'added'
  if (ours.revision === row.revision) return 'unchanged'
  if (ours.revision > row.revision) return 'older'
  return row.isRemoved && !ours.isRemoved ? 'removed' : 'changed'
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id)
}

function noChanges(): Changes {
  return { added: 0, changed: 0, removed: 0, unchanged: 0, older: 0 }
}
