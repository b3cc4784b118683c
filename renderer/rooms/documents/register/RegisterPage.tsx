import { PageHeader } from '../../../ui/PageHeader.tsx'

/** Issued papers, by their case sign. */
export function RegisterPage() {
  return <PageHeader title="Rejestr dokumentów" />
}
