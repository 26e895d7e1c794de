/** The words about notifications: what is told, and what one chose to be told of. */
import type { Author, Role } from './contract'

export const NOTIFICATION_KINDS = [
  'mention',
  'comment',
  'thread',
  'reaction',
  'follower',
  'colleague-asked',
  'colleague-accepted',
  'community-invited',
  'community-accepted',
  'community-role',
  'community-requests',
  'bottle-arrived',
  'bottle-answered',
  'answer-accepted',
  'skill-confirmed',
  'ask-answered',
  'ask-promised',
  'ask-vote-answered',
  'comment-reaction',
  'message',
  'group-added',
  'idea-hidden',
  'idea-shown',
  'expert-invited',
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

/** What several people did, in one line until it is read. */
export interface Notification {
  id: string
  kind: NotificationKind
  /** The list's order: higher is newer. */
  place: string
  count: number
  actors: Author[]
  firstAt: string
  at: string
  isRead: boolean
  postId?: string | null
  commentId?: string | null
  community?: { slug: string; name: string } | null
  excerpt: string
  skill?: string | null
  role?: Role | null
  isThanked: boolean
  askId?: string | null
  conversationId?: string | null
  jamId?: string | null
  /** A day as yyyy-MM-dd. */
  promisedFor?: string | null
}

export interface NotificationPage {
  items: Notification[]
  before?: string | null
  unread: number
  position: string
}

export interface KindChannels {
  kind: NotificationKind
  inTray: boolean
  inDigest: boolean
}

export interface QuietHours {
  from: string
  to: string
}

export interface DigestWish {
  isOn: boolean
  at: string
  onWeekends: boolean
  withPosts: boolean
}

export type MuteKind = 'thread' | 'community' | 'person'

export interface MutedThing {
  kind: MuteKind
  key: string
  name: string
}

export interface NotificationSettings {
  isSaved: boolean
  kinds: KindChannels[]
  quiet?: QuietHours | null
  timeZone: string
  language: 'en' | 'fr'
  digest: DigestWish
  muted: MutedThing[]
}

export interface NotificationSettingsChange {
  kinds?: KindChannels[]
  quiet?: QuietHours
  endsQuiet?: boolean
  timeZone?: string
  language?: 'en' | 'fr'
  digest?: DigestWish
}

export interface DigestPreview {
  isEmpty: boolean
  subject: string
  html: string
  text: string
}
