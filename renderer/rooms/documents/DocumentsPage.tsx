import { PageHeader } from '../../ui/PageHeader.tsx'

/** The room's first screen. */
export default function DocumentsPage() {
  return <PageHeader title="Dokumenty" />
}
