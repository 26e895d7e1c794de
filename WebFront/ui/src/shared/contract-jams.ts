/** The words about jams: time-boxed calls for ideas. docs/api.md explains them. */
import type { Author, CommunityLink, NewAttachment, Population } from './contract'
import type { HiddenIdea } from './contract-jam-console'
import type { JamOutcomeEvent } from './contract-jams-after'

export * from './contract-jam-console'
export * from './contract-jams-after'

export const JAM_PHASES = ['warm-up', 'ideas', 'enrich', 'vote', 'selection', 'follow-up'] as const
export type JamPhaseKind = (typeof JAM_PHASES)[number]
export const JAM_ACTIONS = ['ideas', 'comments', 'builds', 'votes'] as const
export type JamAction = (typeof JAM_ACTIONS)[number]
export type JamState = 'planned' | 'running' | 'paused' | 'between' | 'over'
export type JamVoting = 'points' | 'rating' | 'pairs'
export type IdeaState = 'shown' | 'merged' | 'hidden' | 'withdrawn'
export type IdeaOrder = 'newest' | 'top' | 'fair'

export interface JamPhase {
  kind: JamPhaseKind
  opensAt: string
  closesAt: string
  allows: JamAction[]
  showsTallies: boolean
}

export interface JamTheme {
  number: number
  name: string
  question: string
  animators: Author[]
}

export interface JamPoll {
  id: string
  question: string
  options: { text: string; votes: number }[]
  closesAt: string
}

export interface Jam {
  id: string
  title: string
  challenge: string
  challengeHtml: string
  community: CommunityLink
  /** IANA name of the time zone that it was planned in. */
  zone: string
  languages: string[]
  populations: Population[]
  membersOnly: boolean
  voting: JamVoting
  /** Points a person; 0 where none are given. */
  budget: number
  perIdea: number
  phases: JamPhase[]
  themes: JamTheme[]
  sponsors: Author[]
  animators: Author[]
  pausedAt?: string | null
  /** When it was written: later the times tell. */
  state: JamState
  spotlight?: string | null
  announcement: string
  poll?: JamPoll | null
  version: number
}

export interface JamFigures {
  participants: number
  ideas: number
  comments: number
  votes: number
  /** Absent in reports. */
  followers?: number | null
}

export interface JamSnapshot {
  jam: Jam
  figures: JamFigures
  mayContribute: boolean
  mayAnimate: boolean
  following: boolean
  pointsLeft: number
  /** The server's clock. */
  now: string
  position: string
}

export interface JamPage {
  items: Jam[]
  before?: string | null
  /** The server's clock. */
  now: string
  position: string
}

export interface Idea {
  id: string
  jamId: string
  theme: number
  title: string
  excerpt: string
  authors: Author[]
  at: string
  state: IdeaState
  mergedInto?: string | null
  buildsOn?: string | null
  comments: number
  /** Absent while tallies are hidden, like the next. */
  points?: number | null
  votes?: number | null
  pin: number
  /** Whether animators call for votes for it. */
  isCalled: boolean
  /** Grows each time it is told: a view with a lower number is older. */
  told: number
}

export interface IdeaPage {
  items: Idea[]
  after?: string | null
  position: string
}

/** What an idea builds on, the nearest first, and what builds on it. */
export interface IdeaLineage {
  above: Idea[]
  below: Idea[]
}

export interface Ballot {
  jamId: string
  pointsLeft: number
  votes: { ideaId: string; value: number }[]
  pairs?: { winner: string; loser: string }[]
  /** What I chose in the quick poll that is held. */
  pollOption?: number | null
}

/** The numbers of an idea whose words are known. */
export type IdeaTally = Pick<Idea, 'id' | 'comments' | 'points' | 'votes' | 'told'>

export interface JamWall {
  told: number
  /** Those that came, or whose words or place changed. */
  ideas: Idea[]
  /** Those of which only the numbers changed. */
  tallies: IdeaTally[]
  figures: JamFigures
  poll?: JamPoll | null
}

export interface JamPulse {
  online: number
  perMinute: number
  themes: { theme: number; ideas: number; comments: number; votes: number }[]
  countries: { country: string; ideas: number; votes: number }[]
  top: Idea[]
  rising: Idea[]
}

export interface JamPair {
  first?: Idea | null
  second?: Idea | null
}

export interface NewIdea {
  title: string
  text: string
  theme: number
  buildsOn?: string
  coAuthors?: string[]
  attachments?: NewAttachment[]
}

export interface JamPlan {
  title: string
  challenge: string
  community: string
  zone: string
  languages?: string[]
  countries?: string[]
  units?: string[]
  populations?: Population[]
  membersOnly?: boolean
  /** Posts in my name tell the community's followers of its turns. */
  tellsMilestones?: boolean
  voting?: JamVoting
  budget?: number
  perIdea?: number
  /** Times as the clocks of the zone show them, or with an offset. */
  phases: (Pick<JamPhase, 'kind' | 'opensAt' | 'closesAt'> & { allows?: JamAction[]; showsTallies?: boolean })[]
  themes: { name: string; question?: string; animators?: string[] }[]
  sponsors?: string[]
  animators?: string[]
}

export interface JamAct {
  id: string
  by: Author
  action: string
  ideaId?: string | null
  detail: string
  at: string
}

/** The live events about jams, each with its data. */
export interface JamEvents {
  'jam.planned': { jam: Jam }
  'jam.changed': { jam: Jam }
  'jam.cancelled': Record<string, never>
  'jam.wall': JamWall
  'jam.voted': { ballot: Ballot }
  'jam.followed': { jamId: string; following: boolean }
  'jam.outcome': JamOutcomeEvent
  'jam.judged': { ideaId: string; judged: number }
  'idea.hidden': { jamId: string; hidden?: HiddenIdea | null }
}
