import { Feed, type FeedDeps } from '../feeds/feed.svelte'
import type { ApiClient } from '../shared/api'
import type { LiveEvent, User } from '../shared/contract'

/** One person's page: who they are, and what they publish. */
export class Profile {
  user: User | null = $state.raw(null)
  readonly feed: Feed

  constructor(
    readonly handle: string,
    private readonly api: Pick<ApiClient, 'user' | 'userPosts'>,
    deps: FeedDeps,
  ) {
    this.feed = new Feed(
      {
        topic: `user:${handle}`,
        read: async (query) => {
          const page = await api.userPosts(handle, query)
          // The person is read after the posts: what changes in between comes as an event behind their position.
          if (!query.before) this.user = await this.api.user(handle)
          return page
        },
        onEvent: (event) => this.#apply(event),
      },
      deps,
    )
  }

  update(change: Partial<User>): void {
    if (this.user) this.user = { ...this.user, ...change }
  }

  followed(isFollowing: boolean): void {
    if (!this.user || this.user.isFollowing === isFollowing) return
    this.update({ isFollowing, followersCount: Math.max(0, this.user.followersCount + (isFollowing ? 1 : -1)) })
  }

  #apply(event: LiveEvent): void {
    if (event.type === 'user.updated' && event.data.user.handle === this.handle) {
      this.update(event.data.user)
    } else if (event.type === 'user.followed' || event.type === 'user.unfollowed') {
      const { follower, followee } = event.data
      if (followee.handle === this.handle) this.update({ followersCount: followee.followersCount })
      if (follower.handle === this.handle) this.update({ followingCount: follower.followingCount })
    }
  }
}
