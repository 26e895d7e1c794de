import type { BottleReason } from '../shared/contract'
import { t } from '../shared/i18n/i18n.svelte'

/** Why a bottle came to somebody, each reason in the reader's words. */
export const bottleReasonTexts = (reasons: readonly BottleReason[]): string[] =>
  reasons.map(reasonText).filter((text) => text !== undefined)

function reasonText({ reason, name, level, count }: BottleReason): string | undefined {
  const { reasons } = t().bottles
  if (reason === 'wrote') return reasons.wrote(count ?? 1)
  if (!name) return undefined
  switch (reason) {
    case 'skill':
      return level ? reasons.skill(name, t().skills.levels[level], count ?? 0) : undefined
    case 'solved':
      return reasons.solved(name, count ?? 1)
    case 'answered':
      return reasons.answered(name, count ?? 1)
    case 'posted':
      return reasons.posted(name, count ?? 1)
    case 'language':
      return reasons.language(name)
    case 'follows':
      return reasons.follows(name)
    case 'animates':
      return reasons.animates(name)
    case 'passed-on':
      return reasons.passedOn(name)
    default:
      return undefined
  }
}
