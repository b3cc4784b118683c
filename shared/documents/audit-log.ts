import type { AuditEntryView, AuditState } from '../contract/audit.ts'
import { formatDateShort, localTime } from '../domain/dates.ts'
import { auditDetailText, auditKindTexts, auditRecordTexts } from './audit-log-words.ts'
import { finish } from './finish.ts'
import type { Document, DraftRun, Text } from './model.ts'

/**
 * The log of the program as a paper for the data protection officer, and as a table: who,
 * when, what kind, which record (KRI § 20). Households by their case numbers only.
 */

export const auditHeader = [
  'Nr',
  'Data i godzina',
  'Kto',
  'Zdarzenie',
  'Czego dotyczy',
  'Nr sprawy',
  'Szczegóły',
  'Identyfikator',
  'Pierwotny skrót SHA-256',
]

/** Who did it, as people read it. */
export function auditActor({ actor: { kind, name }, kind: what }: Pick<AuditEntryView, 'actor' | 'kind'>): string {
  switch (kind) {
    case 'person':
      return name === '' ? 'konto nieznane' : name
    case 'recovery-code':
      return 'osoba z kodem awaryjnym'
    case 'nobody':
      return what === 'login-failed' ? 'nikt (nie otwarto)' : 'program (samoczynnie)'
  }
}

/** Of an entry that was brought over: where it stood. */
function carriedText({ carried }: AuditEntryView): string {
  return carried ? `wpis przeniesiony po odtworzeniu kopii, tam nr ${carried.number}` : ''
}

/** A line of the log's table. */
export function auditRow(entry: AuditEntryView): (string | number)[] {
  return [
    entry.number,
    localTime(entry.at),
    auditActor(entry),
    auditKindTexts[entry.kind],
    entry.recordKind ? auditRecordTexts[entry.recordKind] : '',
    entry.caseNumber ?? '',
    [auditDetailText(entry.detail), carriedText(entry)].filter(Boolean).join('; '),
    entry.recordId ?? '',
    entry.carried?.hash ?? '',
  ]
}

export interface AuditLogFacts {
  officeName: string
  /** The day it was made. */
  on: string
  from: string | undefined
  to: string | undefined
  state: AuditState
  /** The end of the chain: on paper it lets anybody see later whether the log was cut or written anew. */
  end: { number: number; hash: string } | undefined
  entries: readonly AuditEntryView[]
}

/** The log as a paper; the hash of its end stands on it. */
export function auditLogDocument({ officeName, on, from, to, state, end, entries }: AuditLogFacts): Document {
  const period = [from && `od ${formatDateShort(from)}`, to && `do ${formatDateShort(to)}`].filter(Boolean).join(' ')
  const chain: Text<DraftRun> = state.broken
    ? [{ text: `Łańcuch dziennika jest przerwany przy wpisie nr ${state.broken.number}.`, bold: true }]
    : [
        `Łańcuch dziennika był nieprzerwany przy ostatnim sprawdzeniu${state.checkedAt ? ` (${localTime(state.checkedAt)})` : ''}.`,
      ]
  return finish({
    title: 'Dziennik zdarzeń programu',
    page: 'landscape',
    textSize: 10,
    footer: `Dziennik zdarzeń, stan na ${formatDateShort(on)}`,
    blocks: [
      { type: 'title', text: ['Dziennik zdarzeń programu Kooperacja'] },
      { type: 'subtitle', text: [`${officeName} · stan na ${formatDateShort(on)}${period ? ` · ${period}` : ''}`] },
      { type: 'paragraph', text: chain },
      ...(end
        ? [{ type: 'paragraph' as const, text: [`Ostatni wpis: nr ${end.number}, skrót SHA-256 ${end.hash}.`] }]
        : []),
      {
        type: 'table',
        caption: 'Wpisy dziennika od najnowszego',
        widths: [6, 13, 16, 18, 15, 8, 24],
        header: auditHeader.slice(0, 7).map((text) => [text]),
        rows: entries.map((entry) =>
          auditRow(entry)
            .slice(0, 7)
            .map((value) => ({ content: [[String(value)]] })),
        ),
      },
    ],
  })
}
