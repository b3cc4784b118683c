import { BackLink } from '../../../ui/BackLink.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'

/** One issued paper. Takes its id, as the address has it. */
export function PaperPage({ paper }: { paper: string }) {
  return (
    <div data-paper={paper}>
      <BackLink href="/dokumenty/rejestr">Rejestr</BackLink>
      <PageHeader title="Dokument z rejestru" />
    </div>
  )
}
