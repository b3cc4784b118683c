import { Box, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Route, Switch } from 'wouter'
import { orpc } from '../../app/client.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { BackupsPage } from './backups/BackupsPage.tsx'
import { RestoreInOfficePage } from './backups/RestoreInOfficePage.tsx'
import { LetterheadPage } from './letterhead/LetterheadPage.tsx'
import { OfficeForm } from './OfficeForm.tsx'
import { OfficeSections } from './OfficeSections.tsx'
import { officePaths } from './paths.ts'
import { PeoplePage } from './people/PeoplePage.tsx'
import { NewPersonPage, PersonPage } from './people/PersonPage.tsx'
import { SecurityPage } from './security/SecurityPage.tsx'

/** „Moje biuro”: the office, the people who use the program, its keys and its backups. */
export default function OfficePage() {
  return (
    <Switch>
      <Route path={officePaths.newPerson} component={NewPersonPage} />
      <Route path="/biuro/osoby/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
      <Route path={officePaths.people} component={PeoplePage} />
      <Route path={officePaths.letterhead} component={LetterheadPage} />
      <Route path={officePaths.security} component={SecurityPage} />
      <Route path={officePaths.restore} component={RestoreInOfficePage} />
      <Route path={officePaths.backups} component={BackupsPage} />
      <Route>
        <Office />
      </Route>
    </Switch>
  )
}

function Office() {
  const { data, error, refetch } = useQuery(orpc.office.readOffice.queryOptions())

  return (
    <Box maw={820}>
      <PageHeader
        title="Moje biuro"
        lead="Te dane trafiają na dokumenty. Zmiany zapisują się po naciśnięciu „Zapisz”."
      />
      <OfficeSections here="Dane biura" />
      {data ? (
        <OfficeForm record={data} />
      ) : error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Loader aria-label="Wczytywanie" role="status" />
      )}
    </Box>
  )
}
