import type { BottleOutcome } from '../shared/contract'
import type { IconName } from '../shared/ui/icons'

export const OUTCOME_ICONS: Record<BottleOutcome, IconName> = {
  'problem-solved': 'check',
  'knowledge-capitalised': 'best-practice',
  'person-valued': 'support',
  'new-relation': 'colleagues',
}
