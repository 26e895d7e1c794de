import type { Access } from '../shared/contract'
import type { IconName } from '../shared/ui/icons'

export const accessIcon: Record<Access, IconName> = { public: 'globe', private: 'lock', closed: 'hidden' }
