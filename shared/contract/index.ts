import { backupContract } from './backup.ts'
import { auditContract } from './audit.ts'
import { casesContract } from './cases.ts'
import { catalogueContract } from './catalogue.ts'
import { documentsContract } from './documents.ts'
import { exchangeContract } from './exchange.ts'
import { officeContract } from './office.ts'
import { privacyContract } from './privacy.ts'
import { teamContract } from './team.ts'
import { vaultContract } from './vault.ts'

/** The whole contract between page and engine, one part per room. */
export const contract = {
  vault: vaultContract,
  backup: backupContract,
  office: officeContract,
  team: teamContract,
  catalogue: catalogueContract,
  cases: casesContract,
  documents: documentsContract,
  exchange: exchangeContract,
  audit: auditContract,
  privacy: privacyContract,
}
export type Contract = typeof contract
