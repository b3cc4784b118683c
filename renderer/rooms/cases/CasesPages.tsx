import { PageHeader } from '../../ui/PageHeader.tsx'

/** The room's first screen. */
export default function CasesPages() {
  return <PageHeader title="Rodziny" />
}
