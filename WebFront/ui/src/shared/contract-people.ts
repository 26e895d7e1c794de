/** The words about people: profiles and who sees them, skills, colleagues, and what a search finds. */
import type { Author, Community, Page, Person, Post, TagUse, User } from './contract'

export const AUDIENCES = ['everyone', 'colleagues', 'me'] as const
export type Audience = (typeof AUDIENCES)[number]

/** The parts of a profile that have an audience; `colleagues` is the list of them, which has no value of its own. */
export const PROFILE_PARTS = [
  'jobTitle',
  'entity',
  'site',
  'country',
  'bio',
  'phone',
  'contactEmail',
  'languages',
  'projects',
  'interests',
  'colleagues',
  'photo',
] as const
export type ProfilePart = (typeof PROFILE_PARTS)[number]
export type Audiences = Record<ProfilePart, Audience>

export const SKILL_LEVELS = ['learns', 'practises', 'masters', 'teaches'] as const
export type SkillLevel = (typeof SKILL_LEVELS)[number]

export interface Skill {
  /** What it is addressed by. */
  skill: string
  name: string
  level: SkillLevel
  confirmations: number
  /** Told to its person alone. */
  audience?: Audience | null
}

export interface SkillUse {
  skill: string
  name: string
  people: number
}

export interface Confirmation extends Author {
  at: string
}

export interface Completeness {
  percent: number
  isFilled: boolean
  missing: string[]
}

export type ColleagueState = 'none' | 'asked' | 'asking' | 'colleague'

export interface Me extends User {
  email: string
  capabilities: string[]
  audiences: Audiences
  completeness: Completeness
  /** Whether this server takes in photos and videos. */
  mayUpload: boolean
  csrf?: string
}

type Editable =
  | 'name'
  | 'jobTitle'
  | 'site'
  | 'country'
  | 'entity'
  | 'bio'
  | 'phone'
  | 'contactEmail'
  | 'languages'
  | 'projects'
  | 'interests'

export type ProfileChange = Partial<Pick<User, Editable>> & { audiences?: Partial<Audiences> }

export interface ProfileHistoryItem {
  id: string
  field: string
  kind: 'value' | 'audience'
  before: string
  after: string
  at: string
}

export interface Contact extends Person {
  phone: string
  contactEmail: string
  state: ColleagueState
  since: string
}

export interface ContactQuery {
  state?: ColleagueState
  q?: string
  unit?: string
  site?: string
  country?: string
  skill?: string
}

export interface SuggestionReason {
  kind: 'common-colleagues' | 'shared-skills' | 'same-unit'
  count: number
  names: string[]
}

export interface Suggestion {
  person: Person
  reasons: SuggestionReason[]
}

export const SEARCH_KINDS = ['people', 'communities', 'posts', 'answered', 'tags'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** Somebody whom one blocked. */
export interface Blocked {
  handle: string
  name: string
  at: string
}

/** Why a person was found. Servers may learn new ones: those a client does not know are left out. */
export interface FoundReason {
  reason: string
  count?: number | null
  tag?: string | null
  /** The skill, project or interest as its person wrote it. */
  item?: string | null
  level?: SkillLevel | null
}

export interface PersonFound {
  person: Person
  reasons: FoundReason[]
}

/** A question that was found, with the answer that its asker accepted. */
export interface AnsweredFound {
  post: Post
  answerId: string
  answerBy: Author
  /** Its beginning, as written. */
  answerText: string
  /** The best practice that was made of it. */
  article?: Post | null
}

export interface SearchAnswer {
  people?: PersonFound[] | null
  answered?: AnsweredFound[] | null
  communities?: Community[] | null
  posts?: Post[] | null
  tags?: TagUse[] | null
  after: string | null
}

export type ConfirmationPage = Page<Confirmation>
