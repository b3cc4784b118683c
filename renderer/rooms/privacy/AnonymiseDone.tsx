import { Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { HeldCopy } from '#shared/contract/privacy.ts'
import { counted } from '../../app/messages/labels.ts'
import { HeldCopies } from './HeldCopies.tsx'

/** The people are gone from these cases; where they still stand, and until when. */
export function AnonymiseDone({ anonymised, copies }: { anonymised: number; copies: readonly HeldCopy[] }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Stack gap="md" maw={820}>
      <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        Dane osób zostały usunięte
      </Title>
      <Text>
        Zanonimizowano: {counted(anonymised, ['sprawa', 'sprawy', 'spraw'])}. Liczby do sprawozdań się nie zmieniły, a
        wpis jest w dzienniku.
      </Text>
      {copies.length > 0 && (
        <>
          <Text>
            Te dane są jeszcze w starszych, zaszyfrowanych kopiach. Zapisz sobie najpóźniejszy dzień i do tego czasu nie
            przywracaj tych kopii bez potrzeby:
          </Text>
          <HeldCopies copies={copies} />
        </>
      )}
      <Text>
        Pamiętaj o kopiach wyniesionych poza program oraz o plikach Word i PDF – te trzeba zniszczyć samodzielnie.
      </Text>
    </Stack>
  )
}
