import { describe, expect, test } from 'vitest'
import type { AuditEntryView } from '#shared/contract/audit.ts'
import { withdrawalSteps } from '#shared/contract/privacy.ts'
import type { AuditKind } from '#shared/domain/audit.ts'
import { auditKinds, auditRecordKinds } from '#shared/domain/audit.ts'
import { accountId, householdId } from '#shared/domain/ids.ts'
import type { AuditNames } from './audit.ts'
import * as audit from './audit.ts'
import * as privacy from './privacy.ts'

const id = '0199d0a0-0000-7000-8000-000000000001'
const names: AuditNames = { account: () => 'Łucja Żółcińska', office: () => 'PCPR w Przykładowie' }
const english = /\b(the|and|not|error|file|failed|unknown|must|is|of|undefined|null)\b/i

function entry(kind: AuditKind, over: Partial<AuditEntryView> = {}): AuditEntryView {
  return {
    number: 1,
    at: '2026-11-21T12:00:00.000Z',
    actor: { kind: 'person', accountId: accountId.parse(id), name: 'Łucja Żółcińska' },
    kind,
    recordKind: null,
    recordId: null,
    householdId: null,
    caseNumber: null,
    detail: {},
    carried: null,
    ...over,
  }
}

const told = auditKinds.flatMap((kind) =>
  [null, ...auditRecordKinds].map((recordKind) =>
    audit.auditSentence(
      entry(kind, { recordKind, recordId: id, householdId: householdId.parse(id), caseNumber: '3/2026' }),
      names,
    ),
  ),
)

describe('the log speaks Polish', () => {
  test.each([...new Set(told)])('%s', (sentence) => {
    expect(sentence).toMatch(/^[A-ZĄĆĘŁŃÓŚŹŻ]/u)
    expect(sentence).not.toMatch(english)
    expect(sentence).toContain('3/2026')
  })

  test('a bare entry, without record or detail, is still a sentence', () => {
    for (const kind of auditKinds) {
      const sentence = audit.auditSentence(entry(kind), { account: () => undefined, office: () => undefined })
      expect(sentence).toMatch(/^[A-ZĄĆĘŁŃÓŚŹŻ]/u)
      expect(sentence).not.toMatch(english)
    }
  })

  test('what happened is told from its codes', () => {
    const tell = (kind: AuditKind, over: Partial<AuditEntryView>) => audit.auditSentence(entry(kind, over), names)
    expect(tell('view-household', { recordKind: 'household', caseNumber: '3/2026' })).toBe('Otwarto sprawę 3/2026')
    expect(tell('change', { recordKind: 'consent', caseNumber: '3/2026' })).toBe('Zmieniono zgodę · sprawa 3/2026')
    const toConsent = { recordKind: 'household', caseNumber: '3/2026', detail: { stage: 'consent' } } as const
    expect(tell('change', toConsent)).toBe('Zmieniono sprawę 3/2026, nowy etap: Zgoda')
    expect(tell('create', toConsent)).toBe('Dodano sprawę 3/2026, etap: Zgoda')
    const workshop = { event: 'workshop', workshop: 'diagnostic', on: '2026-03-20' }
    expect(tell('change', { recordKind: 'case-event', detail: workshop })).toMatch(
      /^Zmieniono wpis w przebiegu sprawy: warsztat .*diagnostyczny.*, 20\.03\.2026$/,
    )
    expect(tell('login', { detail: { with: 'recovery-code', failedBefore: 3 } })).toBe(
      'Odblokowano program kodem awaryjnym; przedtem 3 nieudane próby',
    )
    expect(tell('settings-changed', { detail: { setting: 'archive-category', category: 'be10' } })).toBe(
      'Ustawiono kategorię archiwalną BE10',
    )
    expect(tell('log-verified', { detail: { entries: 22, whole: false, fault: 'gap', number: 7 } })).toBe(
      'Sprawdzono dziennik (22 wpisy): naruszony od wpisu nr 7',
    )
    expect(tell('log-carried', { detail: { entries: 22 } })).toBe(
      'Przeniesiono z odłożonego stanu późniejsze wpisy dziennika (22 wpisy)',
    )
    expect(tell('log-carried', { detail: { entries: 1, unread: 2, fault: 'gap' } })).toBe(
      'Przeniesiono z odłożonego stanu późniejsze wpisy dziennika (1 wpis); nie do odczytania: 2 wpisy; tamten dziennik był naruszony',
    )
    expect(tell('log-carried', { detail: { entries: 0, because: 'other-key' } })).toMatch(/^Nie przeniesiono .*klucz/)
    expect(audit.carriedSentence(entry('lock', { carried: { number: 7, hash: 'ab' } }))).toMatch(/przeniesiony.*nr 7/)
    expect(audit.carriedSentence(entry('lock'))).toBeUndefined()
    expect(tell('bundle-sent', { detail: { to: id, number: 4, households: 2 } })).toBe(
      'Przygotowano paczkę nr 4 dla biura: PCPR w Przykładowie',
    )
    expect(
      tell('consent-withdrawn', { recordKind: 'consent', caseNumber: '3/2026', detail: { on: '2026-11-02' } }),
    ).toBe('Odnotowano wycofanie zgody z dniem 02.11.2026 · sprawa 3/2026')
  })

  test('who did it is never left empty', () => {
    expect(audit.actorName(entry('lock').actor)).toBe('Łucja Żółcińska')
    expect(audit.actorName({ kind: 'person', accountId: null, name: '' })).toMatch(/^Osoba/)
    const nobody = { kind: 'nobody', accountId: null, name: '' } as const
    expect(audit.actorName(nobody)).toMatch(/^Nieznana osoba/)
    expect(audit.actorName(nobody, 'login-failed')).toMatch(/^Nieznana osoba/)
    expect(audit.actorName(nobody, 'backup-made')).toMatch(/^Program/)
  })
})

test('no two codes look the same, in the log and at the desk', () => {
  const maps = [...Object.values(audit), ...Object.values(privacy)].filter((value) => typeof value === 'object')
  for (const map of maps) {
    const texts = Object.values(map).map((text) => JSON.stringify(text))
    expect(new Set(texts).size).toBe(texts.length)
    for (const text of texts) expect(text).not.toMatch(english)
  }
})

test('every step after a withdrawal says what to do', () => {
  for (const step of withdrawalSteps) expect(privacy.withdrawalStepTexts[step].text).toMatch(/^[A-ZŻ].*\.$/su)
})
