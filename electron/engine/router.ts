import { casesProcedures } from './cases/procedures.ts'
import { catalogueProcedures } from './catalogue/procedures.ts'
import { documentsProcedures } from './documents/procedures.ts'
import { exchangeProcedures } from './exchange/procedures.ts'
import { officeProcedures } from './office/procedures.ts'
import { procedures } from './rpc/procedures.ts'
import { teamProcedures } from './team/procedures.ts'
import { vaultProcedures } from './vault/procedures.ts'

/** Every procedure of the contract, implemented; a missing one does not compile. */
export const router = procedures.router({
  vault: vaultProcedures,
  office: officeProcedures,
  team: teamProcedures,
  catalogue: catalogueProcedures,
  cases: casesProcedures,
  documents: documentsProcedures,
  exchange: exchangeProcedures,
})
