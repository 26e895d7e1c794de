/** The words of the REST door and of the live hub, written once. docs/api.md is the page that explains them. */
import type { Ask, AskFigures, AskQuestion, AskTallies } from './contract-asks'
import type { JamEvents } from './contract-jams'
import type { ShortcutsChange } from './contract-shortcuts'
import type { Attachment } from './contract-media'
import type { Bottle, BottleProgress } from './contract-bottles'
import type { BoardChange, DismissedChange, LifeState, TabSetting } from './contract-communities'
import type { Draft } from './contract-blog'
import type { Conversation, ConversationChange, ConversationMarked, MessageChange } from './contract-conversations'
import type { ColleagueState, Skill } from './contract-people'
import type { Article } from './contract-news'
import type { Notification, NotificationSettings } from './contract-notifications'
import type { PresenceWish } from './contract-presence'
import type { BookmarkWords, LinkPreview, OwnMarks, Poll, Rating } from './contract-interactions'

export * from './contract-asks'
export * from './contract-jams'
export * from './contract-shortcuts'
export * from './contract-bottles'
export * from './contract-blog'
export * from './contract-communities'
export * from './contract-conversations'
export * from './contract-people'
export * from './contract-media'
export * from './contract-news'
export * from './contract-notifications'
export * from './contract-presence'
export * from './contract-interactions'

export const POST_KINDS = ['message', 'question', 'idea', 'best-practice', 'news'] as const
/** What one chooses from when writing into a feed; a blog post is begun on a page of its own. */
export type FeedKind = (typeof POST_KINDS)[number]
export type PostKind = FeedKind | 'blog' | 'article' | 'jam-idea'

export const REACTION_KINDS = ['like', 'celebrate', 'support', 'insightful', 'curious'] as const
export type ReactionKind = (typeof REACTION_KINDS)[number]

export const ACCESSES = ['public', 'private', 'closed'] as const
export type Access = (typeof ACCESSES)[number]

export const COMMUNITY_TYPES = ['project', 'business-line', 'organisational-unit', 'interest', 'innovation'] as const
export type CommunityType = (typeof COMMUNITY_TYPES)[number]

export const ROLES = ['member', 'animator', 'owner'] as const
export type Role = (typeof ROLES)[number]

export type MembershipState = 'none' | 'requested' | 'invited' | 'member'
export const POPULATIONS = ['employee', 'main-partner', 'official-partner', 'on-site-contractor'] as const
export type Population = (typeof POPULATIONS)[number]

export interface Author {
  handle: string
  name: string
}

export interface Person extends Author {
  jobTitle: string
  site: string
  country: string
  entity: string
  isFollowing: boolean
}

export interface User extends Person {
  id: string
  bio: string
  population: Population
  followersCount: number
  followingCount: number
  createdAt: string
  phone: string
  contactEmail: string
  languages: string[]
  projects: string[]
  interests: string[]
  skills: Skill[]
  /** The portrait's id; empty when there is none for the reader. */
  photo: string
  /** What ties the reader to this person; absent on one's own page and in events. */
  colleague?: ColleagueState | null
  /** The skills of this person that the reader confirmed; absent in events. */
  myConfirmations?: string[] | null
}

export type ReactionCounts = Partial<Record<ReactionKind, number>>

export interface CommunityLink {
  slug: string
  name: string
}

export interface Post {
  /** Of a blog post or an article. */
  title?: string | null
  id: string
  author: Author
  text: string
  html: string
  kind: PostKind
  community?: CommunityLink | null
  createdAt: string
  editedAt?: string | null
  tags: string[]
  mentions: string[]
  reactions: ReactionCounts
  myReactions: ReactionKind[]
  commentCount: number
  version: number
  attachments: Attachment[]
  /** Of an idea or a best practice. */
  rating?: Rating | null
  poll?: Poll | null
  /** The post that it shares, which is asked for like any other. */
  sharedId?: string | null
  /** The jam that it is an idea of. */
  jamId?: string | null
  /** The jam whose turn it tells of. */
  aboutJam?: string | null
  preview?: LinkPreview | null
  mine?: OwnMarks | null
  /** Of an article: nobody writes comments. */
  commentsOff?: boolean | null
}

/** A post as an event carries it: the same for every reader, so without what one reader did. */
export type SharedPost = Omit<Post, 'myReactions' | 'mine'>

export interface Comment {
  id: string
  postId: string
  author: Author
  text: string
  html: string
  mentions: string[]
  createdAt: string
  attachments: Attachment[]
  reactions: ReactionCounts
  /** Higher when they are newer. */
  reactionsVersion: number
  /** Absent where everybody is told the same. */
  myReactions?: ReactionKind[] | null
  editedAt?: string | null
}

export interface Community extends CommunityLink {
  id: string
  description: string
  access: Access
  type: CommunityType
  state: LifeState
  memberCount: number
  createdAt: string
  country: string
  /** ISO 639, or empty. */
  language: string
  tabs: TabSetting[]
  myState: MembershipState
  myRole?: Role | null
  /** While it is prepared: the access that it will have. */
  opensAs?: Access | null
}

export interface Member extends Author {
  jobTitle: string
  role: Role
  state: MembershipState
  since: string
}

export interface ApiToken {
  id: string
  label: string
  createdAt: string
  /** Given once, in the answer that creates it. */
  token?: string
}

export interface TagUse {
  tag: string
  posts: number
}

/** A list read forwards: `after` opens the next page. */
export interface Page<T> {
  items: T[]
  after?: string | null
}

/** A list of posts, newest first: `before` opens the older page, `position` is where live events take over. */
export interface PostPage {
  items: Post[]
  before?: string | null
  position: string
}

export interface CommentPage extends Page<Comment> {
  position: string
}

export interface ReactionState {
  reactions: ReactionCounts
  myReactions: ReactionKind[]
  version: number
}

interface EventOf<Type extends string, Data> {
  type: Type
  position: string
  topic: string
  subject: string
  at: string
  actor: Author
  data: Data
}

interface MembershipChange {
  community: CommunityLink
  member: Author
  role?: Role | null
  memberCount: number
}

type MembershipEventType =
  | 'community.joined'
  | 'community.left'
  | 'community.requested'
  | 'community.invited'
  | 'community.declined'
  | 'community.role'

export type LiveEvent =
  | EventOf<'post.created' | 'post.edited', { post: SharedPost }>
  | EventOf<'post.deleted', Record<string, never>>
  | EventOf<'comment.created' | 'comment.edited', { comment: Comment; postId: string; commentCount: number; version: number }>
  | EventOf<'comment.reactions', { postId: string; reactions: ReactionCounts; actorReactions: ReactionKind[]; version: number }>
  | EventOf<'comment.deleted', { postId: string; commentCount: number; version: number }>
  | EventOf<
      'reactions.changed',
      { reactions: ReactionCounts; actorReactions: ReactionKind[]; version: number }
    >
  | EventOf<'rating.changed', { rating: Rating; version: number }>
  | EventOf<'poll.changed', { poll: Poll; version: number }>
  | EventOf<'preview.changed', { preview?: LinkPreview | null; version: number }>
  | EventOf<'post.marked', Omit<OwnMarks, 'isBookmarked'>>
  | EventOf<'bookmark.saved', BookmarkWords & { at: string }>
  | EventOf<'bookmark.removed', Record<string, never>>
  | EventOf<'user.updated', { user: Omit<User, 'isFollowing'> }>
  | EventOf<'skill.confirmed' | 'skill.unconfirmed', { user: Author; skill: string; confirmations: number }>
  | EventOf<
      'colleague.asked' | 'colleague.accepted' | 'colleague.declined' | 'colleague.removed',
      { user: User; state: ColleagueState }
    >
  | EventOf<'ask.planned' | 'ask.changed', { ask: Ask }>
  | EventOf<'ask.cancelled' | 'article.removed' | 'draft.deleted', Record<string, never>>
  | EventOf<'ask.question', { question: AskQuestion; figures: AskFigures }>
  | EventOf<'ask.tallies', AskTallies>
  | EventOf<'ask.voted', { askId: string; votes: number; hasMyVote: boolean }>
  | { [Type in keyof JamEvents]: EventOf<Type, JamEvents[Type]> }[keyof JamEvents]
  | EventOf<'article.saved' | 'article.published' | 'article.changed', { article: Article }>
  | EventOf<'shortcuts.changed', ShortcutsChange>
  | EventOf<'presence.setting', PresenceWish>
  | EventOf<'notification.changed', { notification?: Notification | null; unread: number }>
  | EventOf<'notification.read', { upTo: string; unread: number }>
  | EventOf<'notification.refreshed', { unread: number }>
  | EventOf<'notification.settings', { settings: NotificationSettings }>
  | EventOf<'draft.saved', { draft: Draft }>
  | EventOf<'bottle.arrived' | 'bottle.changed', { bottle: Bottle }>
  | EventOf<'bottle.state', BottleProgress>
  | EventOf<'bottle.withdrawn', Record<string, never>>
  | EventOf<'message.created' | 'message.edited' | 'message.deleted', MessageChange>
  | EventOf<'conversation.joined', { conversation: Conversation }>
  | EventOf<'conversation.left', Record<string, never>>
  | EventOf<'conversation.changed', ConversationChange>
  | EventOf<'conversation.marked', ConversationMarked>
  | EventOf<'conversation.muted', { isMuted: boolean }>
  | EventOf<'suggestion.dismissed' | 'suggestion.restored', { handle: string }>
  | EventOf<
      'user.followed' | 'user.unfollowed',
      { follower: Author & { followingCount: number }; followee: Author & { followersCount: number } }
    >
  | EventOf<'community.updated', { community: Omit<Community, 'myState' | 'myRole'> }>
  | EventOf<MembershipEventType, MembershipChange>
  | EventOf<'community.board', BoardChange>
  | EventOf<'community.dismissed' | 'community.restored', DismissedChange>

export type GapReason = 'expired' | 'forged' | 'overflow' | 'changed' | 'revoked'

export interface LiveGap {
  topic: string
  reason: GapReason
  position: string
}
