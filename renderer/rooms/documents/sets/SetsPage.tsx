import { PageHeader } from '../../../ui/PageHeader.tsx'

/** Several papers made in one action. */
export function SetsPage() {
  return <PageHeader title="Zestawy dokumentów" />
}
