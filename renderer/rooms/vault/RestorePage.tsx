import { Anchor, Box } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { askState } from '../../app/queries.ts'
import { AsideStates } from './restore/AsideStates.tsx'
import { RestoreSteps } from './restore/RestoreSteps.tsx'
import { VaultFrame } from './VaultFrame.tsx'

export interface RestoreProps {
  onBack: () => void
  backLabel: string
  /** Also offers the states that were put aside, where the engine can put them back. */
  withAside?: boolean
}

/** Restoring a backup from the screens before the vault is open. */
export default function RestorePage({ onBack, backLabel, withAside = false }: RestoreProps) {
  return (
    <VaultFrame
      title="Odtwórz z kopii"
      lead="Wybierz kopię, otwórz ją hasłem albo kodem awaryjnym i sprawdź, co w niej jest. Nic się nie zmieni, dopóki na końcu tego nie potwierdzisz."
      size={760}
      takesFocus
    >
      <RestoreSteps onRestored={askState} />
      {withAside && <Aside />}
      <Box>
        <Anchor component="button" type="button" onClick={onBack}>
          {backLabel}
        </Anchor>
      </Box>
    </VaultFrame>
  )
}

function Aside() {
  const { data } = useQuery(orpc.backup.listKept.queryOptions())
  return data && data.aside.length > 0 ? <AsideStates states={data.aside} mayPutBack onDone={askState} /> : null
}
