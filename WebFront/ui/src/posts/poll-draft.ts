import type { NewPoll, PollResults } from '../shared/contract'
import { LIMITS } from '../shared/limits'

export const POLL_DAYS = [1, 3, 7, 14, 30] as const

/** A poll that is being written. */
export interface PollDraft {
  options: string[]
  isMultiple: boolean
  results: PollResults
  days: number
}

export const newPollDraft = (): PollDraft => ({ options: ['', ''], isMultiple: false, results: 'always', days: 7 })

const DAY_MS = 86_400_000
const written = (draft: PollDraft) => draft.options.map((option) => option.trim()).filter(Boolean)

/** Whether it can be published: enough options, and no two the same. */
export function isReady(draft: PollDraft): boolean {
  const options = written(draft)
  const different = new Set(options.map((option) => option.toLocaleLowerCase()))
  return options.length >= LIMITS.pollOptionsMin && different.size === options.length
}

/** As it is published: empty lines are left out, and the time counts from now. */
export function pollOf(draft: PollDraft, now: number): NewPoll {
  const { isMultiple, results, days } = draft
  return { options: written(draft), isMultiple, results, closesAt: new Date(now + days * DAY_MS).toISOString() }
}
