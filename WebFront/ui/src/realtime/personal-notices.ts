import { waits, type MyBottles } from '../bottles/my-bottles.svelte'
import type { MyDrafts } from '../blog/my-drafts.svelte'
import type { MyColleagues } from '../colleagues/my-colleagues.svelte'
import type { Suggestions } from '../colleagues/suggestions.svelte'
import type { MyCommunities } from '../communities/my-communities.svelte'
import type { MyBookmarks } from '../bookmarks/my-bookmarks.svelte'
import type { PostBook } from '../posts/post-book'
import type { LiveEvent } from '../shared/contract'
import { t } from '../shared/i18n/i18n.svelte'
import { paths } from '../shared/router'
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
}

/** The `me` topic: what concerns one person alone, told in a line and kept in step elsewhere. */
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
      },
      // What was missed stands on the pages it concerns; only what the frame shows must be read again.
      onGap: (gap) => {
        void this.deps.myCommunities.open()
        void this.deps.colleagues.open()
        void this.deps.bottles.open()
        if (this.deps.drafts.status === 'ready') void this.deps.drafts.open()
        this.deps.bookmarks.readAgain()
        if (gap.reason !== 'revoked' && gap.position) this.#watch?.resume(gap.position)
      },
    })
  }

  close(): void {
    this.#watch?.stop()
    this.#watch = null
  }

  #tell(event: LiveEvent): void {
    const me = this.deps.session.handle
    const { notices } = t()
    switch (event.type) {
      case 'user.followed':
      case 'user.unfollowed':
        return this.#followed(event)
      case 'colleague.asked':
      case 'colleague.accepted':
      case 'colleague.declined':
      case 'colleague.removed':
        return this.#colleague(event)
      case 'suggestion.dismissed':
        return this.deps.suggestions.remove(event.data.handle)
      case 'draft.saved':
      case 'draft.deleted':
        return this.deps.drafts.apply(event)
      case 'post.marked':
      case 'bookmark.saved':
      case 'bookmark.removed':
        this.deps.book.apply(event, me)
        this.deps.bookmarks.apply(event)
        return
      case 'presence.setting':
        this.deps.presence.shows = event.data.shows
        return
      case 'bottle.arrived':
      case 'bottle.changed':
      case 'bottle.withdrawn':
        return this.#bottle(event)
      case 'skill.confirmed':
        if (event.data.user.handle !== me) return
        toasts.show(notices.skillConfirmed(event.actor.name), { href: paths.person(me) })
        return
      case 'community.joined':
      case 'community.left':
      case 'community.invited':
      case 'community.requested':
      case 'community.role': {
        const { community, member } = event.data
        const href = paths.community(community.slug)
        if (member.handle === me) void this.deps.myCommunities.open()
        if (event.actor.handle === me) return
        if (event.type === 'community.requested') {
          toasts.show(notices.requested(member.name, community.name), { href: paths.community(community.slug, 'members') })
        } else if (member.handle === me && event.type !== 'community.left') {
          const texts = {
            'community.joined': notices.approved,
            'community.invited': notices.invited,
            'community.role': notices.roleChanged,
          }
          toasts.show(texts[event.type](community.name), { href })
        }
      }
    }
  }

  #bottle(event: Extract<LiveEvent, { type: 'bottle.arrived' | 'bottle.changed' | 'bottle.withdrawn' }>): void {
    const { bottles, session } = this.deps
    const before = bottles.book.get(event.subject)
    bottles.apply(event)
    if (event.type === 'bottle.withdrawn') return
    const { bottle } = event.data
    const href = paths.bottle(bottle.id)
    const { noticeArrived, noticeHelped } = t().bottles
    const asker = bottle.post.author.name
    if (event.type === 'bottle.arrived' && waits(bottle)) toasts.show(noticeArrived(asker), { href })
    else if (bottle.solvedBy?.handle === session.handle && before?.solvedBy?.handle !== session.handle) {
      toasts.show(noticeHelped(asker), { href })
    }
  }

  #colleague(event: Extract<LiveEvent, { type: `colleague.${string}` }>): void {
    const { user, state } = event.data
    this.deps.colleagues.settle(user, state, event.at)
    if (state !== 'none') this.deps.suggestions.remove(user.handle)
    if (event.actor.handle === this.deps.session.handle) return
    const { notices } = t()
    if (state === 'asking') toasts.show(notices.asksColleague(user.name), { href: '/colleagues' })
    else if (state === 'colleague') toasts.show(notices.acceptedColleague(user.name), { href: paths.person(user.handle) })
  }

  #followed(event: Extract<LiveEvent, { type: 'user.followed' | 'user.unfollowed' }>): void {
    const { follower, followee } = event.data
    if (follower.handle === this.deps.session.handle) this.deps.session.update({ followingCount: follower.followingCount })
    if (followee.handle !== this.deps.session.handle) return
    this.deps.session.update({ followersCount: followee.followersCount })
    if (event.type === 'user.followed') {
      toasts.show(t().notices.followed(follower.name), { href: paths.person(follower.handle) })
    }
  }
}
