import { Route, Switch } from 'wouter'
import { CatalogueList } from './CatalogueList.tsx'
import { EntryPage } from './EntryPage.tsx'

/** The list of activities and services, and a page of its own for a row's form. */
export default function CataloguePage() {
  return (
    <Switch>
      <Route path="/lista-uslug/:team/nowa/:category">
        {({ team, category }) => <EntryPage team={team} category={category} />}
      </Route>
      <Route path="/lista-uslug/:team/:entry">{({ team, entry }) => <EntryPage team={team} entry={entry} />}</Route>
      <Route>
        <CatalogueList />
      </Route>
    </Switch>
  )
}
