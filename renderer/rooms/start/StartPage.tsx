import { PageHeader } from '../../ui/PageHeader.tsx'

/** The room's first screen. */
export default function StartPage() {
  return <PageHeader title="Na start" />
}
