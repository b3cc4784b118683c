import type { KnownTraces } from '#shared/documents/personal-traces.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { readHousehold } from '../cases/households.ts'
import { readOffice } from '../office/office.ts'
import type { RowContext } from '../store/rows.ts'

/** What the people of a household are known by. The office's own town tells of nobody. Throws NOT_FOUND. */
export function knownTraces(context: RowContext, id: HouseholdId): KnownTraces {
  const { persons, minorsRepresentedBy, street, town } = readHousehold(context, id)
  const { office } = readOffice(context.store)
  const representatives = minorsRepresentedBy.match(/\p{Lu}\p{L}+/gu) ?? []
  const addresses = persons.map(({ address }) => (address.match(/\p{Lu}\p{L}+/gu) ?? []).join(' '))
  return {
    names: [...persons.flatMap(({ firstName, lastName }) => [firstName, lastName]), ...representatives],
    places: [street, town, ...addresses]
      .flatMap((place) => place.split(/[\s,]+/u))
      .filter((word) => word !== '' && !office.town.split(/\s+/u).includes(word)),
  }
}
