import { setImmediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { SetItem, SetProgress } from '#shared/contract/sets.ts'
import type { DocumentId, HouseholdId, PaperId } from '#shared/domain/ids.ts'
import { newId } from '../../new-id.ts'
import type { HostPort, NamedFile } from '../../ports.ts'
import { recordDisclosure } from '../../privacy/disclosures.ts'
import { Refusal, refuse } from '../../refusal.ts'
import { diskFault } from '../../store/disk-fault.ts'
import { paperFile } from '../../store/tables/documents.ts'
import type { OpenVault } from '../../vault/session.ts'
import { makeFile } from '../documents.ts'
import type { MadeFile } from '../made.ts'
import { recordMade } from '../made.ts'
import { formatsOf } from '../render-paper.ts'
import { householdOf } from '../subjects.ts'
import type { SetPaper } from './output.ts'
import { setOutput } from './output.ts'

/**
 * Many papers in one go. A job works through its papers a few at a time, giving the program back
 * between them, and can be told to stop. Jobs belong to the vault as it is open now: a lock
 * ends them, and nothing of them is left.
 */

export interface SetAsked {
  items: readonly SetItem[]
  as: 'pdf' | 'docx'
  isTwoSided: boolean
}

interface Job {
  state: SetProgress['state']
  done: number
  readonly total: number
  file?: NamedFile
  problem?: SetProgress['problem']
  isCancelled: boolean
}

const jobsOf = new WeakMap<OpenVault, Map<string, Job>>()
/** Finished jobs hold their files in memory: only the newest few are kept. */
const kept = 4

/** Begins a set and gives its id. Whoever started it asks how far it is. */
export function startSet(vault: OpenVault, host: HostPort, asked: SetAsked): { job: string; total: number } {
  const jobs = jobsOf.get(vault) ?? new Map<string, Job>()
  jobsOf.set(vault, jobs)
  const job: Job = { state: 'working', done: 0, total: asked.items.length, isCancelled: false }
  const id = newId<string>()
  jobs.set(id, job)
  for (const old of [...jobs.keys()].slice(0, -kept)) jobs.delete(old)
  void run(job, vault, host, asked)
  return { job: id, total: job.total }
}

/** How far a set is. Throws NOT_FOUND: there is none, or the program was locked since. */
export function findSet(vault: OpenVault, id: string): Job {
  const job = jobsOf.get(vault)?.get(id)
  if (!job) throw refuse('NOT_FOUND')
  return job
}

/** Stops a set; what was made of it is forgotten. */
export function cancelSet(vault: OpenVault, id: string): void {
  const job = jobsOf.get(vault)?.get(id)
  if (job?.state === 'working') job.isCancelled = true
}

interface Piece extends SetPaper {
  /** What to write down of a paper made now, and of which household; an issued one was written down when it was issued. */
  made?: MadeFile & { household: HouseholdId | undefined }
}

/** Papers under way at once: while one is laid out another is put in its place. */
const ahead = 2
/** Lines written down in one transaction. */
const linesAtOnce = 50

async function run(job: Job, vault: OpenVault, host: HostPort, asked: SetAsked): Promise<void> {
  try {
    const output = setOutput({ now: vault.now(), total: job.total, isTwoSided: asked.isTwoSided })
    const made: Piece[] = []
    for await (const piece of piecesOf(job, vault, host, asked)) {
      await output.add(piece)
      made.push(piece)
      job.done += 1
    }
    if (job.isCancelled) {
      job.state = 'cancelled'
      return
    }
    const file = await output.finish()
    for (let at = 0; at < made.length; at += linesAtOnce) {
      await setImmediate()
      writeDown(vault, made.slice(at, at + linesAtOnce))
    }
    job.file = file
    job.state = 'ready'
  } catch (error) {
    job.problem = problemOf(error)
    job.state = 'failed'
  }
}

/** The papers in their order, a few under way at once; the page asks between them how far the work is. */
async function* piecesOf(job: Job, vault: OpenVault, host: HostPort, { items, as }: SetAsked): AsyncGenerator<Piece> {
  const underWay: Promise<Piece>[] = []
  for (const item of items) {
    await setImmediate()
    if (job.isCancelled) return
    const begun = pieceOf(vault, host, item, as)
    // One that fails while another is waited for is told when its turn comes.
    begun.catch(() => undefined)
    underWay.push(begun)
    const first = underWay.length === ahead ? underWay.shift() : undefined
    if (first) yield await first
  }
  for (const begun of underWay) {
    if (job.isCancelled) return
    yield await begun
  }
}

async function pieceOf(
  vault: OpenVault,
  host: HostPort,
  { paper, copies }: SetItem,
  as: 'pdf' | 'docx',
): Promise<Piece> {
  if ('issued' in paper) return { ...issuedFile(vault, paper.issued, as), copies }
  // What the office words in a DOCX of its own goes beside the PDF as it is.
  const format = formatsOf(vault, paper.subject.kind).includes(as) ? as : 'docx'
  const made = await makeFile(vault, host, paper, format)
  // Looked up here, between papers: all at the end would be a standstill.
  const household = householdOf(vault, paper.subject)
  return { name: made.file.name, format, bytes: made.file.bytes, copies, made: { ...made, household } }
}

/** The frozen file in the wanted format, or the one there is. */
function issuedFile({ store }: OpenVault, id: PaperId, wanted: 'pdf' | 'docx'): Omit<SetPaper, 'copies'> {
  const files = store.db.select().from(paperFile).where(eq(paperFile.paperId, id)).all()
  const found = files.find(({ format }) => format === wanted) ?? files[0]
  if (!found?.bytes) throw refuse('NOT_FOUND')
  return { name: found.fileName, format: found.format, bytes: found.bytes }
}

/** The list of made papers and the register of disclosures, as if each had been made by itself. */
function writeDown(vault: OpenVault, pieces: readonly Piece[]): void {
  vault.store.transact(() => {
    for (const { made, format } of pieces) {
      if (!made) continue
      recordMade(vault, newId<DocumentId>(), made, format)
      const { household, facts } = made
      if (household)
        recordDisclosure(vault, {
          kind: 'document-made',
          format,
          householdId: household,
          documentKind: facts.kind,
        })
    }
  })
}

function problemOf(error: unknown): NonNullable<SetProgress['problem']> {
  if (error instanceof Refusal && (error.code === 'PDF_UNAVAILABLE' || error.code === 'NOT_FOUND')) return error.code
  return diskFault(error) === 'DISK_FULL' ? 'DISK_FULL' : 'OTHER'
}
