import { Feed, type FeedDeps } from '../feeds/feed.svelte'
import type { Watch } from '../realtime/live-connection'
import type { ApiClient } from '../shared/api'
import { CommunityBoard } from './board.svelte'
import type { Community, LiveEvent, MembershipState, Role } from '../shared/contract'

const MEMBERS_PAUSE_MS = 1_000

/** One community's page: what it is, what one is in it, and its feed as far as one may read it. */
export class CommunityView {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  community: Community | null = $state.raw(null)
  /** Grows when requests or members changed elsewhere: the lists then read again. */
  membersChanged = $state(0)
  readonly feed: Feed
  readonly board: CommunityBoard
  #membersTimer: ReturnType<typeof setTimeout> | undefined
  #membersWaiting = false
  #feedOpen = false
  #mine: Watch | null = null

  constructor(
    readonly slug: string,
    private readonly api: Pick<ApiClient, 'community' | 'communityPosts' | 'join' | 'leave' | 'board' | 'dismiss'>,
    private readonly deps: FeedDeps,
  ) {
    this.board = new CommunityBoard(slug, api, deps.book)
    this.feed = new Feed(
      {
        topic: `community:${slug}`,
        read: async (query) => {
          const page = await api.communityPosts(slug, query)
          // Read after the posts: what changes in between comes as an event behind their position.
          if (!query.before && this.#feedOpen) this.community = await api.community(slug)
          if (!query.before) await this.board.read()
          this.#feedOpen = true
          return page
        },
        onEvent: (event) => this.#apply(event),
      },
      deps,
    )
  }

  get readable(): boolean {
    return this.community !== null && (this.community.access === 'public' || this.community.myState === 'member')
  }

  /** Whether one answers requests and may delete what others wrote. */
  get animates(): boolean {
    const role = this.community?.myRole
    return this.community?.myState === 'member' && (role === 'animator' || role === 'owner')
  }

  async open(): Promise<void> {
    this.status = 'loading'
    try {
      this.community = await this.api.community(this.slug)
      this.status = 'ready'
    } catch (error) {
      this.error = error
      this.status = 'failed'
      return
    }
    this.#mine ??= this.#watchMine()
    if (this.readable) await this.feed.open()
  }

  close(): void {
    clearTimeout(this.#membersTimer)
    this.feed.close()
    this.#mine?.stop()
  }

  update(change: Partial<Community>): void {
    if (this.community) this.community = { ...this.community, ...change }
  }

  /** Joins, asks to join or accepts an invitation, as the community's access has it. */
  async join(): Promise<MembershipState> {
    const couldRead = this.readable
    const { state } = await this.api.join(this.slug)
    await this.#become(state)
    if (!couldRead && this.readable) await this.feed.open()
    else if (this.readable) await this.board.read().catch(() => undefined)
    return state
  }

  async leave(): Promise<void> {
    await this.#become((await this.api.leave(this.slug)).state)
  }

  async #become(state: MembershipState): Promise<void> {
    // The role and the count come with the state: the server knows them better than a guess.
    const fresh = await this.api.community(this.slug).catch(() => null)
    if (fresh) this.community = fresh
    else this.update({ myState: state })
  }

  /** Who may not read a community hears of an approval or an invitation only on the topic of their own. */
  #watchMine(): Watch {
    const watch = this.deps.live.watch('me', {
      position: null,
      onEvent: (event) => {
        this.board.apply(event)
        const concerned = 'community' in event.data && 'member' in event.data && event.data.community.slug === this.slug
        if (concerned) void this.#readStanding()
      },
      onGap: (gap) => {
        void this.#readStanding()
        if (gap.position) watch.resume(gap.position)
      },
    })
    return watch
  }

  async #readStanding(): Promise<void> {
    const couldRead = this.readable
    const fresh = await this.api.community(this.slug).catch(() => null)
    if (fresh) this.community = fresh
    if (!couldRead && this.readable) await this.feed.open()
    else if (this.readable) await this.board.read().catch(() => undefined)
  }

  #apply(event: LiveEvent): void {
    this.board.apply(event)
    switch (event.type) {
      case 'community.updated':
        return this.update(event.data.community)
      case 'community.joined':
      case 'community.left':
      case 'community.role':
      case 'community.requested':
      case 'community.invited':
      case 'community.declined':
        this.#tellMembers()
        this.update({ memberCount: event.data.memberCount })
        if (event.data.member.handle === this.deps.me()) this.#concernsMe(event.type, event.data.role)
    }
  }

  /** At once, and then now and then: many who are invited together must not make as many reads. */
  #tellMembers(): void {
    this.#membersWaiting = this.#membersTimer !== undefined
    if (this.#membersWaiting) return
    this.membersChanged++
    this.#membersTimer = setTimeout(() => {
      this.#membersTimer = undefined
      if (this.#membersWaiting) this.#tellMembers()
    }, MEMBERS_PAUSE_MS)
  }

  #concernsMe(type: LiveEvent['type'], role: Role | null | undefined): void {
    if (type === 'community.joined' || type === 'community.role') {
      this.update({ myState: 'member', myRole: role ?? this.community?.myRole ?? 'member' })
    } else if (type === 'community.left') {
      this.update({ myState: 'none', myRole: null })
    }
  }
}
