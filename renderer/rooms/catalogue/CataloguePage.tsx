import { PageHeader } from '../../ui/PageHeader.tsx'

/** The room's first screen. */
export default function CataloguePage() {
  return <PageHeader title="Lista usług" />
}
