import { useQuery } from '@tanstack/react-query'
import type { OfficeRecord } from '#shared/contract/office.ts'
import { orpc } from './client.ts'

/** The office of this program, or undefined until it is read. */
export function useOffice(): OfficeRecord | undefined {
  return useQuery(orpc.office.readOffice.queryOptions()).data
}
