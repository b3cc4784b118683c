import { lazy, type Router } from '@orpc/server'
import type { Contract } from '#shared/contract/index.ts'
import { officeProcedures } from './office/procedures.ts'
import type { EngineContext } from './rpc/context.ts'
import { vaultProcedures } from './vault/procedures.ts'

/**
 * Every procedure of the contract, implemented; a missing one does not compile. Only what a start asks for is
 * loaded with it: the other rooms come at their first call, with their schemas and libraries (fonts, age, zip).
 */
export const router: Router<Contract, EngineContext> = {
  vault: vaultProcedures,
  backup: lazy(async () => ({ default: (await import('./vault/backup-procedures.ts')).backupProcedures })),
  office: officeProcedures,
  team: lazy(async () => ({ default: (await import('./team/procedures.ts')).teamProcedures })),
  catalogue: lazy(async () => ({ default: (await import('./catalogue/procedures.ts')).catalogueProcedures })),
  cases: lazy(async () => ({ default: (await import('./cases/procedures.ts')).casesProcedures })),
  course: lazy(async () => ({ default: (await import('./cases/course/procedures.ts')).courseProcedures })),
  files: lazy(async () => ({ default: (await import('./cases/files/procedures.ts')).caseFilesProcedures })),
  documents: lazy(async () => ({ default: (await import('./documents/procedures.ts')).documentsProcedures })),
  register: lazy(async () => ({ default: (await import('./documents/register/procedures.ts')).registerProcedures })),
  numbering: lazy(async () => ({ default: (await import('./documents/numbering/procedures.ts')).numberingProcedures })),
  law: lazy(async () => ({ default: (await import('./documents/law/procedures.ts')).lawProcedures })),
  templates: lazy(async () => ({ default: (await import('./documents/templates/procedures.ts')).templatesProcedures })),
  letterhead: lazy(async () => ({
    default: (await import('./documents/letterhead/procedures.ts')).letterheadProcedures,
  })),
  sets: lazy(async () => ({ default: (await import('./documents/sets/procedures.ts')).setsProcedures })),
  deadlines: lazy(async () => ({ default: (await import('./deadlines/procedures.ts')).deadlinesProcedures })),
  exchange: lazy(async () => ({ default: (await import('./exchange/procedures.ts')).exchangeProcedures })),
  audit: lazy(async () => ({ default: (await import('./vault/audit-procedures.ts')).auditProcedures })),
  privacy: lazy(async () => ({ default: (await import('./privacy/procedures.ts')).privacyProcedures })),
}
