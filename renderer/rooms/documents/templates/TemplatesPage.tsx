import { PageHeader } from '../../../ui/PageHeader.tsx'

/** The office's own templates. */
export function TemplatesPage() {
  return <PageHeader title="Wzory biura" />
}
