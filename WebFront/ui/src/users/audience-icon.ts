import type { Audience } from '../shared/contract'
import type { IconName } from '../shared/ui/icons'

export const audienceIcon: Record<Audience, IconName> = { everyone: 'globe', colleagues: 'colleagues', me: 'lock' }
