/** The words about sessions in which executives answer. docs/api.md explains them. */
import type { Author, Population } from './contract'

export type AskState = 'planned' | 'open' | 'closed'
export type AskOrder = 'votes' | 'newest'
export type QuestionState = 'waiting' | 'promised' | 'answered' | 'withdrawn' | 'hidden'

export interface AskFigures {
  questions: number
  votes: number
  answered: number
  promised: number
  /** Answered of asked, 0 to 1; absent while nothing was asked. */
  rate?: number | null
}

export interface Ask {
  id: string
  title: string
  intro: string
  introHtml: string
  hosts: Author[]
  opensAt: string
  closesAt: string
  populations: Population[]
  /** When it was read: later the times tell. */
  state: AskState
  figures: AskFigures
  version: number
}

export interface AskSnapshot {
  ask: Ask
  mayAnswer: boolean
  mayManage: boolean
  questionsLeft: number
  position: string
}

export interface AskPage {
  items: Ask[]
  mayPlan: boolean
  before?: string | null
  position: string
}

export interface AskAnswer {
  by: Author
  text: string
  html: string
  at: string
  editedAt?: string | null
}

export interface AskQuestion {
  id: string
  askId: string
  author: Author
  text: string
  state: QuestionState
  votes: number
  at: string
  promisedFor?: string | null
  answer?: AskAnswer | null
  reason?: string | null
  /** Absent in events, like the next: the same for every reader. */
  isMine?: boolean | null
  hasMyVote?: boolean | null
  version: number
}

export interface AskQuestionPage {
  items: AskQuestion[]
  after?: string | null
  position: string
}

export interface AskAnswerRevision {
  version: number
  by: Author
  text: string
  html: string
  at: string
}

export interface AskPlan {
  title: string
  intro: string
  hosts: string[]
  opensAt: string
  closesAt: string
  populations?: Population[]
}

export interface AskTallies {
  tallies: { questionId: string; votes: number }[]
  figures: AskFigures
}
