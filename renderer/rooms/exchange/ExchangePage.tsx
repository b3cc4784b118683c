import { PageHeader } from '../../ui/PageHeader.tsx'

/** The room's first screen. */
export default function ExchangePage() {
  return <PageHeader title="Wymiana" />
}
