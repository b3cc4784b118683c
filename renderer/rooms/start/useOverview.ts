import { useQueries, useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import type { Overview } from './next-steps.ts'

/** Everything the start screen shows, or the first refusal; both undefined while it is read. */
export function useOverview(): { overview: Overview | undefined; problem: unknown; retry: () => void } {
  const office = useQuery(orpc.office.readOffice.queryOptions())
  const teams = useQuery(orpc.team.listTeams.queryOptions())
  const made = useQuery(orpc.documents.listMade.queryOptions({ input: {} }))
  const registered = useQuery(orpc.register.list.queryOptions({ input: {} }))
  const partnerOffices = useQuery(orpc.exchange.listPartnerOffices.queryOptions())
  const bundles = useQuery(orpc.exchange.listBundles.queryOptions())
  const ids = (teams.data ?? []).map(({ id }) => id)
  const isGops = office.data?.office.kind === 'gops'

  const read = useQueries({ queries: ids.map((teamId) => orpc.team.readTeam.queryOptions({ input: { teamId } })) })
  const services = useQueries({
    queries: ids.map((teamId) => orpc.catalogue.listEntries.queryOptions({ input: { teamId } })),
  })
  const households = useQueries({
    queries: isGops ? ids.map((teamId) => orpc.cases.listHouseholds.queryOptions({ input: { teamId } })) : [],
  })

  const all = [office, teams, made, registered, partnerOffices, bundles, ...read, ...services, ...households]
  const problem = all.find(({ error }) => error !== null)?.error ?? undefined
  const retry = () => all.forEach((query) => void query.refetch())
  const isComplete =
    read.every(({ data }) => data) && services.every(({ data }) => data) && households.every(({ data }) => data)

  if (
    !office.data ||
    !teams.data ||
    !made.data ||
    !registered.data ||
    !partnerOffices.data ||
    !bundles.data ||
    !isComplete
  )
    return { overview: undefined, problem, retry }

  return {
    overview: {
      office: office.data,
      made: made.data,
      registered: registered.data,
      partnerOffices: partnerOffices.data,
      bundles: bundles.data,
      teams: teams.data.map((team, index) => ({
        team,
        partnerCount: read[index]?.data?.partners.length ?? 0,
        missingCorePlaces: read[index]?.data?.missingCorePlaces ?? [],
        serviceCount: services[index]?.data?.length ?? 0,
        households: households[index]?.data ?? [],
      })),
    },
    problem,
    retry,
  }
}
