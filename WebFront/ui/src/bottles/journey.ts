import type { Bottle } from '../shared/contract'
import { t } from '../shared/i18n/i18n.svelte'

export const STEPS = ['thrown', 'asked', 'answered', 'solved'] as const

/** How far a bottle is: an index of {@link STEPS}. */
export function stepOf({ state, wave }: Pick<Bottle, 'state' | 'wave'>): number {
  if (state === 'solved') return 3
  if (state === 'answered') return 2
  return wave > 0 ? 1 : 0
}

/** Where a bottle is, in one or two sentences. */
export function journeyText(bottle: Bottle, own: boolean): string {
  const { journey } = t().bottles
  const { state, wave, solvedBy, invited } = bottle
  switch (state) {
    case 'solved':
      return solvedBy ? journey.solved(solvedBy.name) : journey.steps.solved
    case 'sunk':
      return journey.sunk
    case 'answered':
      return own ? journey.answeredMine : journey.answered
    case 'floating': {
      if (wave === 0) return journey.thrown
      const counted = invited && invited.length > 0 ? `${journey.askedPeople(invited.length)} ` : ''
      return counted + (journey.asked[Math.min(wave, journey.asked.length) - 1] ?? '')
    }
  }
}
