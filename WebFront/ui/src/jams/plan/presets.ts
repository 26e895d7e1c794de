import type { JamAction, JamPhaseKind } from '../../shared/contract'

/** A phase in the fields of a form: times on the clocks of the jam's zone, as `2027-03-27T09:00`. */
export interface PhaseField {
  kind: JamPhaseKind
  opensAt: string
  closesAt: string
  showsTallies: boolean
  allows: JamAction[]
}

/** What phases of each kind usually allow, as the server has it. */
export const USUAL: Record<JamPhaseKind, JamAction[]> = {
  'warm-up': ['comments'],
  ideas: ['ideas', 'comments', 'builds'],
  enrich: ['comments', 'builds'],
  vote: ['comments', 'votes'],
  selection: ['comments'],
  'follow-up': ['comments'],
}

const HOUR = 60
const DAY = 24 * HOUR

/** Minutes that each phase lasts. */
const PRESETS = {
  days: [
    ['warm-up', 3 * HOUR], ['ideas', DAY], ['enrich', 21 * HOUR], ['vote', DAY], ['selection', 7 * DAY], ['follow-up', 30 * DAY],
  ],
  hours: [['warm-up', 10], ['ideas', 50], ['enrich', 25], ['vote', 25], ['selection', 10]],
} as const satisfies Record<string, readonly (readonly [JamPhaseKind, number])[]>
export type Preset = keyof typeof PRESETS

/** What clocks show so many minutes later, where no clock is changed meanwhile. */
export function later(time: string, minutes: number): string {
  const at = Date.parse(`${time}:00Z`)
  return Number.isNaN(at) ? time : new Date(at + minutes * 60_000).toISOString().slice(0, 16)
}

/** The phases of a preset from its start, one after the other. */
export function phasesOf(preset: Preset, start: string): PhaseField[] {
  let opensAt = start
  return PRESETS[preset].map(([kind, minutes]) => {
    const phase = { kind, opensAt, closesAt: later(opensAt, minutes), showsTallies: true, allows: [...USUAL[kind]] }
    opensAt = phase.closesAt
    return phase
  })
}

/** Another phase after the last, as long as a day. */
export function oneMore(phases: readonly PhaseField[], start: string): PhaseField {
  const opensAt = phases.at(-1)?.closesAt ?? start
  return { kind: 'follow-up', opensAt, closesAt: later(opensAt, DAY), showsTallies: true, allows: [...USUAL['follow-up']] }
}

/** Nine o'clock of tomorrow's date. */
export const tomorrow = (today: Date): string =>
  `${new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + 1)).toISOString().slice(0, 10)}T09:00`
