import { imageSize } from 'image-size'
import { z } from 'zod'
import type { LetterheadView } from '#shared/contract/letterhead.ts'
import { letterheadLines } from '#shared/contract/letterhead.ts'
import type { Letterhead, Logo } from '#shared/documents/model.ts'
import { text } from '#shared/domain/fields.ts'
import { refuse } from '../../refusal.ts'
import type { Store } from '../../store/open.ts'
import { readSetting, saveSetting } from '../../store/settings.ts'

/** What stands above the office's letters, kept as a setting of the vault. */

const logoSchema = z.strictObject({
  type: z.enum(['image/png', 'image/jpeg']),
  base64: z.string(),
  width: z.number().positive(),
  height: z.number().positive(),
})
const kept = z.strictObject({
  isUsed: z.boolean(),
  lines: letterheadLines,
  logoAlternative: text(120),
  logo: logoSchema.nullable(),
})
type Kept = z.infer<typeof kept>

const settingKey = 'letterhead'
const none: Kept = { isUsed: false, lines: [], logoAlternative: '', logo: null }

/** Room for a logo on paper, in millimetres, and in the vault, in bytes. */
const logoRoom = { width: 50, height: 22 }
const logoMaxBytes = 500 * 1024

/** The office's letterhead; undefined when it uses none or has nothing to put in it. */
export function readLetterhead(store: Store): Letterhead | undefined {
  const { isUsed, lines, logo, logoAlternative } = readSetting(store, settingKey, kept, none)
  const written = lines.filter((line) => line !== '')
  if (!isUsed || (written.length === 0 && logo === null)) return undefined
  return { lines: written, ...(logo && { logo: { ...logo, alternative: logoAlternative || 'Logo' } }) }
}

/** As its screen shows it. */
export function viewLetterhead(store: Store): LetterheadView {
  const { isUsed, lines, logo, logoAlternative } = readSetting(store, settingKey, kept, none)
  return { isUsed, lines, logoAlternative, logo: logo && `data:${logo.type};base64,${logo.base64}` }
}

/** Keeps it; `logo` 'keep' leaves the picture there is. */
export function saveLetterhead(
  store: Store,
  { logo, ...of }: Omit<Kept, 'logo'> & { logo: Omit<Logo, 'alternative'> | 'keep' | null },
): LetterheadView {
  const before = readSetting(store, settingKey, kept, none)
  saveSetting(store, settingKey, kept.parse({ ...of, logo: logo === 'keep' ? before.logo : logo }))
  return viewLetterhead(store)
}

/** A picture as a logo, scaled to the room there is. Throws LOGO_UNUSABLE for what is no PNG or JPEG, or too large a file. */
export function readLogo(bytes: Uint8Array): Omit<Logo, 'alternative'> {
  if (bytes.byteLength > logoMaxBytes) throw refuse('LOGO_UNUSABLE')
  const { type, width, height } = sizeOf(bytes)
  const scale = Math.min(logoRoom.width / width, logoRoom.height / height)
  const millimetres = (of: number) => Math.round(of * scale * 10) / 10
  return {
    type,
    base64: Buffer.from(bytes).toString('base64'),
    width: millimetres(width),
    height: millimetres(height),
  }
}

function sizeOf(bytes: Uint8Array): { type: Logo['type']; width: number; height: number } {
  const types: Readonly<Record<string, Logo['type']>> = { png: 'image/png', jpg: 'image/jpeg' }
  let size: ReturnType<typeof imageSize>
  try {
    size = imageSize(bytes)
  } catch {
    throw refuse('LOGO_UNUSABLE')
  }
  const type = types[size.type ?? '']
  if (!type || size.width === 0 || size.height === 0) throw refuse('LOGO_UNUSABLE')
  return { type, width: size.width, height: size.height }
}
