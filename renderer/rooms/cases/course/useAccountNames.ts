import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../app/client.ts'

/** The name of an account by its id; asked for only where one is to be named. Undefined while not read, or not known. */
export function useAccountNames(isNeeded: boolean): (account: string) => string | undefined {
  const { data } = useQuery({ ...orpc.office.listAccounts.queryOptions(), enabled: isNeeded })
  return (account) => {
    const found = data?.find(({ id }) => id === account)
    return found && `${found.firstName} ${found.lastName}`
  }
}
