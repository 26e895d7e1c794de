import type { PostBook } from '../posts/post-book'
import type { ApiClient } from '../shared/api'
import type { Announcement, Board, LiveEvent, Post } from '../shared/contract'

/** What animators put above one community's feed. The posts are in the book: a pin shows what the feed shows. */
export class CommunityBoard {
  announcement: Announcement | null = $state.raw(null)
  welcome: Board['welcome'] = $state.raw({ text: '', isDue: false })
  #pins: string[] = $state.raw([])
  readonly pins: Post[] = $derived(this.#pins.map((id) => this.book.get(id)).filter((post) => post !== undefined))

  constructor(
    private readonly slug: string,
    private readonly api: Pick<ApiClient, 'board' | 'dismiss'>,
    private readonly book: PostBook,
  ) {}

  isPinned = (postId: string): boolean => this.#pins.includes(postId)

  async read(): Promise<void> {
    const { pins, announcement, welcome } = await this.api.board(this.slug)
    pins.forEach((post) => this.book.put(post))
    this.#pins = pins.map(({ id }) => id)
    this.announcement = announcement ?? null
    this.welcome = welcome
  }

  apply(event: LiveEvent): void {
    if (event.type === 'community.board') {
      const { pins, announcement, welcome } = event.data
      pins.forEach((post) => this.book.put(post))
      this.#pins = pins.map(({ id }) => id)
      const isDismissed = announcement?.id === this.announcement?.id && (this.announcement?.isDismissed ?? false)
      this.announcement = announcement ? { ...announcement, isDismissed } : null
      this.welcome = { ...this.welcome, text: welcome }
    } else if (event.type === 'community.dismissed' && event.data.community.slug === this.slug) {
      if (event.data.what === 'announcement') this.#take('announcement')
      else if (event.data.what === 'welcome') this.#take('welcome')
    }
  }

  /** Off the own screen at once; back when the server does not take it. */
  async dismiss(what: 'announcement' | 'welcome'): Promise<void> {
    const { announcement, welcome } = this
    this.#take(what)
    try {
      await this.api.dismiss(this.slug, what)
    } catch (error) {
      this.announcement = announcement
      this.welcome = welcome
      throw error
    }
  }

  #take(what: 'announcement' | 'welcome'): void {
    if (what === 'welcome') this.welcome = { ...this.welcome, isDue: false }
    else if (this.announcement) this.announcement = { ...this.announcement, isDismissed: true }
  }
}
