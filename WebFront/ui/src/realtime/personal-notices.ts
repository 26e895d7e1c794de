import type { MyBottles } from '../bottles/my-bottles.svelte'
import type { MyDrafts } from '../blog/my-drafts.svelte'
import type { MyColleagues } from '../colleagues/my-colleagues.svelte'
import type { Suggestions } from '../colleagues/suggestions.svelte'
import type { MyCommunities } from '../communities/my-communities.svelte'
import type { MyBookmarks } from '../bookmarks/my-bookmarks.svelte'
import type { PostBook } from '../posts/post-book'
import { alertText } from '../notifications/alert-text'
import type { MyNotifications } from '../notifications/my-notifications.svelte'
import { pathOf } from '../notifications/sentence'
import type { LiveEvent } from '../shared/contract'
import type { MyShortcuts } from '../shortcuts/my-shortcuts.svelte'
import { t } from '../shared/i18n/i18n.svelte'
import { toasts } from '../shared/toasts.svelte'
import type { Session } from '../users/session.svelte'
import type { LiveConnection, Watch } from './live-connection'
import type { Presence } from './presence.svelte'

export interface NoticeDeps {
  live: LiveConnection
  session: Session
  myCommunities: MyCommunities
  colleagues: MyColleagues
  suggestions: Suggestions
  bottles: MyBottles
  presence: Presence
  drafts: MyDrafts
  book: PostBook
  bookmarks: MyBookmarks
  notifications: MyNotifications
  shortcuts: MyShortcuts
}

/**
 * The `me` topic: what concerns one person alone, kept in step elsewhere. What is told in a line is what the tray tells, once,
 * and nothing in quiet hours.
 */
export class PersonalNotices {
  #watch: Watch | null = null

  constructor(private readonly deps: NoticeDeps) {}

  open(): void {
    this.#watch ??= this.deps.live.watch('me', {
      position: null,
      onEvent: (event) => this.#tell(event),
      onWatching: () => {
        void this.deps.colleagues.open()
        void this.deps.bottles.open()
        void this.deps.notifications.open()
      },
      // What was missed stands on the pages it concerns; only what the frame shows must be read again.
      onGap: (gap) => {
        void this.deps.myCommunities.open()
        void this.deps.colleagues.open()
        void this.deps.bottles.open()
        void this.deps.notifications.open()
        if (this.deps.drafts.status === 'ready') void this.deps.drafts.open()
        this.deps.bookmarks.readAgain()
        void this.deps.shortcuts.open()
        if (gap.reason !== 'revoked' && gap.position) this.#watch?.resume(gap.position)
      },
    })
  }

  close(): void {
    this.#watch?.stop()
    this.#watch = null
  }

  #tell(event: LiveEvent): void {
    switch (event.type) {
      case 'notification.changed':
      case 'notification.read':
      case 'notification.refreshed':
      case 'notification.settings': {
        const one = this.deps.notifications.apply(event)
        if (one) toasts.show(alertText(t(), one), { href: pathOf(one) })
        return
      }
      case 'user.followed':
      case 'user.unfollowed':
        return this.#followed(event)
      case 'colleague.asked':
      case 'colleague.accepted':
      case 'colleague.declined':
      case 'colleague.removed': {
        const { user, state } = event.data
        this.deps.colleagues.settle(user, state, event.at)
        if (state !== 'none') this.deps.suggestions.remove(user.handle)
        return
      }
      case 'suggestion.dismissed':
        return this.deps.suggestions.remove(event.data.handle)
      case 'draft.saved':
      case 'draft.deleted':
        return this.deps.drafts.apply(event)
      case 'post.marked':
      case 'bookmark.saved':
      case 'bookmark.removed':
        this.deps.book.apply(event, this.deps.session.handle)
        this.deps.bookmarks.apply(event)
        return
      case 'shortcuts.changed':
        return this.deps.shortcuts.apply(event)
      case 'presence.setting':
        this.deps.presence.shows = event.data.shows
        return
      case 'bottle.arrived':
      case 'bottle.changed':
      case 'bottle.withdrawn':
        return this.deps.bottles.apply(event)
      case 'community.joined':
      case 'community.left':
      case 'community.invited':
      case 'community.requested':
      case 'community.role':
        if (event.data.member.handle === this.deps.session.handle) void this.deps.myCommunities.open()
    }
  }

  #followed(event: Extract<LiveEvent, { type: 'user.followed' | 'user.unfollowed' }>): void {
    const { follower, followee } = event.data
    if (follower.handle === this.deps.session.handle) this.deps.session.update({ followingCount: follower.followingCount })
    if (followee.handle === this.deps.session.handle) this.deps.session.update({ followersCount: followee.followersCount })
  }
}
