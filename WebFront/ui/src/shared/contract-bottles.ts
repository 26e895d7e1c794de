/** The words about messages in bottles. docs/bottles.md is the page that explains them. */
import type { Author, Community, Person, Post, SharedPost } from './contract'
import type { SkillLevel } from './contract-people'

export const BOTTLE_BOXES = ['for-me', 'mine', 'all', 'solved'] as const
export type BottleBox = (typeof BOTTLE_BOXES)[number]

export type BottleState = 'floating' | 'answered' | 'solved' | 'sunk'

export const BOTTLE_OUTCOMES = ['problem-solved', 'knowledge-capitalised', 'person-valued', 'new-relation'] as const
export type BottleOutcome = (typeof BOTTLE_OUTCOMES)[number]

export const DECLINE_REASONS = ['not-my-topic', 'no-time', 'unclear', 'unsaid'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** Why a bottle came to somebody. Servers may learn new ones: those a client does not know are left out. */
export interface BottleReason {
  reason: string
  name?: string | null
  level?: SkillLevel | null
  count?: number | null
}

export interface Invitation {
  person: Author
  wave: number
  state: 'invited' | 'answered' | 'declined' | 'passed-on'
  at: string
  reasons: BottleReason[]
}

/** What everybody who may read a bottle sees of where it is. */
export interface BottleProgress {
  state: BottleState
  wave: number
  solvedBy?: Author | null
  answerId?: string | null
  articleId?: string | null
  outcomes: BottleOutcome[]
  version: number
}

export interface Bottle extends BottleProgress {
  /** The post's. */
  id: string
  post: SharedPost
  /** To whom it came: told to its asker. */
  invited?: Invitation[] | null
  /** Why it came to the reader; absent when it did not. */
  mine?: Invitation | null
}

export interface PositionedBottle extends Bottle {
  canTranslate: boolean
  position: string
}

export interface BottlePage {
  items: Bottle[]
  before?: string | null
  position: string
}

export interface NewBottle {
  text: string
  tags?: string[]
  language?: string
  community?: string
}

/** A best practice, or a question with answers. */
export interface AnsweredPost {
  post: Post
  answerId?: string | null
  articleId?: string | null
}

export interface Expert {
  person: Person
  reasons: BottleReason[]
}

export interface Similar {
  answered: AnsweredPost[]
  people: Expert[]
  communities: Community[]
}

export interface BottleFigures {
  thrown: number
  problemsSolved: number
  knowledgeCapitalised: number
  peopleValued: number
  newRelations: number
}

export interface Translation {
  text: string
  html: string
  language: string
  from?: string | null
}
