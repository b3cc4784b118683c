import { PageHeader } from '../../ui/PageHeader.tsx'

/** The room's first screen. */
export default function OfficePage() {
  return <PageHeader title="Moje biuro" />
}
