import type { AuditEntryView, AuditState } from '../contract/audit.ts'
import type { AuditKind } from '../domain/audit.ts'
import { formatDateShort, localTime } from '../domain/dates.ts'
import { auditDetailText, auditFaultTexts, auditKindTexts, auditRecordTexts } from './audit-log-words.ts'
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
export function auditActor({
  actor: { kind, name },
  kind: what,
}: Pick<AuditEntryView, 'actor'> & { kind?: AuditKind | undefined }): string {
  switch (kind) {
    case 'person':
      return name === '' ? 'konto nieznane' : name
    case 'recovery-code':
      return 'osoba z kodem awaryjnym'
    case 'nobody':
      if (what === undefined) return 'nikt albo sam program'
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
  /** What else the entries were chosen by; a paper that does not say so would pass for the whole log. */
  chosenBy: { actor?: AuditEntryView['actor']; caseNumber?: string | undefined; kind?: AuditKind | undefined }
  state: AuditState
  /** The end of the chain: on paper it lets anybody see later whether the log was cut or written anew. */
  end: { number: number; hash: string } | undefined
  entries: readonly AuditEntryView[]
}

/** Whether the log is whole, as far as anybody looked. */
function chainText({ broken, checkedAt }: AuditState): Text<DraftRun> {
  if (broken) {
    const text = `Łańcuch dziennika jest przerwany przy wpisie nr ${broken.number}: ${auditFaultTexts[broken.fault]}.`
    return [{ text, bold: true }]
  }
  if (checkedAt === null) return ['Łańcucha dziennika jeszcze nie sprawdzano.']
  return [`Łańcuch dziennika był nieprzerwany przy ostatnim sprawdzeniu (${localTime(checkedAt)}).`]
}

/** "zdarzenie: Zmiana hasła; kto: Ewa Łoś", or nothing for entries of every kind. */
function choiceText({ actor, caseNumber, kind }: AuditLogFacts['chosenBy']): string {
  return [
    kind && `zdarzenie: ${auditKindTexts[kind]}`,
    actor && `kto: ${auditActor({ actor, kind })}`,
    caseNumber !== undefined && `nr sprawy: ${caseNumber}`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** How many entries stand here, and what they were chosen by. */
function extentText({ from, to, chosenBy, entries }: AuditLogFacts): string {
  const choice = choiceText(chosenBy)
  const count = `Liczba wpisów w tym zestawieniu: ${entries.length}`
  if (choice === '') return from || to ? `${count} (tylko z podanego okresu).` : `${count} (cały dziennik).`
  return `${count}. Zestawienie zawiera tylko wybrane wpisy – ${choice}.`
}

/** The log as a paper; the hash of its end stands on it. */
export function auditLogDocument(facts: AuditLogFacts): Document {
  const { officeName, on, from, to, state, end, entries } = facts
  const period = [from && `od ${formatDateShort(from)}`, to && `do ${formatDateShort(to)}`].filter(Boolean).join(' ')
  return finish({
    title: 'Dziennik zdarzeń programu',
    page: 'landscape',
    textSize: 10,
    footer: `Dziennik zdarzeń, stan na ${formatDateShort(on)}`,
    blocks: [
      { type: 'title', text: ['Dziennik zdarzeń programu Kooperacja'] },
      { type: 'subtitle', text: [`${officeName} · stan na ${formatDateShort(on)}${period ? ` · ${period}` : ''}`] },
      { type: 'paragraph', text: [extentText(facts)] },
      { type: 'paragraph', text: chainText(state) },
      ...(end
        ? [
            {
              type: 'paragraph' as const,
              text: [`Ostatni wpis całego dziennika: nr ${end.number}, skrót SHA-256 ${end.hash}.`],
            },
          ]
        : []),
      {
        type: 'table',
        caption: 'Wpisy dziennika od najnowszego',
        widths: [5, 13, 16, 18, 14, 8, 26],
        header: auditHeader.slice(0, 7).map((text) => [text]),
        rows:
          entries.length === 0
            ? [[{ content: [['brak wpisów']], span: 7 }]]
            : entries.map((entry) =>
                auditRow(entry)
                  .slice(0, 7)
                  .map((value) => ({ content: [[String(value)]] })),
              ),
      },
    ],
  })
}
