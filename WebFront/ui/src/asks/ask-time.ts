import type { Ask, AskState } from '../shared/contract'
import { dayField, two } from '../shared/local-fields'

/** Where a session is by its own times: open from its opening, closed from its closing. */
export function stateAt({ opensAt, closesAt }: Pick<Ask, 'opensAt' | 'closesAt'>, now: number): AskState {
  if (now < Date.parse(opensAt)) return 'planned'
  return now < Date.parse(closesAt) ? 'open' : 'closed'
}

/** What is left until a moment, in its two largest units; null when it has come. */
export function left(until: string, now: number): { days: number; hours: number; minutes: number; seconds: number } | null {
  const seconds = Math.ceil((Date.parse(until) - now) / 1000)
  if (seconds <= 0) return null
  return {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor((seconds % 86_400) / 3_600),
    minutes: Math.floor((seconds % 3_600) / 60),
    seconds: seconds % 60,
  }
}

/** Whether the day of a promise is over where the reader is. */
export function isOverdue(day: string, now: number): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return now >= new Date(year, month - 1, date + 1).getTime()
}

/** A moment as a field for local date and time takes it. */
export const toLocalField = (at: Date): string => `${dayField(at)}T${two(at.getHours())}:${two(at.getMinutes())}`
