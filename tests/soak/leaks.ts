import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPdfPrinter } from '../../electron/browser/pdf.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import { documentKinds, paperKinds } from '#shared/documents/kinds.ts'
import { newId } from '#engine/new-id.ts'
import { bundleId, documentId, paperId, scanId } from '#shared/domain/ids.ts'
import { everyEvent } from '../support/every-event.ts'
import { fetchDownload, newFolder, upload } from '../support/engine.ts'
import type { Findings } from './findings.ts'
import { countTry, noFindings, note } from './findings.ts'
import { pair } from './templates.ts'
import { openProgram, removeFolder, saidBy, type TestEngine } from './program.ts'

const planted = 40

/** Names no program and no library contains by chance, each with Polish letters. */
function makeNames(): string[] {
  const beginnings = ['Źdźbł', 'Żółć', 'Świerszczyńsk', 'Łękołodzk', 'Ćmielowsk', 'Gżegżółk', 'Ósmowic', 'Ńiemczyńsk']
  return Array.from(
    { length: planted },
    (_, at) => `${beginnings[at % 8] ?? ''}ąq${String.fromCharCode(97 + (at % 26))}${at}x`,
  )
}

/** How each name could lie on a disk: as UTF-8, as UTF-16, and as a folded or stripped search column. */
function shapesOf(name: string): Buffer[] {
  const folded = name.replaceAll('ł', 'l').replaceAll('Ł', 'L').normalize('NFD').replaceAll(/\p{M}/gu, '')
  return [
    name,
    name.normalize('NFD'),
    name.toLowerCase(),
    name.toUpperCase(),
    folded,
    folded.toLowerCase(),
    folded.toUpperCase(),
  ].flatMap((shape) => [Buffer.from(shape, 'utf8'), Buffer.from(shape, 'utf16le')])
}

/**
 * A whole session with 40 names planted in every kind of field, then every byte of the data
 * folders and of the temporary folder searched for them, in use, locked and closed. For a
 * process with a temporary folder of its own (TMPDIR). Pages are printed by Chromium where
 * there is one and it is asked for, else stay what they are, in memory.
 */
export async function soakLeaks({ withChromium }: { withChromium: boolean }): Promise<Findings> {
  const findings = noFindings()
  const names = makeNames()
  let used = 0
  const plant = (): string => {
    used += 1
    return names[(used - 1) % names.length] ?? ''
  }
  const printer = createPdfPrinter()
  const missing = new Set<string>()
  const makePdf = async (page: { html: string }): Promise<Uint8Array> => {
    const printed = withChromium ? await printer.makePdf(page).catch(() => undefined) : undefined
    if (withChromium && !printed) missing.add('names: no Chromium starts here, so no page was really printed')
    return printed ?? Buffer.from(`%PDF-1.7 ${page.html}`)
  }
  const folders = [await newFolder(), await newFolder()] as const
  const open = (folder: string) => openProgram(folder, { host: { makePdf } })
  const search = async (when: string): Promise<void> => {
    for (const folder of new Set([...folders, tmpdir()])) await searchFolder(findings, { folder, names, when })
  }
  const [gops, pcpr] = [await open(folders[0]), await open(folders[1])]
  try {
    const secret = await passPlantedFirstRun(gops, 'gops', plant)
    await passPlantedFirstRun(pcpr, 'pcpr', plant)
    await fillEveryField(gops, plant)
    await makeEveryFile(gops, plant)
    await pair(gops, pcpr)
    await sendBundle(gops, pcpr)
    await search('in use')
    await backUpAndBringBack(gops, secret)
    await search('after a restore')
    for (const { client } of [gops, pcpr]) await client.vault.lock()
    await search('locked')
    if (used < planted) note(findings, 'unexplained', `leaks: only ${used} names were planted`)
  } catch (error) {
    note(findings, 'unexplained', `leaks: ${saidBy(error)}`)
  } finally {
    for (const { engine } of [gops, pcpr]) await engine.close()
    await printer.close()
    await search('closed')
    for (const folder of folders) await removeFolder(folder)
  }
  findings.tried['planted_names'] = planted
  findings.notes.push(...missing)
  return findings
}

type Secret = { with: 'password'; login: string; password: string }

async function passPlantedFirstRun(
  { client }: TestEngine,
  kind: 'gops' | 'pcpr',
  plant: () => string,
): Promise<Secret> {
  const office = {
    kind,
    name: plant(),
    street: plant(),
    postalCode: '38-999',
    town: plant(),
    townLocative: plant(),
    nip: kind === 'gops' ? '1234563218' : '5260001246',
    email: '',
    phone: '',
    gmina: kind === 'gops' ? plant() : '',
    powiat: plant(),
    voivodeship: 'podkarpackie',
    officerName: plant(),
    officerEmail: '',
    retention: plant(),
  } as const
  const animator = { firstName: plant(), lastName: plant(), gender: 'f', email: '', phone: '' } as const
  const password = `${plant()} i długie hasło`
  const login = plant().toLowerCase()
  const account = { login, password, authorisedOn: '2020-01-02', secrecyOn: '2020-01-02' }
  const { groups, askedGroups } = await client.vault.startFirstRun({ office, animator, account })
  await client.vault.finishFirstRun({ groups: askedGroups.map((index) => groups[index] ?? '') })
  return { with: 'password', login, password }
}

async function fillEveryField({ client }: TestEngine, plant: () => string): Promise<void> {
  const today = localDateOf(new Date())
  const [team] = await client.team.listTeams()
  const teamId = team!.id
  const address = { street: plant(), postalCode: '38-999', town: plant() }
  const partnerId = newId<never>()
  await client.team.savePartner({
    baseRevision: 0,
    partner: {
      id: partnerId,
      teamId,
      name: plant(),
      kind: 'ngo',
      level: 'gmina',
      ...address,
      representedBy: plant(),
      representedByFunction: plant(),
      roleInTeam: plant(),
    },
  })
  await client.team.saveMember({
    baseRevision: 0,
    member: {
      id: newId<never>(),
      partnerId,
      firstName: plant(),
      lastName: plant(),
      gender: 'f',
      function: plant(),
      email: '',
      phone: '',
      role: 'representative',
    },
  })
  const entry = {
    id: newId<never>(),
    teamId,
    category: 'adults',
    activity: plant(),
    provider: plant(),
    place: plant(),
    schedule: plant(),
    audience: plant(),
    conditions: plant(),
    area: plant(),
    eServices: plant(),
  } as const
  await client.catalogue.saveEntry({ baseRevision: 0, entry })
  const householdId = newId<never>()
  const person = (isMinor: boolean) => ({
    id: newId<never>(),
    firstName: plant(),
    lastName: plant(),
    gender: 'm' as const,
    isMinor,
    address: isMinor ? '' : plant(),
  })
  await client.cases.saveHousehold({
    baseRevision: 0,
    household: {
      id: householdId,
      teamId,
      stage: 'ipw',
      street: plant(),
      postalCode: '38-999',
      town: plant(),
      reportedBy: plant(),
      reportedOn: today,
      persons: [person(false), person(true)],
      minorsRepresentedBy: plant(),
    },
  })
  const disclosure = { partnerId, recipient: plant(), data: plant(), purpose: plant(), until: plant(), isGranted: true }
  await client.cases.saveConsent({
    baseRevision: 0,
    consent: {
      id: newId<never>(),
      householdId,
      place: plant(),
      signedOn: today,
      withdrawnOn: null,
      validUntil: null,
      disclosures: [disclosure],
    },
  })
  const row = {
    id: newId<never>(),
    areaLetter: 'A',
    goal: plant(),
    activity: plant(),
    catalogueEntryId: entry.id,
    termPlaceEffects: plant(),
    responsible: plant(),
    assessment: plant(),
  }
  const areas = [{ letter: 'A', name: plant(), now: 2, planned: 6, achieved: null }]
  await client.cases.saveIpw({
    baseRevision: 0,
    ipw: {
      id: newId<never>(),
      householdId,
      version: 1,
      preparedOn: today,
      goal: plant(),
      startsOn: today,
      endsOn: today,
      areas,
      rows: [row],
      keyWorkerName: plant(),
      keyWorkerFunction: plant(),
      keyWorkerInstitution: plant(),
    },
  })
  const [{ id: accountId } = { id: newId<never>() }] = await client.office.listAccounts()
  // The closing last, taken off again: the case goes on.
  const { closing, ...events } = everyEvent(householdId, { plant, on: today, accountId })
  for (const event of [...Object.values(events), closing]) await client.course.saveEvent({ baseRevision: 0, event })
  await client.course.removeEvent({ id: closing.id })
  await client.vault.saveDraft({ key: `case-event/${events.contact.id}`, body: JSON.stringify({ who: plant() }) })
  await client.vault.saveDraft({ key: 'szkic', body: JSON.stringify({ lastName: plant() }) })
  const account = {
    id: newId<never>(),
    login: plant().toLowerCase(),
    firstName: plant(),
    lastName: plant(),
    role: 'pracownik',
  } as const
  await client.office.saveAccount({ baseRevision: 0, account: { ...account, authorisedOn: today, secrecyOn: today } })
  await client.office.setPassword({ id: account.id, password: `${plant()} inne hasło` })
}

/** Every paper in both formats, the copy of one person's data, the log and the register as files. */
async function makeEveryFile(gops: TestEngine, plant: () => string): Promise<void> {
  const { client } = gops
  const rows = await client.documents.listSubjects()
  for (const kind of documentKinds)
    for (const format of ['docx', 'pdf'] as const) {
      const row = rows.find(({ about }) => about === paperKinds[kind].about)
      if (!row) continue
      const asked = { subject: { kind, id: row.id }, typed: { place: plant() } }
      await client.documents.preview(asked)
      const made = await client.documents.makeDocument({ id: documentId.parse(newId()), asked, format })
      await fetchDownload(gops, made.download.url)
    }
  await issueWithScan(gops, plant)
  const [found] = await client.privacy.listPersons({ query: 'ź' })
  for (const { personId } of found ? [found] : [])
    for (const format of ['json', 'pdf'] as const) {
      const { download } = await client.privacy.copyOfData({ personId, format })
      await fetchDownload(gops, download.url)
    }
  for (const format of ['csv', 'pdf'] as const) {
    const { download } = await client.audit.export({ format, filters: {} })
    await fetchDownload(gops, download.url)
  }
  await fetchDownload(gops, (await client.privacy.exportDisclosures({ filters: {} })).download.url)
}

/** A household's paper through the register: a draft, issued, signed, scanned, corrected, fetched. */
async function issueWithScan(gops: TestEngine, plant: () => string): Promise<void> {
  const { client } = gops
  const row = (await client.documents.listSubjects()).find(({ about }) => about === 'household')
  if (!row) return
  const id = paperId.parse(newId())
  const asked = { subject: { kind: 'consent' as const, id: row.id }, typed: { place: plant() } }
  await client.register.saveDraft({ id, baseRevision: 0, asked })
  const issuedOn = localDateOf(new Date())
  const none = { validFrom: null, validUntil: null, amendsId: null }
  const sign = { from: 'typed' as const, text: plant() }
  const { revision } = await client.register.issue({ id, baseRevision: 1, asked, issuedOn, sign, ...none })
  await client.register.sign({ id, baseRevision: revision, signedOn: issuedOn, signedBy: plant() })
  const token = await upload(gops, Buffer.from(`%PDF-1.7 ${plant()}`))
  const scan = scanId.parse(newId())
  await client.register.addScan({ id: scan, paperId: id, upload: token, fileName: `${plant()}.pdf` })
  await client.register.startCorrection({ id: paperId.parse(newId()), of: id })
  for (const format of ['docx', 'pdf'] as const) {
    const { download } = await client.register.fetchFile({ id, format })
    await fetchDownload(gops, download.url)
  }
  const { download } = await client.register.fetchScan({ id: scan })
  await fetchDownload(gops, download.url)
}

async function sendBundle(gops: TestEngine, pcpr: TestEngine): Promise<void> {
  const [recipient] = await gops.client.exchange.listPartnerOffices()
  const id = bundleId.parse(newId())
  const { download } = await gops.client.exchange.makeBundle({ id, recipient: recipient!.officeId })
  const token = await upload(pcpr, await fetchDownload(gops, download.url))
  await pcpr.client.exchange.previewBundle({ upload: token })
  await pcpr.client.exchange.importBundle({ upload: token })
}

async function backUpAndBringBack({ client }: TestEngine, secret: Secret): Promise<void> {
  const { kept } = await client.backup.makeNow()
  const { file } = kept[0]!
  await client.backup.drill({ place: 'own', file })
  const { token } = await client.backup.open({ source: { from: 'kept', place: 'own', file }, secret })
  await client.backup.restore({ token })
  const { aside } = await client.backup.readState()
  await client.backup.undoRestore({ name: aside[0]!.name })
  await client.vault.unlock(secret)
  await client.vault.changeDataKey()
}

/** Searches every byte of a folder, names of its files as well, for the names. */
export async function searchFolder(
  findings: Findings,
  { folder, names, when }: { folder: string; names: readonly string[]; when: string },
): Promise<void> {
  const shapes = names.map((name) => ({ name, shapes: shapesOf(name) }))
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    // Gone again between the list and the look: a temporary file of the browser.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0))
    countTry(findings, 'files_searched')
    for (const { name, shapes: each } of shapes)
      if (entry.name.includes(name) || each.some((shape) => bytes.includes(shape)))
        note(findings, 'leaked', `${name} ${when} in ${file}`)
  }
}
