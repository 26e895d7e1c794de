import type { Jam, JamAction, JamPhase, JamState } from '../shared/contract'

export interface Place {
  state: JamState
  /** The phase that is open, or that stands still. */
  phase: JamPhase | null
  next: JamPhase | null
}

type Timed = Pick<Jam, 'phases' | 'pausedAt'>

/** Where a jam is, by its own times: a phase is open from its opening, closed from its closing. */
export function placeOf(jam: Timed, now: number): Place {
  // While the clock stands still, it shows the moment at which it was stopped.
  const at = jam.pausedAt ? Date.parse(jam.pausedAt) : now
  const phase = jam.phases.find(({ opensAt, closesAt }) => Date.parse(opensAt) <= at && at < Date.parse(closesAt)) ?? null
  const next = jam.phases.find(({ opensAt }) => Date.parse(opensAt) > at) ?? null
  if (jam.pausedAt) return { state: 'paused', phase, next }
  if (phase) return { state: 'running', phase, next }
  if (!next) return { state: 'over', phase, next }
  return { state: next === jam.phases[0] ? 'planned' : 'between', phase, next }
}

/** Whether something may be done now. */
export function allows(jam: Timed, action: JamAction, now: number): boolean {
  const { state, phase } = placeOf(jam, now)
  return state === 'running' && (phase?.allows.includes(action) ?? false)
}

/** Whether everybody sees how ideas stand: as the last phase that opened says. */
export function showsTallies(jam: Timed, now: number): boolean {
  return jam.phases.findLast(({ opensAt }) => Date.parse(opensAt) <= now)?.showsTallies ?? true
}

/** What the countdown runs to: the next turn of the clock; null when there is none, or when it stands still. */
export function nextTurn(jam: Timed, now: number): string | null {
  const { state, phase, next } = placeOf(jam, now)
  if (state === 'paused') return null
  return phase?.closesAt ?? next?.opensAt ?? null
}

export const opensAt = (jam: Timed): string => jam.phases[0]?.opensAt ?? ''
export const endsAt = (jam: Timed): string => jam.phases.at(-1)?.closesAt ?? ''

/** What becomes of the phases when the next one opens at an earlier moment; `closes`: whether what is open is cut short. */
export function forwarded(open: JamPhase | null, next: JamPhase, at: number): { opensAt: string; closes: boolean } {
  return { opensAt: new Date(Math.min(at, Date.parse(next.opensAt))).toISOString(), closes: open !== null && at < Date.parse(open.closesAt) }
}
