import type { EngineClient } from '#engine/client.ts'
import { newId } from '#engine/new-id.ts'
import type { SignChoice } from '#shared/contract/register.ts'
import type { TypedFacts } from '#shared/contract/documents.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import type { NumberingSettings } from '#shared/domain/case-sign.ts'
import type { PaperId } from '#shared/domain/ids.ts'

/** A host that prints: its PDF is the page itself, so a test can read what stands on it. */
export const printing = {
  makePdf: ({ html }: { html: string }) => Promise.resolve(new Uint8Array(Buffer.from(`%PDF-1.7 ${html}`))),
}

/** An office with two classes that have symbols, and one that has none yet. */
export const sampleNumbering: NumberingSettings = {
  pattern: '{jednostka}.{komórka}.{JRWA}.{nr}.{rok}',
  unit: 'GOPS',
  cell: 'KO',
  classes: [
    { symbol: '5020', name: 'Rodziny', kinds: ['consent', 'ipw'] },
    { symbol: '031', name: 'Porozumienia', kinds: ['cooperation-agreement', 'team-agreement', 'annex'] },
    { symbol: '', name: 'Bez symbolu', kinds: ['secrecy'] },
  ],
}

/** What issuing a paper of a row asks for, with the usual answers. */
export function issuing(
  subject: { kind: DocumentKind; id: string },
  given: {
    id?: PaperId
    baseRevision?: number
    typed?: TypedFacts
    sign?: SignChoice
    issuedOn?: string
    validFrom?: string | null
    validUntil?: string | null
    amendsId?: PaperId | null
  } = {},
) {
  const { typed = {}, ...rest } = given
  return {
    id: newId<PaperId>(),
    baseRevision: 0,
    asked: { subject, typed },
    issuedOn: '2026-11-21',
    sign: { from: 'class' as const, symbol: '031' },
    validFrom: null,
    validUntil: null,
    amendsId: null,
    ...rest,
  }
}

/** The team's id of an office that has one. */
export async function teamOf(client: EngineClient): Promise<string> {
  const [team] = await client.team.listTeams()
  if (!team) throw new Error('no team')
  return team.id
}
