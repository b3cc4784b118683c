import { casesProcedures } from './cases/procedures.ts'
import { catalogueProcedures } from './catalogue/procedures.ts'
import { officeProcedures } from './office/procedures.ts'
import { procedures } from './rpc/procedures.ts'
import { teamProcedures } from './team/procedures.ts'
import { vaultProcedures } from './vault/procedures.ts'

/**
 * Every procedure of the contract, implemented; a missing one does not compile. The rooms that bring large
 * libraries (fonts and templates, age and zip) are loaded at their first call: the start does not wait for them.
 */
export const router = procedures.router({
  vault: vaultProcedures,
  office: officeProcedures,
  team: teamProcedures,
  catalogue: catalogueProcedures,
  cases: casesProcedures,
  documents: procedures.documents.lazy(async () => ({
    default: (await import('./documents/procedures.ts')).documentsProcedures,
  })),
  exchange: procedures.exchange.lazy(async () => ({
    default: (await import('./exchange/procedures.ts')).exchangeProcedures,
  })),
})
