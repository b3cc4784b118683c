import { Box, Divider, Loader, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Route, Switch, useLocation } from 'wouter'
import { orpc } from '../../app/client.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { OfficeForm } from './OfficeForm.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { newPasswordPath } from './paths.ts'

/** „Moje biuro”: the office, its animator, the password. */
export default function OfficePage() {
  return (
    <Switch>
      <Route path={newPasswordPath}>
        <AfterRecovery />
      </Route>
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
      {data ? (
        <OfficeForm record={data} />
      ) : error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Loader aria-label="Wczytywanie" role="status" />
      )}
      <Divider my="xl" />
      <Stack component="section" maw={560}>
        <Title order={2}>Zmiana hasła</Title>
        <PasswordSection />
      </Stack>
    </Box>
  )
}

function AfterRecovery() {
  const [, navigate] = useLocation()
  return (
    <Box maw={560}>
      <PageHeader
        title="Ustaw nowe hasło"
        lead="Program otworzył kod z arkusza awaryjnego. Ustaw teraz hasło, które będziesz pamiętać, a arkusz odłóż pod klucz – nadal działa."
      />
      <PasswordSection onDone={() => navigate('/')} />
    </Box>
  )
}
