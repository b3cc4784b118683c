import { PageHeader } from '../../../ui/PageHeader.tsx'

/** The acts papers cite. */
export function LawPage() {
  return <PageHeader title="Podstawy prawne" />
}
