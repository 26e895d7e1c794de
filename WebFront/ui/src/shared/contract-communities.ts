/** The words about communities beyond what they are: tabs, and what animators put above the feed. */
import type { Access, Community, CommunityLink, CommunityType, Post, SharedPost } from './contract'

export const LIFE_STATES = ['to-be-created', 'active', 'sleeping', 'archived'] as const
export type LifeState = (typeof LIFE_STATES)[number]

/** A tab's word and whether an owner took it off the page. Servers may learn new ones; only known ones are shown. */
export interface TabSetting {
  tab: string
  isHidden: boolean
}

export interface Announcement {
  id: string
  text: string
  until: string
  /** Absent in events: the same for every reader. */
  isDismissed?: boolean | null
}

export interface Board {
  pins: Post[]
  announcement?: Announcement | null
  welcome: { text: string; isDue: boolean }
}

export interface CommunityChange {
  name?: string
  description?: string
  access?: Access
  type?: CommunityType
  country?: string
  language?: string
  tabs?: TabSetting[]
}

/** One of the three. */
export type InvitationList = { handles: string[] } | { unit: string; site: string } | { emails: string }

export interface InvitationsAnswer {
  /** Says nothing of who has an account. */
  understood: number
  /** A unit or a site has more people than are invited at once. */
  hasMore: boolean
}

/** What the directory is narrowed by; absent and empty are any. */
export interface CommunityQuery {
  q?: string
  mine?: boolean
  type?: CommunityType | undefined
  state?: LifeState | undefined
  country?: string | undefined
  language?: string | undefined
}

export interface FacetCount<Value extends string = string> {
  value: Value
  count: number
}

/** Each list is counted as if nothing of its own kind were chosen. */
export interface CommunityFacets {
  types: FacetCount<CommunityType>[]
  states: FacetCount<LifeState>[]
  countries: FacetCount[]
  languages: FacetCount[]
}

/** Why a community is suggested. Servers may learn new kinds: those a client does not know are left out. */
export interface CommunityReason {
  kind: string
  count: number
  names: string[]
}

export interface CommunitySuggestion {
  community: Community
  reasons: CommunityReason[]
}

export type Dismissible = 'announcement' | 'welcome' | 'suggestion'

export interface BoardChange {
  community: CommunityLink
  pins: SharedPost[]
  announcement?: Announcement | null
  welcome: string
}

export interface DismissedChange {
  community: CommunityLink
  what: Dismissible
}
