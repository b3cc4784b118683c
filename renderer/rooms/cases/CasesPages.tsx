import { Route, Switch } from 'wouter'
import { ConsentPage } from './ConsentPage.tsx'
import { CoursePage } from './course/CoursePage.tsx'
import { DeadlineFormPage, EditEventPage, NewEventPage } from './course/EventPage.tsx'
import { FamilyPage, NewFamilyPage } from './FamilyPage.tsx'
import { FilesPage } from './files/FilesPage.tsx'
import { HistoryPage } from './history/HistoryPage.tsx'
import { IpwPage } from './ipw/IpwPage.tsx'
import { ScalingEntryPage } from './scaling/ScalingEntryPage.tsx'
import { ScalingPage } from './scaling/ScalingPage.tsx'
import { ReviewPage } from './review/ReviewPage.tsx'
import { ReviewResult } from './review/ReviewResult.tsx'
import { HouseholdList } from './list/HouseholdList.tsx'

/** Families: the list, and for each its sections, each at an address of its own. */
export default function CasesPages() {
  return (
    <Switch>
      <Route path="/rodziny/nowa/:team">{({ team }) => <NewFamilyPage team={team} />}</Route>
      <Route path="/rodziny/:household/przebieg">{({ household }) => <CoursePage household={household} />}</Route>
      <Route path="/rodziny/:household/przebieg/nowy/:kind/:workshop?">
        {({ household, kind, workshop }) => (
          <NewEventPage household={household} kind={kind} {...(workshop !== undefined && { workshop })} />
        )}
      </Route>
      <Route path="/rodziny/:household/przebieg/termin/:rule/:part?">
        {({ household, rule, part }) => <DeadlineFormPage household={household} rule={rule} part={part ?? null} />}
      </Route>
      <Route path="/rodziny/:household/przebieg/wpis/:event">
        {({ household, event }) => <EditEventPage household={household} event={event} />}
      </Route>
      <Route path="/rodziny/:household/zgoda">{({ household }) => <ConsentPage household={household} />}</Route>
      <Route path="/rodziny/:household/ipw">{({ household }) => <IpwPage household={household} />}</Route>
      <Route path="/rodziny/:household/ipw/:version">
        {({ household, version }) => <IpwPage household={household} version={version} />}
      </Route>
      <Route path="/rodziny/:household/skale">{({ household }) => <ScalingPage household={household} />}</Route>
      <Route path="/rodziny/:household/skale/nowe">
        {({ household }) => <ScalingEntryPage household={household} />}
      </Route>
      <Route path="/rodziny/:household/skale/wpis/:event">
        {({ household, event }) => <ScalingEntryPage household={household} event={event} />}
      </Route>
      <Route path="/rodziny/:household/przeglad">{({ household }) => <ReviewPage household={household} />}</Route>
      <Route path="/rodziny/:household/przeglad/:event">
        {({ household, event }) => <ReviewPage household={household} event={event} />}
      </Route>
      <Route path="/rodziny/:household/przeglad/:event/wynik">
        {({ household, event }) => <ReviewResult household={household} event={event} />}
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
