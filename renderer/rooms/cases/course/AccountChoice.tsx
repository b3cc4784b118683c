import { Loader, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { orpc } from '../../../app/client.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'

interface Props {
  label: string
  value?: string | null
  onChange?: (value: string | null) => void
  error?: ReactNode
  'data-path'?: string
}

/** Who of the office: the people who use the program. */
export function AccountChoice({ label, ...input }: Props) {
  const accounts = useQuery(orpc.office.listAccounts.queryOptions())
  if (accounts.isError) return <ProblemAlert error={accounts.error} onRetry={() => void accounts.refetch()} />
  if (!accounts.data) return <Loader role="status" aria-label="Wczytywanie osób" />
  return (
    <Select
      maw={560}
      label={label}
      description="Osoby, które mają konto w programie. Nową dodaje kierownik: Moje biuro → Osoby i hasła."
      withAsterisk
      placeholder="Wybierz osobę"
      data={accounts.data
        .filter(({ id, isDisabled }) => !isDisabled || id === input.value)
        .map(({ id, firstName, lastName }) => ({ value: id, label: `${firstName} ${lastName}` }))}
      {...input}
    />
  )
}
