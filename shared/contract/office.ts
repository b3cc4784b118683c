import { z } from 'zod'
import { phoneAsKept } from '../domain/fields.ts'
import { officeId } from '../domain/ids.ts'
import { animator, office } from '../domain/office.ts'
import { baseRevision } from '../domain/rows.ts'
import { accountsContract } from './accounts.ts'
import { command, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

const officeRecord = z.strictObject({
  id: officeId,
  revision: z.int(),
  office: z.strictObject({ ...office.shape, phone: phoneAsKept }),
  animator: z.strictObject({ ...animator.shape, phone: phoneAsKept }),
})
export type OfficeRecord = z.infer<typeof officeRecord>

/** My office, the person who runs the model in it, and the people who use the program. */
export const officeContract = {
  readOffice: query.output(officeRecord),
  saveOffice: command
    .input(z.strictObject({ baseRevision, office, animator }))
    .output(officeRecord)
    .errors(mayRefuse('STALE_REVISION')),
  ...accountsContract,
}
