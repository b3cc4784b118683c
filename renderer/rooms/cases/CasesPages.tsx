import { Route, Switch } from 'wouter'
import { ConsentPage } from './ConsentPage.tsx'
import { FamilyPage, NewFamilyPage } from './FamilyPage.tsx'
import { FilesPage } from './files/FilesPage.tsx'
import { HistoryPage } from './history/HistoryPage.tsx'
import { IpwPage } from './ipw/IpwPage.tsx'
import { HouseholdList } from './list/HouseholdList.tsx'

/** Families: the list, and for each its three sections „Rodzina”, „Zgoda” and „IPW”, each at an address of its own. */
export default function CasesPages() {
  return (
    <Switch>
      <Route path="/rodziny/nowa/:team">{({ team }) => <NewFamilyPage team={team} />}</Route>
      <Route path="/rodziny/:household/zgoda">{({ household }) => <ConsentPage household={household} />}</Route>
      <Route path="/rodziny/:household/ipw">{({ household }) => <IpwPage household={household} />}</Route>
      <Route path="/rodziny/:household/ipw/:version">
        {({ household, version }) => <IpwPage household={household} version={version} />}
      </Route>
      <Route path="/rodziny/:household/zalaczniki">{({ household }) => <FilesPage household={household} />}</Route>
      <Route path="/rodziny/:household/historia">{({ household }) => <HistoryPage household={household} />}</Route>
      <Route path="/rodziny/:household">{({ household }) => <FamilyPage household={household} />}</Route>
      <Route>
        <HouseholdList />
      </Route>
    </Switch>
  )
}
