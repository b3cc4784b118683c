import type { MenuItemConstructorOptions } from 'electron'

import { TEXTS } from './texts.ts'

/** The menu bar. Every item is a role of Electron's under a Polish name, so that it acts on the page by itself. */
export function menuTemplate(showAbout: () => void): MenuItemConstructorOptions[] {
  return [
    { label: '&Plik', submenu: [{ role: 'quit', label: '&Zamknij' }] },
    {
      label: '&Edycja',
      submenu: [
        { role: 'undo', label: '&Cofnij' },
        { role: 'redo', label: '&Ponów' },
        { type: 'separator' },
        ...clipboardItems(),
        { type: 'separator' },
        { role: 'selectAll', label: '&Zaznacz wszystko' },
      ],
    },
    {
      label: '&Widok',
      submenu: [
        { role: 'zoomIn', label: 'Po&większ' },
        // The plus of the main keyboard shares its key with "=".
        { role: 'zoomIn', label: 'Powiększ', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut', label: 'Po&mniejsz' },
        { role: 'resetZoom', label: '&Rozmiar rzeczywisty' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Pełny &ekran' },
      ],
    },
    { label: 'Pomo&c', submenu: [{ label: `&${TEXTS.about}`, click: showAbout }] },
  ]
}

/** The menu under the right mouse button: what fits the place clicked, nothing where nothing fits. */
export function contextTemplate(place: { isEditable: boolean; selectionText: string }): MenuItemConstructorOptions[] {
  if (place.isEditable) return clipboardItems()
  return place.selectionText.trim() === '' ? [] : [{ role: 'copy', label: '&Kopiuj' }]
}

function clipboardItems(): MenuItemConstructorOptions[] {
  return [
    { role: 'cut', label: 'Wy&tnij' },
    { role: 'copy', label: '&Kopiuj' },
    { role: 'paste', label: '&Wklej' },
  ]
}
