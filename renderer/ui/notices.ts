import { notifications } from '@mantine/notifications'

let last: string | undefined

/** How long a notice stays, in milliseconds: three seconds, or as long as its letters take to be read. */
const timeFor = (message: string): number => Math.max(3000, message.length * 80)

/** Says shortly that something was done. A newer notice takes the place of the one before, so that they never pile up. */
export function showNotice(message: string): void {
  if (last !== undefined) notifications.hide(last)
  // Only as wide as its words: it lies over the page, at the edge.
  const style = { width: 'fit-content', marginInlineStart: 'auto' }
  last = notifications.show({ message, autoClose: timeFor(message), role: 'status', color: 'green', style })
}

/** The refusals on the screen: what they say, and their notification. */
const problems = new Map<string, string>()

/** Says what was refused and what to do next. The same one is on the screen once, however often it is said. */
export function showProblemNotice(sentence: string, nextStep: string): void {
  const text = `${sentence} ${nextStep}`
  hideProblem(text)
  problems.set(
    text,
    notifications.show({ color: 'red', title: sentence, message: nextStep, autoClose: 15_000, role: 'alert' }),
  )
}

/** Takes the refusals off the screen: something was done since, or another page is shown. */
export function hideProblems(): void {
  for (const text of problems.keys()) hideProblem(text)
}

function hideProblem(text: string): void {
  const id = problems.get(text)
  if (id !== undefined) notifications.hide(id)
  problems.delete(text)
}
