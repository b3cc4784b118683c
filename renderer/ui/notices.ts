import { notifications } from '@mantine/notifications'

let last: string | undefined

/** Says shortly that something was done. A newer notice takes the place of the one before, so that they never pile up. */
export function showNotice(message: string): void {
  if (last !== undefined) notifications.hide(last)
  // Only as wide as its words: it lies over the page, at the edge.
  const style = { width: 'fit-content', marginInlineStart: 'auto' }
  last = notifications.show({ message, autoClose: 3000, role: 'status', color: 'green', style })
}
