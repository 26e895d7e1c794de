import type { Notification, NotificationKind } from '../shared/contract'
import { i18n, type Messages } from '../shared/i18n/i18n.svelte'
import { paths } from '../shared/router'
import type { IconName } from '../shared/ui/icons'

/** "Ana Costa and 11 others": who did it, in the reader's words. */
export function whoDid(t: Messages, { actors, count }: Pick<Notification, 'actors' | 'count'>): string {
  const [first, second] = actors
  if (!first) return t.notifications.others(count)
  if (count <= 1) return first.name
  return count === 2 && second
    ? t.notifications.both(first.name, second.name)
    : t.notifications.both(first.name, t.notifications.others(count - 1))
}

/** One line of plain text. */
export function sentence(t: Messages, notification: Notification): string {
  const { kind, count, community, skill, role, isThanked, promisedFor } = notification
  const who = whoDid(t, notification)
  const place = community?.name ?? ''
  const { says } = t.notifications
  switch (kind) {
    case 'community-accepted':
      return says.communityAccepted(place)
    case 'community-role':
      return says.communityRole(t.notifications.roles[role ?? 'member'], place)
    case 'community-invited':
      return says.communityInvited(who, place, count)
    case 'community-requests':
      return says.communityRequests(who, place, count)
    case 'answer-accepted':
      return isThanked ? says.answerThanked(who) : says.answerAccepted(who)
    case 'skill-confirmed':
      return says.skillConfirmed(who, skill ?? '', count)
    // Counted by the digest, and never a line of its own.
    case 'message':
      return t.notifications.kinds.message
    case 'ask-promised':
      return says.askPromised(who, promisedFor ? i18n.date(`${promisedFor}T00:00:00`) : '', count)
    default:
      return says[kind](who, count)
  }
}

export const KIND_ICONS: Record<NotificationKind, IconName> = {
  mention: 'message',
  comment: 'comment',
  thread: 'comment',
  reaction: 'like',
  follower: 'people',
  'colleague-asked': 'colleagues',
  'colleague-accepted': 'colleagues',
  'community-invited': 'community',
  'community-accepted': 'community',
  'community-role': 'key',
  'community-requests': 'community',
  'bottle-arrived': 'bottle',
  'bottle-answered': 'bottle',
  'answer-accepted': 'best-practice',
  'skill-confirmed': 'skill',
  'ask-answered': 'question',
  'ask-promised': 'calendar',
  'ask-vote-answered': 'question',
  'comment-reaction': 'like',
  message: 'message',
  'group-added': 'message',
  'idea-hidden': 'idea',
  'idea-shown': 'idea',
  'expert-invited': 'idea',
}

/** Where it leads. */
export function pathOf({ kind, postId, askId, conversationId, jamId, community, actors }: Notification): string {
  switch (kind) {
    case 'bottle-arrived':
    case 'bottle-answered':
    case 'answer-accepted':
      return postId ? paths.bottle(postId) : paths.bottles()
    case 'colleague-asked':
      return '/colleagues'
    case 'community-requests':
      return community ? paths.community(community.slug, 'members') : '/communities'
  }
  if (conversationId) return paths.talk(conversationId)
  if (askId) return paths.ask(askId)
  if (jamId) return postId ? paths.idea(jamId, postId) : paths.jam(jamId)
  if (postId) return paths.post(postId)
  if (community) return paths.community(community.slug)
  return actors[0] ? paths.person(actors[0].handle) : paths.notifications
}
