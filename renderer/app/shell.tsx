import { AppShell, Box, Burger, Button, Group, Loader, NavLink, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Suspense, useEffect, useRef } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import type { Actor } from '#shared/contract/vault.ts'
import type { OfficeKind } from '#shared/domain/office.ts'
import { PageHeader } from '../ui/PageHeader.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { IconLock } from '../ui/icons.tsx'
import { hideProblems } from '../ui/notices.ts'
import { useQuery } from '@tanstack/react-query'
import { orpc } from './client.ts'
import { ErrorBoundary } from './errors.tsx'
import { loneScreensFor, roomsFor } from './navigation.tsx'
import classes from './shell.module.css'

interface Props {
  actor: Actor | null
  onLock: () => void
}

/** The program once the vault is open: a screen that stands alone, or the menu with the room of the address. */
export function Shell({ actor, onLock }: Props) {
  const office = useQuery(orpc.office.readOffice.queryOptions())
  const [location] = useLocation()
  // A refusal belongs to the page it was met on.
  useEffect(hideProblems, [location])

  if (office.isError) {
    return (
      <Box p="xl" component="main">
        <ProblemAlert error={office.error} onRetry={() => void office.refetch()} />
      </Box>
    )
  }
  if (!office.data) return <Loading />
  const { kind, name } = office.data.office

  return (
    <Switch>
      {loneScreensFor(kind).map(({ path, Page }) => (
        <Route key={path} path={path}>
          <ErrorBoundary place={location}>
            <Suspense fallback={<Loading />}>
              <Page />
            </Suspense>
          </ErrorBoundary>
        </Route>
      ))}
      <Route>
        <Rooms kind={kind} officeName={name} actor={actor} onLock={onLock} />
      </Route>
    </Switch>
  )
}

/** Menu, office, lock, and the room of the address. */
function Rooms({ kind, officeName, actor, onLock }: Props & { kind: OfficeKind; officeName: string }) {
  const [isMenuOpen, menu] = useDisclosure(false)
  const [location] = useLocation()
  const main = useRef<HTMLElement>(null)
  const mine = roomsFor(kind)
  const here = mine.find(({ path }) =>
    path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`),
  )

  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 240, breakpoint: 'sm', collapsed: { mobile: !isMenuOpen } }}
      padding={{ base: 'md', sm: 'xl' }}
    >
      <AppShell.Header className={classes['header'] ?? ''}>
        <button type="button" className={classes['skip'] ?? ''} onClick={() => main.current?.focus()}>
          Przejdź do treści
        </button>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <Burger
              opened={isMenuOpen}
              onClick={menu.toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={isMenuOpen ? 'Zamknij menu' : 'Otwórz menu'}
              aria-expanded={isMenuOpen}
            />
            <Text fw={700} size="lg">
              Kooperacja
            </Text>
            <Text c="dimmed" size="sm" truncate visibleFrom="xs">
              {officeName}
            </Text>
          </Group>
          <Group gap="md" wrap="nowrap" flex="none">
            {actor && (
              <Text size="sm" visibleFrom="md" maw={280} truncate>
                {actor.accountId === null ? 'Wejście kodem awaryjnym' : actor.name}
              </Text>
            )}
            <Button variant="default" leftSection={<IconLock size={18} aria-hidden />} onClick={onLock}>
              Zablokuj
            </Button>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label="Menu główne" id="menu">
        <Box className={classes['menu'] ?? ''}>
          {mine
            .filter(({ under }) => under === undefined)
            .map(({ path, name, icon: Icon }) => {
              const isHere = path === (here?.under ?? here?.path)
              return (
                <NavLink
                  key={path}
                  component={Link}
                  href={path}
                  label={name}
                  leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
                  active={isHere}
                  aria-current={isHere ? 'page' : undefined}
                  onClick={menu.close}
                  className={classes['link'] ?? ''}
                />
              )
            })}
        </Box>
      </AppShell.Navbar>
      <AppShell.Main ref={main} tabIndex={-1} className={classes['main'] ?? ''}>
        <Box maw={1180}>
          <ErrorBoundary place={location}>
            <Suspense fallback={<Loading />}>
              <Switch>
                {mine.map(({ path, Page }) => (
                  <Route key={path} path={path === '/' ? '/' : `${path}/*?`}>
                    <Page />
                  </Route>
                ))}
                <Route>
                  <PageHeader title="Nie ma takiej strony" lead={<Link href="/">Wróć do strony „Na start”.</Link>} />
                </Route>
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </Box>
      </AppShell.Main>
    </AppShell>
  )
}

function Loading() {
  return (
    <Group justify="center" p="xl">
      <Loader aria-label="Wczytywanie" role="status" />
    </Group>
  )
}
