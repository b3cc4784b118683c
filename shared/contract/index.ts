import { casesContract } from './cases.ts'
import { catalogueContract } from './catalogue.ts'
import { documentsContract } from './documents.ts'
import { exchangeContract } from './exchange.ts'
import { officeContract } from './office.ts'
import { teamContract } from './team.ts'
import { vaultContract } from './vault.ts'

/** The whole contract between page and engine, one part per room. */
export const contract = {
  vault: vaultContract,
  office: officeContract,
  team: teamContract,
  catalogue: catalogueContract,
  cases: casesContract,
  documents: documentsContract,
  exchange: exchangeContract,
}
export type Contract = typeof contract
