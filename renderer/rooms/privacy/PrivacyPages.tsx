import { Redirect, Route, Switch } from 'wouter'
import { useOffice } from '../../app/office.ts'
import { AnonymisePage } from './AnonymisePage.tsx'
import { AuditPage } from './AuditPage.tsx'
import { CopyOfDataPage } from './CopyOfDataPage.tsx'
import { DisclosuresPage } from './DisclosuresPage.tsx'
import { partsFor } from './parts.ts'
import { RetentionPage } from './RetentionPage.tsx'
import { WithdrawalPage } from './WithdrawalPage.tsx'

/** The RODO desk: each of its parts at an address of its own; the bare address leads to the first. */
export default function PrivacyPages() {
  const kind = useOffice()?.office.kind
  if (!kind) return null
  const [first] = partsFor(kind)
  return (
    <Switch>
      <Route path="/rodo/dziennik">
        <AuditPage />
      </Route>
      <Route path="/rodo/kopia-danych">
        <CopyOfDataPage />
      </Route>
      <Route path="/rodo/udostepnienia">
        <DisclosuresPage />
      </Route>
      <Route path="/rodo/wycofanie-zgody/:household?">
        {({ household }) => <WithdrawalPage household={household} />}
      </Route>
      <Route path="/rodo/przechowywanie">
        <RetentionPage />
      </Route>
      <Route path="/rodo/przechowywanie/anonimizacja">
        <AnonymisePage />
      </Route>
      <Route>{first && <Redirect to={first.path} replace />}</Route>
    </Switch>
  )
}
