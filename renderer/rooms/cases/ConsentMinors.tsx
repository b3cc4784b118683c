import { Anchor, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { HouseholdRecord } from '#shared/contract/cases.ts'
import { enumeration } from '#shared/domain/grammar.ts'

/** Who acts for the minors of the household on the consent; it is written with the household. Nothing without minors. */
export function ConsentMinors({ household: { id, persons, minorsRepresentedBy } }: { household: HouseholdRecord }) {
  const minors = persons.filter(({ isMinor }) => isMinor)
  if (minors.length === 0) return null
  const fullNames = (all: typeof persons) =>
    enumeration(all.map(({ firstName, lastName }) => `${firstName} ${lastName}`))
  const adults = persons.filter(({ isMinor }) => !isMinor)
  return (
    <Text mt="md" maw={760}>
      {minors.length === 1 ? 'Osoba małoletnia' : 'Osoby małoletnie'} ({fullNames(minors)}), w{' '}
      {minors.length === 1 ? 'jej' : 'ich'} imieniu:{' '}
      <b>{minorsRepresentedBy === '' ? fullNames(adults) : minorsRepresentedBy}</b>.{' '}
      <Anchor component={Link} href={`/rodziny/${id}`} inherit underline="always">
        Zmień na karcie „Rodzina”
      </Anchor>
    </Text>
  )
}
