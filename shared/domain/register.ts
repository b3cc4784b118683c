import { z } from 'zod'

/** The life of a paper: projekt → wydany → podpisany → uchylony, rozwiązany or replaced by a corrected one. */
export const documentStates = ['draft', 'issued', 'signed', 'ended'] as const
export const documentState = z.enum(documentStates)
export type DocumentState = z.infer<typeof documentState>

/** Why a paper no longer counts. Agreements are terminated or run out, other papers are revoked. */
export const documentEndings = ['revoked', 'terminated', 'expired', 'corrected'] as const
export const documentEnding = z.enum(documentEndings)
export type DocumentEnding = z.infer<typeof documentEnding>

/** The largest scan that is kept, in megabytes: a signed agreement of many pages at 300 dpi. */
export const scanMaxMegabytes = 25
