import { Feed, type FeedDeps } from '../feeds/feed.svelte'
import type { Watch } from '../realtime/live-connection'
import type { ApiClient } from '../shared/api'
import type { ColleagueState, LiveEvent, Skill, User } from '../shared/contract'
import { isNotFound } from '../shared/problem'

/** One person's page: who they are, what ties them to the reader, and what they publish. */
export class Profile {
  user: User | null = $state.raw(null)
  readonly feed: Feed
  #mine: Watch | null = null

  constructor(
    readonly handle: string,
    private readonly api: Pick<ApiClient, 'user' | 'userPosts' | 'confirmSkill'>,
    private readonly deps: FeedDeps,
  ) {
    this.feed = new Feed(
      {
        topic: `user:${handle}`,
        read: async (query) => {
          try {
            const page = await api.userPosts(handle, query)
            // The person is read after the posts: what changes in between comes as an event behind their position.
            if (!query.before) this.user = await this.api.user(handle)
            return page
          } catch (error) {
            // Who blocked the reader, or may not be consulted any more, is not there, also where the page is open.
            if (isNotFound(error)) this.user = null
            throw error
          }
        },
        onEvent: (event) => this.#apply(event),
      },
      deps,
    )
  }

  async open(): Promise<void> {
    // What ties one to somebody is told to the two alone.
    this.#mine ??= this.deps.live.watch('me', {
      position: null,
      onEvent: (event) => this.#applyMine(event),
      onWatching: () => void this.#readUser(),
      onGap: (gap) => {
        void this.#readUser()
        if (gap.reason !== 'revoked' && gap.position) this.#mine?.resume(gap.position)
      },
    })
    await this.feed.open()
  }

  close(): void {
    this.#mine?.stop()
    this.#mine = null
    this.feed.close()
  }

  update(change: Partial<User>): void {
    if (this.user) this.user = { ...this.user, ...change }
  }

  followed(isFollowing: boolean): void {
    if (!this.user || this.user.isFollowing === isFollowing) return
    this.update({ isFollowing, followersCount: Math.max(0, this.user.followersCount + (isFollowing ? 1 : -1)) })
  }

  tied(colleague: ColleagueState): void {
    this.update({ colleague })
  }

  /** Shown at once, and taken back when the server refuses: the error is the caller's to tell. */
  async confirm({ skill }: Skill, on: boolean): Promise<void> {
    this.#confirmed(skill, on, on ? 1 : -1)
    try {
      await this.api.confirmSkill(this.handle, skill, on)
    } catch (error) {
      this.#confirmed(skill, !on, on ? -1 : 1)
      throw error
    }
  }

  #confirmed(skill: string, on: boolean, by: number): void {
    if (!this.user) return
    const others = (this.user.myConfirmations ?? []).filter((one) => one !== skill)
    this.update({ myConfirmations: on ? [...others, skill] : others })
    this.#count(skill, (count) => Math.max(0, count + by))
  }

  #count(skill: string, change: (count: number) => number): void {
    if (!this.user) return
    this.update({
      skills: this.user.skills.map((one) =>
        one.skill === skill ? { ...one, confirmations: change(one.confirmations) } : one,
      ),
    })
  }

  async #readUser(): Promise<void> {
    try {
      this.user = await this.api.user(this.handle)
    } catch {
      // What is shown stays; the page's own topic reads it again when it has a gap of its own.
    }
  }

  #applyMine(event: LiveEvent): void {
    switch (event.type) {
      case 'skill.confirmed':
      case 'skill.unconfirmed':
        if (event.data.user.handle !== this.handle) return
        return this.#count(event.data.skill, () => event.data.confirmations)
      case 'colleague.asked':
      case 'colleague.accepted':
      case 'colleague.declined':
      case 'colleague.removed':
        // Only the tie: what one may see of the person now comes by the page's own topic, in its own order.
        if (event.data.user.handle === this.handle) this.tied(event.data.state)
    }
  }

  #apply(event: LiveEvent): void {
    if (event.type === 'user.updated' && event.data.user.handle === this.handle) {
      const { colleague: _, myConfirmations: __, ...user } = event.data.user
      this.update(user)
    } else if (event.type === 'user.followed' || event.type === 'user.unfollowed') {
      const { follower, followee } = event.data
      if (followee.handle === this.handle) this.update({ followersCount: followee.followersCount })
      if (follower.handle === this.handle) this.update({ followingCount: follower.followingCount })
    }
  }
}
