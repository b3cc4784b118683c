import { z } from 'zod'

/** How people meet, as the plan, an invitation and a note say it. */
export const meetingForms = [
  { value: 'in-person', label: 'stacjonarnie' },
  { value: 'remote', label: 'zdalnie' },
  { value: 'mixed', label: 'hybrydowo' },
] as const

/** The form of a meeting; null: not known yet. */
export const meetingForm = z.enum(['in-person', 'remote', 'mixed']).nullable()
export type MeetingForm = z.infer<typeof meetingForm>

/** "stacjonarnie", "zdalnie", "hybrydowo"; empty for none. */
export function meetingFormName(form: MeetingForm): string {
  return meetingForms.find(({ value }) => value === form)?.label ?? ''
}
