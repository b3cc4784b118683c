import { Route, Switch } from 'wouter'
import { MemberPage } from './MemberPage.tsx'
import { PartnerPage } from './PartnerPage.tsx'
import { NewTeamPage, TeamDetailsPage } from './TeamDetailsPage.tsx'
import { TeamOverview } from './TeamOverview.tsx'

/** The PZK: its overview, and a page of its own for each form, so that a reload comes back to it. */
export default function TeamPage() {
  return (
    <Switch>
      <Route path="/zespol/nowy">
        <NewTeamPage />
      </Route>
      <Route path="/zespol/:team/dane">{({ team }) => <TeamDetailsPage team={team} />}</Route>
      <Route path="/zespol/:team/podmiot/nowy">{({ team }) => <PartnerPage team={team} isOwnOffice={false} />}</Route>
      <Route path="/zespol/:team/podmiot/nasz">{({ team }) => <PartnerPage team={team} isOwnOffice />}</Route>
      <Route path="/zespol/:team/podmiot/:partner">
        {({ team, partner }) => <PartnerPage team={team} partner={partner} isOwnOffice={false} />}
      </Route>
      <Route path="/zespol/:team/podmiot/:partner/osoba">
        {({ team, partner }) => <MemberPage team={team} partner={partner} />}
      </Route>
      <Route path="/zespol/:team/osoba/nowa">{({ team }) => <MemberPage team={team} />}</Route>
      <Route path="/zespol/:team/trzon/:role">{({ team, role }) => <MemberPage team={team} role={role} />}</Route>
      <Route path="/zespol/:team/osoba/:member">
        {({ team, member }) => <MemberPage team={team} member={member} />}
      </Route>
      <Route>
        <TeamOverview />
      </Route>
    </Switch>
  )
}
