import { PageHeader } from '../../ui/PageHeader.tsx'

/** The room's first screen. */
export default function TeamPage() {
  return <PageHeader title="Zespół (PZK)" />
}
