import { Text } from '@mantine/core'
import type { HeldCopy } from '#shared/contract/privacy.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { heldCopyKindLabels } from '../../app/messages/privacy.ts'
import type { PaperColumn } from '../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../ui/PaperTable.tsx'

const columns: readonly PaperColumn[] = [
  { name: 'Kopia', width: 26 },
  { name: 'Plik albo folder', width: 30 },
  { name: 'Z dnia', width: 18 },
  { name: 'Program usunie ją najpóźniej', width: 26 },
]

/** Older copies in which the data still stands, each with the day it goes. */
export function HeldCopies({ copies }: { copies: readonly HeldCopy[] }) {
  if (copies.length === 0) return <Text>Program nie przechowuje żadnej starszej kopii.</Text>
  return (
    <PaperTable caption="Starsze kopie danych" columns={columns}>
      {copies.map(({ kind, name, madeOn, endsOn }) => (
        <PaperRow
          key={`${kind}/${name}`}
          columns={columns}
          cells={[
            heldCopyKindLabels[kind],
            name,
            formatDateShort(madeOn),
            endsOn === null ? 'nie usunie jej sam – zrobi to informatyk' : formatDateShort(endsOn),
          ]}
        />
      ))}
    </PaperTable>
  )
}
