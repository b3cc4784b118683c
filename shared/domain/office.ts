import { z } from 'zod'
import { addressFields, email, gender, nip, phone, requiredText, text } from './fields.ts'

export const officeKinds = ['gops', 'pcpr'] as const
export const officeKind = z.enum(officeKinds)
export type OfficeKind = z.infer<typeof officeKind>

export const voivodeships = [
  'dolnośląskie',
  'kujawsko-pomorskie',
  'lubelskie',
  'lubuskie',
  'łódzkie',
  'małopolskie',
  'mazowieckie',
  'opolskie',
  'podkarpackie',
  'podlaskie',
  'pomorskie',
  'śląskie',
  'świętokrzyskie',
  'warmińsko-mazurskie',
  'wielkopolskie',
  'zachodniopomorskie',
] as const

/**
 * The office that uses the program. A GOPS has a commune of its own; a PCPR leaves
 * `gmina` empty. `townLocative` is the place as it stands after "w": documents say
 * "PZK w Przykładowej", and no rule declines every Polish place name.
 */
export const office = z.strictObject({
  kind: officeKind,
  name: requiredText(200),
  ...addressFields,
  town: requiredText(80),
  townLocative: text(80),
  nip,
  email,
  phone,
  gmina: text(80),
  powiat: requiredText(80),
  voivodeship: z.enum(voivodeships, { error: 'required' }),
  /** Data protection officer (inspektor ochrony danych). */
  officerName: text(120),
  officerEmail: email,
  /** How long the files are kept, in the words of the office's own archive plan (law.md L13). */
  retention: text(200),
})
export type Office = z.infer<typeof office>

/** The person who runs the model in this office. */
export const animator = z.strictObject({
  firstName: requiredText(60),
  lastName: requiredText(80),
  gender,
  email,
  phone,
})
export type Animator = z.infer<typeof animator>

/** At least 12 characters: length protects more than required signs (NIST SP 800-63B). */
export const newPassword = z.string().min(12, 'passwordTooShort').max(200, 'tooLong')
