import type { Post } from './contract'

/** How an idea or a best practice is rated; `distribution[0]` gave one star. */
export interface Rating {
  average: number
  count: number
  distribution: number[]
}

export const POLL_RESULTS = ['always', 'after-voting', 'after-closing'] as const
export type PollResults = (typeof POLL_RESULTS)[number]

export interface Poll {
  options: string[]
  isMultiple: boolean
  results: PollResults
  closesAt: string
  voters: number
  /** How many chose each option; absent where the reader may not see it yet. */
  votes?: number[] | null
}

export interface NewPoll {
  options: string[]
  isMultiple: boolean
  results: PollResults
  closesAt: string
}

/** What the reader did with a post, besides reacting. */
export interface OwnMarks {
  stars?: number | null
  choices?: number[] | null
  isBookmarked: boolean
}

/** What the page of a post's first link says of itself. */
export interface LinkPreview {
  url: string
  title: string
  text: string
  site: string
}

export interface RatingState {
  rating: Rating
  myStars?: number | null
  version: number
}

export interface PollState {
  poll: Poll
  myChoices?: number[] | null
  version: number
}

export interface BookmarkWords {
  tags: string[]
  note: string
}

export interface Bookmark extends BookmarkWords {
  post: Post
  at: string
}

export interface BookmarkPage {
  items: Bookmark[]
  before?: string | null
  position: string
}

export interface CommentRevision {
  number: number
  text: string
  html: string
  until: string
}

/** The kinds of post that are rated. */
export const isRated = (kind: string) => kind === 'idea' || kind === 'best-practice'
