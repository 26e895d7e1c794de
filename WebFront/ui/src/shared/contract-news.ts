/** The words about news of the company. docs/api.md explains them. */
import type { Author, Population, Post } from './contract'
import type { Attachment, NewAttachment } from './contract-media'

export type ArticleState = 'draft' | 'scheduled' | 'published'
export const NEWS_SCOPES = ['all', 'mine', 'archive'] as const
export type NewsScope = (typeof NEWS_SCOPES)[number]
export const SHELVES = ['drafts', 'scheduled', 'published', 'expired'] as const
export type Shelf = (typeof SHELVES)[number]

export interface Article {
  id: string
  state: ArticleState
  title: string
  summary: string
  author: Author
  cover?: Attachment | null
  publishAt?: string | null
  publishedAt?: string | null
  /** From then on it stands in the archive alone. */
  expiresAt?: string | null
  editedAt?: string | null
  populations: Population[]
  /** Whom it concerns; empty for everybody. */
  countries: string[]
  units: string[]
  commentsOff: boolean
  isHeadline: boolean
  commentCount: number
  version: number
  /** Of its post: a count with a lower one is older. */
  postVersion: number
}

export interface ArticlePage {
  items: Article[]
  /** The reader's own, by which articles concern them; empty when not said. */
  country: string
  unit: string
  mayWrite: boolean
  before?: string | null
  position: string
}

export interface ArticleSnapshot {
  article: Article
  post: Post
  mayWrite: boolean
  position: string
}

export interface ArticleSource {
  article: Article
  text: string
  html: string
}

export interface NewsPlaces {
  countries: string[]
  units: string[]
}

/** What is absent stays as it is. */
export interface ArticleChanges {
  title?: string
  summary?: string
  text?: string
  cover?: NewAttachment
  removeCover?: boolean
  populations?: Population[]
  countries?: string[]
  units?: string[]
  commentsOff?: boolean
  expiresAt?: string
  removeExpiry?: boolean
  isHeadline?: boolean
  version?: number
}
