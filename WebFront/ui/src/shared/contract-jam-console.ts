/** The words about leading a jam. docs/api.md explains them. */
import type { Author } from './contract'
import type { Idea } from './contract-jams'

export type QueueOrder = 'unanswered' | 'least-seen' | 'top' | 'newest'

export interface JamConsole {
  onDuty?: Author | null
  since?: string | null
  note: string
  animators: Author[]
  unanswered: number
  unseen: number
  hidden: number
  appeals: number
}

export interface HiddenIdea {
  idea: Idea
  reason: string
  /** What its author says against it; empty for nothing. */
  appeal: string
}

/** How readers are shared out among ideas. */
export interface ExposureFigures {
  ideas: number
  readers: number
  unseen: number
  least: number
  median: number
  most: number
  medianEarly: number
  medianLate: number
}
