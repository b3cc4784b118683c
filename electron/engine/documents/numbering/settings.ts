import type { NumberingSettings } from '#shared/domain/case-sign.ts'
import { numberingSettings, startNumbering } from '#shared/domain/case-sign.ts'
import type { Store } from '../../store/open.ts'
import { readSetting, saveSetting } from '../../store/settings.ts'

const setting = 'numbering'

/** How the office numbers its cases: its pattern and its classes. */
export function readNumbering(store: Store): NumberingSettings {
  return readSetting(store, setting, numberingSettings, startNumbering)
}

/** Keeps it. Signs that were given stay as they are. */
export function saveNumbering(store: Store, settings: NumberingSettings): void {
  saveSetting(store, setting, settings)
}
