import { expect, type Locator, type Page } from '@playwright/test'

/**
 * The keyboard alone, as somebody without a mouse has it: a control is reached by Tab or Shift+Tab from where
 * the focus stands, text is typed into what has the focus, answers are changed by arrows. Nothing is clicked,
 * filled or focused past the keyboard.
 */
export interface Keyboard {
  /** Goes by Tab, forwards or backwards as the page lies, until the control has the focus. */
  reach: (control: Locator) => Promise<void>
  /** Reaches a link or a button and presses Enter. */
  press: (control: Locator) => Promise<void>
  /** Reaches a field and types over what is in it. */
  type: (field: Locator, text: string) => Promise<void>
  /** Reaches a checkbox and ticks it. */
  tick: (box: Locator) => Promise<void>
  /** Reaches the group of an answer and goes to it by arrows. */
  choose: (radio: Locator) => Promise<void>
  /** Reaches a list that unfolds, and takes the option of that name. */
  pick: (list: Locator, option: string) => Promise<void>
  /** In a menu that is open: goes down to the item and takes it. */
  take: (item: Locator) => Promise<void>
}

/** More stops than any screen of the program has. */
const stopsAtMost = 150

/** The keyboard of a page. */
export function keyboardOf(page: Page): Keyboard {
  const { keyboard } = page

  const reach = async (control: Locator): Promise<void> => {
    await expect(control).toBeVisible()
    const node = await control.elementHandle()
    for (let stop = 0; stop < stopsAtMost; stop += 1) {
      const way = await node?.evaluate((wanted) => {
        const { activeElement: here } = document
        if (here === wanted) return 'there'
        const isRadioOfGroup =
          here instanceof HTMLInputElement &&
          wanted instanceof HTMLInputElement &&
          here.type === 'radio' &&
          here.name === wanted.name
        if (isRadioOfGroup) return 'there'
        const isBehind = here !== null && (wanted.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
        return isBehind && here !== document.body ? 'back' : 'forth'
      })
      if (way === 'there') return
      await keyboard.press(way === 'back' ? 'Shift+Tab' : 'Tab')
    }
    await expect(control, 'reached by Tab').toBeFocused()
  }

  const isFocused = (control: Locator) => control.evaluate((node) => node === document.activeElement)

  return {
    reach,
    press: async (control) => {
      await reach(control)
      await keyboard.press('Enter')
    },
    type: async (field, text) => {
      await reach(field)
      await keyboard.press('ControlOrMeta+A')
      await keyboard.type(text)
    },
    tick: async (box) => {
      await reach(box)
      await keyboard.press('Space')
      await expect(box).toBeChecked()
    },
    choose: async (radio) => {
      await reach(radio)
      for (let step = 0; step < 12 && !(await isFocused(radio)); step += 1) await keyboard.press('ArrowDown')
      // An arrow chooses as it goes; the answer the focus came to first is not chosen yet.
      if (!(await radio.isChecked())) await keyboard.press('Space')
      await expect(radio).toBeChecked()
    },
    pick: async (list, option) => {
      await reach(list)
      await keyboard.press('ArrowDown')
      const wanted = page.getByRole('option', { name: option })
      await expect(wanted).toBeVisible()
      const id = await wanted.getAttribute('id')
      const isReached = () => list.evaluate((node, at) => node.getAttribute('aria-activedescendant') === at, id)
      for (let step = 0; step < 40 && !(await isReached()); step += 1) await keyboard.press('ArrowDown')
      await keyboard.press('Enter')
    },
    take: async (item) => {
      await expect(item).toBeVisible()
      for (let step = 0; step < 40 && !(await isFocused(item)); step += 1) await keyboard.press('ArrowDown')
      await keyboard.press('Enter')
    },
  }
}
