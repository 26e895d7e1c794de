import type { Notification } from '../shared/contract'
import type { Messages } from '../shared/i18n/i18n.svelte'
import { sentence, whoDid } from './sentence'

/** The line that tells of it at once: what one person did is said as if they had just done it. */
export function alertText(t: Messages, one: Notification): string {
  const who = whoDid(t, one)
  const { notices } = t
  if (one.count > 1) return sentence(t, one)
  switch (one.kind) {
    case 'follower':
      return notices.followed(who)
    case 'colleague-asked':
      return notices.asksColleague(who)
    case 'colleague-accepted':
      return notices.acceptedColleague(who)
    case 'skill-confirmed':
      return notices.skillConfirmed(who)
    case 'bottle-arrived':
      return t.bottles.noticeArrived(who)
    case 'answer-accepted':
      return t.bottles.noticeHelped(who)
    default:
      return sentence(t, one)
  }
}
