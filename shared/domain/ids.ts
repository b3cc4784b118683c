import { z } from './plain-checks.ts'

/**
 * Ids are UUIDv7 and made by whoever makes the row (the renderer or the engine),
 * so two offices never collide and a repeated save is the same save.
 */
const uuidV7 = z.uuid({ version: 'v7', error: 'id' })

/** One check for all of them: whose id it is, only the types know. */
function brandedId<Name extends string>() {
  return uuidV7.brand<Name>()
}

export const officeId = brandedId<'OfficeId'>()
export const teamId = brandedId<'TeamId'>()
export const partnerId = brandedId<'PartnerId'>()
export const memberId = brandedId<'MemberId'>()
export const catalogueEntryId = brandedId<'CatalogueEntryId'>()
export const householdId = brandedId<'HouseholdId'>()
export const personId = brandedId<'PersonId'>()
export const consentId = brandedId<'ConsentId'>()
export const ipwId = brandedId<'IpwId'>()
export const caseEventId = brandedId<'CaseEventId'>()
export const caseFileId = brandedId<'CaseFileId'>()
export const ipwRowId = brandedId<'IpwRowId'>()
export const documentId = brandedId<'DocumentId'>()
export const bundleId = brandedId<'BundleId'>()
export const commandId = brandedId<'CommandId'>()
export const accountId = brandedId<'AccountId'>()
export const paperId = brandedId<'PaperId'>()
export const scanId = brandedId<'ScanId'>()
export const caseSignId = brandedId<'CaseSignId'>()
export const legalBasisId = brandedId<'LegalBasisId'>()
export const officeTemplateId = brandedId<'OfficeTemplateId'>()

export type OfficeId = z.infer<typeof officeId>
export type TeamId = z.infer<typeof teamId>
export type PartnerId = z.infer<typeof partnerId>
export type MemberId = z.infer<typeof memberId>
export type CatalogueEntryId = z.infer<typeof catalogueEntryId>
export type HouseholdId = z.infer<typeof householdId>
export type PersonId = z.infer<typeof personId>
export type ConsentId = z.infer<typeof consentId>
export type IpwId = z.infer<typeof ipwId>
export type CaseEventId = z.infer<typeof caseEventId>
export type CaseFileId = z.infer<typeof caseFileId>
export type IpwRowId = z.infer<typeof ipwRowId>
export type DocumentId = z.infer<typeof documentId>
export type BundleId = z.infer<typeof bundleId>
export type CommandId = z.infer<typeof commandId>
export type AccountId = z.infer<typeof accountId>
export type PaperId = z.infer<typeof paperId>
export type ScanId = z.infer<typeof scanId>
export type CaseSignId = z.infer<typeof caseSignId>
export type LegalBasisId = z.infer<typeof legalBasisId>
export type OfficeTemplateId = z.infer<typeof officeTemplateId>
