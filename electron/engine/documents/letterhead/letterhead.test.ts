import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { documentId } from '#shared/domain/ids.ts'
import { engineRoom, fetchDownload, refusalOf, upload } from '../../../../tests/support/engine.ts'
import { loadSample } from '../../demo/index.ts'
import { newId } from '../../new-id.ts'

const room = engineRoom()
afterEach(room.end)

const icon = readFileSync(new URL('../../../../build/icon.png', import.meta.url))
const words = { isUsed: true, lines: ['Gminny Ośrodek Pomocy Społecznej w Przykładowej'], logoAlternative: 'Herb' }

describe('the letterhead', () => {
  test('stands above the letters of the office, with its picture, and above no agreement', async () => {
    const gops = await room.gops()
    await loadSample(gops.client, '2026-11-21')
    await gops.client.letterhead.save({ ...words, logo: { upload: await upload(gops, icon) } })
    const [team] = await gops.client.team.listTeams()
    const id = team!.id
    const letter = await gops.client.documents.preview({ subject: { kind: 'invitation', id }, typed: {} })
    expect(letter.html).toContain('Gminny Ośrodek Pomocy Społecznej w Przykładowej</p></div></header>')
    expect(letter.html).toContain('alt="Herb" src="data:image/png;base64,')
    const agreement = await gops.client.documents.preview({ subject: { kind: 'team-agreement', id }, typed: {} })
    expect(agreement.html).not.toContain('<header')
    const asked = { subject: { kind: 'invitation' as const, id }, typed: {} }
    const { download } = await gops.client.documents.makeDocument({
      id: documentId.parse(newId()),
      asked,
      format: 'docx',
    })
    expect(Buffer.from(await fetchDownload(gops, download.url)).includes('word/media/logo.png')).toBe(true)
  })

  test('keeps its picture when only the words change, and goes when it is no longer used', async () => {
    const gops = await room.gops()
    const { logo } = await gops.client.letterhead.save({ ...words, logo: { upload: await upload(gops, icon) } })
    expect(await gops.client.letterhead.save({ ...words, lines: ['Inne'], logo: 'keep' })).toMatchObject({
      lines: ['Inne'],
      logo,
    })
    expect((await gops.client.letterhead.save({ ...words, logo: null })).logo).toBeNull()
  })

  test('takes no file that is not a picture', async () => {
    const gops = await room.gops()
    const token = await upload(gops, Buffer.from('żadne logo'))
    expect(await refusalOf(gops.client.letterhead.save({ ...words, logo: { upload: token } }))).toEqual({
      code: 'LOGO_UNUSABLE',
      data: {},
    })
  })
})
