import { implement } from '@orpc/server'
import { casesContract } from '#shared/contract/cases.ts'
import { nothing } from '../rpc/nothing.ts'
import type { EngineContext } from '../rpc/context.ts'
import { guard } from '../rpc/guard.ts'
import { findCardAreas } from '../documents/register/card.ts'
import { findConsent, saveConsent } from './consents.ts'
import {
  listHouseholds,
  listRemovedHouseholds,
  readHousehold,
  removeHousehold,
  restoreHousehold,
  saveHousehold,
} from './households.ts'
import { listIpws, saveIpw, startIpwVersion } from './ipws.ts'
import { listCaseWorkers } from './list/choices.ts'
import { findHouseholds } from './list/find.ts'
import { findNamesakes } from './list/namesakes.ts'

const cases = implement(casesContract).$context<EngineContext>().use(guard)

/** The cases' part of the contract. */
export const casesProcedures = {
  listHouseholds: cases.listHouseholds.handler(({ context: { session }, input: { teamId } }) =>
    listHouseholds(session.vault, teamId),
  ),
  findHouseholds: cases.findHouseholds.handler(({ context: { session }, input }) =>
    findHouseholds(session.vault, input),
  ),
  listCaseWorkers: cases.listCaseWorkers.handler(({ context: { session }, input: { teamId } }) =>
    listCaseWorkers(session.vault.store, teamId),
  ),
  findNamesakes: cases.findNamesakes.handler(({ context: { session }, input: { names, besides } }) =>
    findNamesakes(session.vault.store, names, besides),
  ),
  listRemovedHouseholds: cases.listRemovedHouseholds.handler(({ context: { session }, input: { teamId } }) =>
    listRemovedHouseholds(session.vault, teamId),
  ),
  readHousehold: cases.readHousehold.handler(({ context: { session }, input: { id } }) => ({
    household: readHousehold(session.vault, id),
    consent: findConsent(session.vault, id),
    ipws: listIpws(session.vault, id),
  })),
  saveHousehold: cases.saveHousehold.handler(({ context: { session, apply }, input }) =>
    apply(() => saveHousehold(session.vault, input.household, input.baseRevision)),
  ),
  removeHousehold: cases.removeHousehold.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(removeHousehold(session.vault, id))),
  ),
  restoreHousehold: cases.restoreHousehold.handler(({ context: { session, apply }, input: { id } }) =>
    apply(() => nothing(restoreHousehold(session.vault, id))),
  ),
  readCardAreas: cases.readCardAreas.handler(({ context: { session }, input: { householdId } }) => {
    readHousehold(session.vault, householdId)
    return findCardAreas(session.vault.store, householdId)
  }),
  saveConsent: cases.saveConsent.handler(({ context: { session, apply }, input }) =>
    apply(() => saveConsent(session.vault, input.consent, input.baseRevision)),
  ),
  saveIpw: cases.saveIpw.handler(({ context: { session, apply }, input }) =>
    apply(() => saveIpw(session.vault, input.ipw, input.baseRevision)),
  ),
  startIpwVersion: cases.startIpwVersion.handler(({ context: { session, apply }, input: { from, id } }) =>
    apply(() => startIpwVersion(session.vault, from, id)),
  ),
}
