import { PageHeader } from '../../../ui/PageHeader.tsx'

/** The pattern of case signs and the classes. */
export function NumberingPage() {
  return <PageHeader title="Znak sprawy" />
}
