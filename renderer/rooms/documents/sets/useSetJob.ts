import { useQuery, useQueryClient } from '@tanstack/react-query'

/** A set that is being made, or was. */
export interface SetJob {
  id: string
  /** How its papers come: one PDF for the printer, or a folder of Word files. */
  as: 'pdf' | 'docx'
}

const key = ['sets', 'job'] as const

/** The set of this window: it goes on while other screens are looked at, and is forgotten at lock with all that was read. */
export function useSetJob(): { job: SetJob | null; keep: (job: SetJob | null) => void } {
  const queries = useQueryClient()
  const { data } = useQuery<SetJob | null>({
    queryKey: key,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    gcTime: Infinity,
  })
  return { job: data, keep: (job) => queries.setQueryData(key, job) }
}
