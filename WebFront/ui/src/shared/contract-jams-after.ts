/** The words about what comes after a jam: its report, its jury, what becomes of its ideas. */
import type { Author } from './contract'
import type { Idea, JamFigures } from './contract-jams'

export const IDEA_STATUSES = ['kept', 'in-study', 'in-pilot', 'done', 'declined'] as const
export type IdeaStatus = (typeof IDEA_STATUSES)[number]

export interface JamFunnel {
  invited: number
  visited: number
  participated: number
  contributed: number
  voted: number
}

export interface JamGroupFunnel {
  name: string
  /** All groups that are too small to be shown by themselves. */
  isOther: boolean
  people: JamFunnel
}

export interface JamParticipation {
  all: JamFunnel
  units: JamGroupFunnel[]
  countries: JamGroupFunnel[]
  themes: { theme: number; contributed: number; voted: number }[]
  silentUnits: { name: string; invited: number }[]
  groupMin: number
}

export interface JamGroupFigures {
  name: string
  isOther: boolean
  participants: number
  ideas: number
  comments: number
  /** Absent while tallies are hidden. */
  votes?: number | null
}

export interface JamHour {
  hour: number
  ideas: number
  comments: number
  votes?: number | null
}

export interface JamLineage {
  ideas: { id: string; title: string; theme: number; isMerged: boolean }[]
  links: { from: string; to: string; kind: 'builds-on' | 'merged-into' }[]
  omitted: number
}

export interface JamQuote {
  text: string
  by: Author
  ideaId: string
  commentId?: string | null
  reactions: number
}

export interface JamSavings {
  /** In thousands of euros, like the next. */
  expected: number
  actual: number
  statuses: { status: IdeaStatus; ideas: number }[]
}

export interface JamReport {
  jamId: string
  showsTallies: boolean
  all: JamFigures
  themes: { theme: number; ideas: number; comments: number; votes?: number | null }[]
  units: JamGroupFigures[]
  countries: JamGroupFigures[]
  hours: JamHour[]
  best: Idea[]
  lineage: JamLineage
  quotes: JamQuote[]
  savings: JamSavings
  groupMin: number
}

export interface JamCriterion {
  number: number
  name: string
  weight: number
}

export interface JamJury {
  jurors: Author[]
  criteria: JamCriterion[]
}

export interface CriterionScore {
  criterion: number
  score: number
}

export interface IdeaJudgement {
  juror: Author
  scores: CriterionScore[]
  note: string
  at: string
}

export interface SelectionIdea {
  idea: Idea
  isOwn: boolean
  judged: number
  /** Absent without any, and for a juror who has not judged. */
  score?: number | null
  mine?: IdeaJudgement | null
  others: IdeaJudgement[]
  status?: IdeaStatus | null
}

export interface JamSelection {
  jury: JamJury
  isOpen: boolean
  isJuror: boolean
  mayDecide: boolean
  items: SelectionIdea[]
}

export interface IdeaOutcome {
  ideaId: string
  title: string
  theme: number
  authors: Author[]
  status: IdeaStatus
  reason: string
  owner?: Author | null
  expectedSavings?: number | null
  actualSavings?: number | null
  by: Author
  at: string
  number: number
}

export interface NewOutcome {
  status: IdeaStatus
  reason?: string
  owner?: string
  expectedSavings?: number | null
  actualSavings?: number | null
}

export interface JamIncubator {
  items: IdeaOutcome[]
  savings: JamSavings
  mayDecide: boolean
  seesSelection: boolean
  position: string
}

/** Data of `jam.outcome`. */
export interface JamOutcomeEvent {
  ideaId: string
  /** Absent when the idea is shown no more. */
  outcome?: IdeaOutcome | null
  savings: JamSavings
}
