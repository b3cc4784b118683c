import type { BackupCounts } from '#shared/domain/backup.ts'
import { countedKinds } from '#shared/domain/backup.ts'
import { countedKindLabels } from '../../../app/messages/labels.ts'
import classes from '../vault.module.css'

/** How much of what a backup holds, for a person to recognise their own data. */
export function BackupCountsList({ counts }: { counts: BackupCounts }) {
  return (
    <dl className={classes['counts'] ?? ''} aria-label="Ile wpisów jest w kopii">
      {countedKinds.map((kind) => (
        <div key={kind}>
          <dt>{countedKindLabels[kind]}</dt>
          <dd>{counts[kind]}</dd>
        </div>
      ))}
    </dl>
  )
}
