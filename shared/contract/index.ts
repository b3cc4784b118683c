import { backupContract } from './backup.ts'
import { auditContract } from './audit.ts'
import { caseFilesContract } from './case-files.ts'
import { casesContract } from './cases.ts'
import { courseContract } from './course.ts'
import { catalogueContract } from './catalogue.ts'
import { documentsContract } from './documents.ts'
import { exchangeContract } from './exchange.ts'
import { officeContract } from './office.ts'
import { privacyContract } from './privacy.ts'
import { teamContract } from './team.ts'
import { vaultContract } from './vault.ts'
import { registerContract } from './register.ts'
import { numberingContract } from './numbering.ts'
import { lawContract } from './law.ts'
import { templatesContract } from './templates.ts'
import { letterheadContract } from './letterhead.ts'
import { setsContract } from './sets.ts'
import { deadlinesContract } from './deadlines.ts'

/** The whole contract between page and engine, one part per room. */
export const contract = {
  vault: vaultContract,
  backup: backupContract,
  office: officeContract,
  team: teamContract,
  catalogue: catalogueContract,
  cases: casesContract,
  course: courseContract,
  files: caseFilesContract,
  documents: documentsContract,
  register: registerContract,
  numbering: numberingContract,
  law: lawContract,
  templates: templatesContract,
  letterhead: letterheadContract,
  sets: setsContract,
  deadlines: deadlinesContract,
  exchange: exchangeContract,
  audit: auditContract,
  privacy: privacyContract,
}
export type Contract = typeof contract
