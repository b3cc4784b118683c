import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import type { PaperKindInfo } from '#shared/documents/kinds.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import type { AuditDetail, AuditKind, AuditRecordKind } from '#shared/domain/audit.ts'
import type { CaseEvent, SentCaseEvent } from '#shared/domain/case-events.ts'
import type { CaseStage } from '#shared/domain/cases.ts'
import { eventDay } from '#shared/domain/event-day.ts'
import type { AuditNote } from './audit-log.ts'

type Inputs = InferContractRouterInputs<Contract>
type Outputs = InferContractRouterOutputs<Contract>

/** What a rule may look up besides the call itself. */
export interface AuditLookup {
  householdOfIpw: (id: string) => string | undefined
  householdOfPerson: (id: string) => string | undefined
  householdOfPaper: (id: string) => string | undefined
  householdOfScan: (id: string) => string | undefined
  event: (id: string) => CaseEvent | undefined
  householdOfFile: (id: string) => string | undefined
  stageOf: (householdId: string) => CaseStage | undefined
}

type Note<Input, Output> = (input: Input, output: Output, lookup: AuditLookup, before?: AuditBefore) => AuditNote
/** What stood in a row before a command changed it, where the entry says whether it did. */
export type AuditBefore = CaseStage | undefined
type Before<Input> = (input: Input, lookup: AuditLookup) => AuditBefore

/**
 * What the log says of a procedure: an entry in the transaction of a command, an entry right
 * after something done to files outside the database, a view of a household (once in ten
 * minutes for each person), or nothing, for a reason.
 */
export type AuditRule<Input, Output> =
  | { in: 'transaction'; note: Note<Input, Output>; before?: Before<Input> }
  | { in: 'afterwards'; note: Note<Input, Output> }
  | { in: 'view'; household: (input: Input, lookup: AuditLookup) => string | undefined }
  | { in: 'none'; because: 'reads' | 'session' | 'draft' | 'not-a-vault-yet' | 'touches-nothing' }

/** A rule for every procedure of the contract: one without does not compile. */
type AuditMap = {
  [Room in keyof Contract]: {
    [Name in keyof Contract[Room]]: AuditRule<
      Name extends keyof Inputs[Room] ? Inputs[Room][Name] : never,
      Name extends keyof Outputs[Room] ? Outputs[Room][Name] : never
    >
  }
}

const reads = { in: 'none', because: 'reads' } as const
/** session.ts writes it itself: the vault opens or closes around it. */
const bySession = { in: 'none', because: 'session' } as const
const draft = { in: 'none', because: 'draft' } as const
const noVaultYet = { in: 'none', because: 'not-a-vault-yet' } as const
/** Keeps the program awake, shows a code that counts for nothing until it is retyped. */
const touchesNothing = { in: 'none', because: 'touches-nothing' } as const

function command<Input, Output>(note: Note<Input, Output>): AuditRule<Input, Output> {
  return { in: 'transaction', note }
}

function afterwards<Input, Output>(note: Note<Input, Output>): AuditRule<Input, Output> {
  return { in: 'afterwards', note }
}

/** A save: of a new row, or of one that was there. */
function saved(record: AuditRecordKind, row: { id: string }, baseRevision: number, householdId?: string): AuditNote {
  const kind = baseRevision === 0 ? 'create' : 'change'
  return { kind, record, recordId: row.id, ...(householdId !== undefined && { householdId }) }
}

/** A change of one row known by its id. */
function onRow(kind: AuditKind, record: AuditRecordKind) {
  return command(({ id }: { id: string }, _output: unknown): AuditNote => ({ kind, record, recordId: id }))
}

function onHousehold(kind: AuditKind) {
  return command(({ id }: { id: string }, _output: unknown): AuditNote => ({
    kind,
    record: 'household',
    recordId: id,
    householdId: id,
  }))
}

const ofVault =
  (kind: AuditKind, record: AuditRecordKind = 'vault'): (() => AuditNote) =>
  () => ({ kind, record })

function scanNote(kind: AuditKind, id: string, householdId: string | undefined): AuditNote {
  return { kind, record: 'scan', recordId: id, ...(householdId !== undefined && { householdId }) }
}

type MakeInput = Inputs['documents']['makeDocument']

/** The household a paper is of, or undefined for one of the team. */
function householdOf({ kind, id }: MakeInput['asked']['subject'], { householdOfIpw }: AuditLookup): string | undefined {
  const { about }: PaperKindInfo = paperKinds[kind]
  if (about === 'household') return id
  return about === 'ipw' ? householdOfIpw(id) : undefined
}

function paper(kind: AuditKind) {
  return command(({ id, asked, format }: MakeInput, _output: unknown, lookup: AuditLookup): AuditNote => {
    const householdId = householdOf(asked.subject, lookup)
    const detail = { paper: asked.subject.kind, format }
    return { kind, record: 'document', recordId: id, detail, ...(householdId !== undefined && { householdId }) }
  })
}

/** Something done to a paper of the register, known by its id alone. */
function onPaper(kind: AuditKind) {
  return command(({ id }: { id: string }, _output: unknown, lookup: AuditLookup): AuditNote =>
    paperNote(kind, id, lookup),
  )
}

function paperNote(kind: AuditKind, id: string, { householdOfPaper }: AuditLookup): AuditNote {
  const householdId = householdOfPaper(id)
  return { kind, record: 'document', recordId: id, ...(householdId !== undefined && { householdId }) }
}

/** A draft kept, or a paper issued: its kind and whose it is. */
function keptPaper(kind: AuditKind) {
  return command(
    ({ id, asked }: Pick<MakeInput, 'asked'> & { id: string }, _output: unknown, lookup: AuditLookup): AuditNote => {
      const householdId = householdOf(asked.subject, lookup)
      const detail = { paper: asked.subject.kind }
      return { kind, record: 'document', recordId: id, detail, ...(householdId !== undefined && { householdId }) }
    },
  )
}

/** Something done to an event of a case's course, known by its id alone. */
function onEvent(kind: AuditKind) {
  return command(({ id }: { id: string }, _output: unknown, lookup: AuditLookup): AuditNote => {
    const event = lookup.event(id)
    const known = event && { householdId: event.householdId, detail: eventDetail(event) }
    return { kind, record: 'case-event', recordId: id, ...known }
  })
}

/** Which event it is, as the log may say it: its kind, which workshop, its day. */
function eventDetail(event: SentCaseEvent): AuditDetail {
  const on = eventDay(event)
  return {
    event: event.kind,
    ...(event.kind === 'workshop' && { workshop: event.workshop }),
    ...(on !== null && { on }),
  }
}

/** Something done to a file attached to a case, known by its id alone. */
function onFile(kind: AuditKind) {
  return command(({ id }: { id: string }, _output: unknown, { householdOfFile }: AuditLookup): AuditNote => {
    const householdId = householdOfFile(id)
    return { kind, record: 'case-file', recordId: id, ...(householdId !== undefined && { householdId }) }
  })
}

function setting(name: string) {
  return command((_input: unknown, _output: unknown): AuditNote => ({
    kind: 'settings-changed',
    record: 'vault',
    detail: { setting: name },
  }))
}

/** The log's rules, room by room. Ids, codes and numbers only: never what stood in a field. */
export const auditMap: AuditMap = {
  vault: {
    readStatus: reads,
    startFirstRun: noVaultYet,
    readRecoveryCode: touchesNothing,
    cancelFirstRun: noVaultYet,
    finishFirstRun: afterwards(ofVault('vault-made')),
    unlock: bySession,
    lock: bySession,
    stayAwake: touchesNothing,
    changePassword: afterwards(ofVault('password-changed')),
    takeAccount: afterwards(({ accountId }) => ({ kind: 'account-taken', record: 'account', recordId: accountId })),
    retryOpen: noVaultYet,
    startRecoveryCode: touchesNothing,
    finishRecoveryCode: command(ofVault('recovery-code-changed')),
    turnKeyStoreOn: command(ofVault('key-store-on')),
    turnKeyStoreOff: command(ofVault('key-store-off')),
    saveIdleMinutes: command(({ idleMinutes }) => ({
      kind: 'settings-changed',
      record: 'vault',
      detail: { setting: 'idle-minutes', minutes: idleMinutes },
    })),
    changeDataKey: afterwards(ofVault('key-changed')),
    readDraft: draft,
    saveDraft: draft,
    dropDraft: draft,
  },
  backup: {
    readState: reads,
    makeNow: command(ofVault('backup-made', 'backup')),
    setSecondPlace: command(({ folder }) => ({
      kind: 'settings-changed',
      record: 'backup',
      detail: { setting: 'second-place', set: folder !== null },
    })),
    chooseFolder: reads,
    drill: command(ofVault('backup-tried', 'backup')),
    listKept: reads,
    open: reads,
    cancelOpen: touchesNothing,
    restore: afterwards(ofVault('backup-restored', 'backup')),
    undoRestore: afterwards(ofVault('backup-restored', 'backup')),
  },
  office: {
    readOffice: reads,
    saveOffice: command((_input, { id }) => ({ kind: 'change', record: 'office', recordId: id })),
    listAccounts: reads,
    saveAccount: command(({ account, baseRevision }) => saved('account', account, baseRevision)),
    setPassword: onRow('password-changed', 'account'),
    disableAccount: onRow('account-disabled', 'account'),
    enableAccount: onRow('account-enabled', 'account'),
  },
  team: {
    listTeams: reads,
    saveTeam: command(({ team, baseRevision }) => saved('team', team, baseRevision)),
    readTeam: reads,
    savePartner: command(({ partner, baseRevision }) => saved('partner', partner, baseRevision)),
    removePartner: onRow('remove', 'partner'),
    restorePartner: onRow('restore', 'partner'),
    saveMember: command(({ member, baseRevision }) => saved('member', member, baseRevision)),
    removeMember: onRow('remove', 'member'),
    restoreMember: onRow('restore', 'member'),
  },
  catalogue: {
    listEntries: reads,
    saveEntry: command(({ entry, baseRevision }) => saved('catalogue-entry', entry, baseRevision)),
    removeEntry: onRow('remove', 'catalogue-entry'),
    restoreEntry: onRow('restore', 'catalogue-entry'),
  },
  cases: {
    listHouseholds: reads,
    findHouseholds: reads,
    listCaseWorkers: reads,
    findNamesakes: reads,
    listRemovedHouseholds: reads,
    readHousehold: { in: 'view', household: ({ id }) => id },
    readCardAreas: { in: 'view', household: ({ householdId }) => householdId },
    saveHousehold: {
      in: 'transaction',
      before: ({ household: { id } }, { stageOf }) => stageOf(id),
      note: ({ household, baseRevision }, _output, _lookup, before) => ({
        ...saved('household', household, baseRevision, household.id),
        ...(household.stage !== before && { detail: { stage: household.stage } }),
      }),
    },
    removeHousehold: onHousehold('remove'),
    restoreHousehold: onHousehold('restore'),
    saveConsent: command(({ consent, baseRevision }) => saved('consent', consent, baseRevision, consent.householdId)),
    saveIpw: command(({ ipw, baseRevision }) => ({
      ...saved('ipw', ipw, baseRevision, ipw.householdId),
      detail: { version: ipw.version },
    })),
    startIpwVersion: command((_input, ipw) => ({
      ...saved('ipw', ipw, 0, ipw.householdId),
      detail: { version: ipw.version },
    })),
  },
  course: {
    read: { in: 'view', household: ({ householdId }) => householdId },
    history: { in: 'view', household: ({ householdId }) => householdId },
    saveEvent: command(({ event, baseRevision }) => ({
      ...saved('case-event', event, baseRevision, event.householdId),
      detail: eventDetail(event),
    })),
    removeEvent: onEvent('remove'),
    restoreEvent: onEvent('restore'),
    holdReview: command(({ review: { id, householdId }, baseRevision }, { ipw }) => ({
      ...saved('case-event', { id }, baseRevision, householdId),
      detail: { event: 'review', version: ipw.version },
    })),
  },
  files: {
    list: { in: 'view', household: ({ householdId }) => householdId },
    add: command(({ id, householdId }) => ({ kind: 'create', record: 'case-file', recordId: id, householdId })),
    remove: onFile('remove'),
    restore: onFile('restore'),
    fetch: onFile('export'),
  },
  documents: {
    listSubjects: reads,
    preview: { in: 'view', household: ({ subject }, lookup) => householdOf(subject, lookup) },
    makeDocument: paper('document-made'),
    openDocument: paper('document-opened'),
    listMade: reads,
    readForm: reads,
  },
  register: {
    list: reads,
    read: { in: 'view', household: ({ id }, { householdOfPaper }) => householdOfPaper(id) },
    saveDraft: keptPaper('change'),
    removeDraft: onPaper('remove'),
    restoreDraft: onPaper('restore'),
    issue: keptPaper('document-issued'),
    startCorrection: onPaper('create'),
    sign: onPaper('document-signed'),
    end: onPaper('document-ended'),
    addScan: command(({ id, paperId }, _output, { householdOfPaper }) => ({
      ...scanNote('create', id, householdOfPaper(paperId)),
    })),
    removeScan: command(({ id }, _output, { householdOfScan }) => scanNote('remove', id, householdOfScan(id))),
    restoreScan: command(({ id }, _output, { householdOfScan }) => scanNote('restore', id, householdOfScan(id))),
    fetchFile: command(({ id, format }, _output, lookup) => ({
      ...paperNote('export', id, lookup),
      detail: { format },
    })),
    fetchScan: command(({ id }, _output, { householdOfScan }) => scanNote('export', id, householdOfScan(id))),
    openFile: onPaper('document-opened'),
  },
  numbering: {
    read: reads,
    save: setting('numbering'),
    suggest: reads,
    confirmLast: setting('numbering'),
    explainGap: setting('numbering'),
  },
  law: {
    list: reads,
    save: command(({ id, baseRevision }) => saved('legal-basis', { id }, baseRevision)),
    remove: onRow('remove', 'legal-basis'),
    restore: onRow('restore', 'legal-basis'),
    confirm: onRow('change', 'legal-basis'),
    exportUpdate: command(() => ({ kind: 'export', record: 'legal-basis' })),
    previewUpdate: reads,
    takeUpdate: command((_input, { changes }) => ({
      kind: 'change',
      record: 'legal-basis',
      detail: { changed: changes.length },
    })),
  },
  templates: {
    list: reads,
    fields: reads,
    fetchFields: reads,
    check: reads,
    testFill: reads,
    add: command(({ id, kind }, { version }) => ({
      kind: 'create',
      record: 'office-template',
      recordId: id,
      detail: { paper: kind, version },
    })),
    activate: setting('template'),
    fetch: reads,
  },
  letterhead: { read: reads, save: setting('letterhead') },
  sets: {
    suggest: reads,
    start: command(({ items, as }) => ({
      kind: 'document-made',
      record: 'document',
      detail: { entries: items.length, format: as },
    })),
    readProgress: reads,
    cancel: { in: 'none', because: 'touches-nothing' },
    open: command(() => ({ kind: 'document-opened', record: 'document' })),
  },
  deadlines: {
    list: reads,
    exportCalendar: command(() => ({ kind: 'export', record: 'vault' })),
    exportReport: command(({ format }) => ({ kind: 'export', record: 'vault', detail: { format } })),
  },
  exchange: {
    readOwnCard: reads,
    previewCard: reads,
    addPartnerOffice: command((_input, { officeId }) => ({
      kind: 'office-paired',
      record: 'partner-office',
      recordId: officeId,
    })),
    listPartnerOffices: reads,
    removePartnerOffice: command(({ officeId }) => ({
      kind: 'office-unpaired',
      record: 'partner-office',
      recordId: officeId,
    })),
    previewOutgoing: reads,
    makeBundle: command(({ id, recipient }, { entry }) => ({
      kind: 'bundle-sent',
      record: 'bundle',
      recordId: id,
      detail: { to: recipient, number: entry.sequence, households: entry.counts.cases },
    })),
    previewBundle: reads,
    importBundle: command((_input, { sender, sequence, team, catalogue }) => ({
      kind: 'bundle-imported',
      record: 'bundle',
      detail: {
        from: sender.officeId,
        number: sequence,
        added: team.added + catalogue.added,
        changed: team.changed + catalogue.changed,
        removed: team.removed + catalogue.removed,
      },
    })),
    takeOpened: touchesNothing,
    listBundles: reads,
    listReceivedCases: reads,
    listReceivedDocuments: reads,
    openReceivedDocument: reads,
  },
  audit: {
    readState: reads,
    list: reads,
    verify: command((_input, { entries, broken }) => ({
      kind: 'log-verified',
      record: 'audit-log',
      detail: { entries, whole: broken === null, ...(broken && { fault: broken.fault, number: broken.number }) },
    })),
    export: command(({ format, filters }) => ({
      kind: 'export',
      record: 'audit-log',
      detail: { format, ...(filters.from && { from: filters.from }), ...(filters.to && { to: filters.to }) },
      ...(filters.household && { householdId: filters.household }),
    })),
  },
  privacy: {
    listPersons: reads,
    copyOfData: command(({ personId, format }, _output, { householdOfPerson }) => {
      const householdId = householdOfPerson(personId)
      return {
        kind: 'export',
        record: 'person',
        recordId: personId,
        ...(householdId && { householdId }),
        detail: { format },
      }
    }),
    listDisclosures: reads,
    exportDisclosures: command(({ filters }) => ({
      kind: 'export',
      record: 'disclosure-register',
      detail: { format: 'csv' },
      ...(filters.household && { householdId: filters.household }),
    })),
    previewWithdrawal: { in: 'view', household: ({ householdId }) => householdId },
    withdrawConsent: command(({ householdId, on }, { consent }) => ({
      kind: 'consent-withdrawn',
      record: 'consent',
      recordId: consent.id,
      householdId,
      detail: { on },
    })),
    readRetention: reads,
    saveRetention: command(({ category }) => ({
      kind: 'settings-changed',
      record: 'retention',
      detail: { setting: 'archive-category', category: category.trim().toLowerCase() },
    })),
    listRetention: reads,
    listForDestruction: reads,
    makeDestructionList: command(({ on, format }) => ({
      kind: 'export',
      record: 'destruction-list',
      detail: { format, on },
    })),
    anonymise: command(({ householdIds, listPrintedOn }, { anonymised }) => ({
      kind: 'anonymised',
      record: 'household',
      detail: { households: anonymised, listPrintedOn },
      ...(householdIds[0] && householdIds.length === 1 && { householdId: householdIds[0], recordId: householdIds[0] }),
    })),
  },
}
