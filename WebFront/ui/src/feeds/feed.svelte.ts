import type { LiveConnection, Watch } from '../realtime/live-connection'
import type { PostBook } from '../posts/post-book'
import type { LiveEvent, Post, PostPage, SharedPost } from '../shared/contract'
import { compareIds } from '../shared/ids'
import { isNotFound, retryDelayMs } from '../shared/problem'

export interface FeedSource {
  topic: string
  read: (query: { before?: string | null; limit?: number }) => Promise<PostPage>
  /** Which of the topic's posts stand here; all of them without it. */
  holds?: (post: Post | SharedPost) => boolean
  /** What the same topic tells of its own subject: a person, a community. */
  onEvent?: (event: LiveEvent) => void
}

export interface FeedDeps {
  book: PostBook
  live: LiveConnection
  /** Whose own posts show at once. */
  me: () => string
}

/** Beyond this many unseen posts, showing them means reading the newest page again. */
const PENDING_LIMIT = 100
const PAGE = 20
const LARGEST_PAGE = 100

type Status = 'loading' | 'ready' | 'failed'

/** A list of posts, newest first, kept equal to what a fresh read would give. */
export class Feed {
  status: Status = $state('loading')
  error: unknown = $state.raw(null)
  loadingOlder = $state(false)
  olderError: unknown = $state.raw(null)
  before: string | null = $state(null)
  #ids: string[] = $state.raw([])
  #pending: string[] = $state.raw([])
  /** Lets the view keep what is being read at its place while the list is replaced. */
  aroundReplace: (replace: () => void) => void = (replace) => replace()

  readonly posts: Post[] = $derived(this.#ids.map((id) => this.deps.book.get(id)).filter((post) => post !== undefined))
  readonly pendingCount: number = $derived(this.#pending.filter((id) => this.deps.book.get(id)).length)

  #watch: Watch | null = null
  #closed = false
  #retry: ReturnType<typeof setTimeout> | undefined
  #refreshing: Promise<void> | null = null
  /** Ids that came in while a snapshot was under way: it may be too old to know them. */
  #arrived = new Set<string>()

  constructor(
    readonly source: FeedSource,
    private readonly deps: FeedDeps,
  ) {}

  /** The first read, and every retry of it. */
  async open(): Promise<void> {
    this.status = 'loading'
    await this.#refresh(PAGE)
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#retry)
    this.#watch?.stop()
  }

  async loadOlder(): Promise<void> {
    if (this.before === null || this.loadingOlder) return
    this.loadingOlder = true
    this.olderError = null
    const before = this.before
    try {
      const page = await this.source.read({ before, limit: PAGE })
      // A refresh meanwhile moved the end of the list: this page no longer joins on.
      if (this.before !== before) return
      page.items.forEach((post) => this.deps.book.put(post))
      this.#ids = merged(this.#ids, page.items.map(idOf))
      this.before = page.before ?? null
    } catch (error) {
      this.olderError = error
    } finally {
      this.loadingOlder = false
    }
  }

  /** Shows what waits behind the pill; answers the newest post to move the focus to. */
  async showPending(): Promise<string | undefined> {
    if (this.#pending.length > PENDING_LIMIT) {
      this.#ids = []
      this.#pending = []
      await this.open()
    }
    this.#ids = merged(this.#ids, this.#pending)
    this.#pending = []
    return this.posts[0]?.id
  }

  /** One's own post, from the reply that created it. */
  addOwn(post: Post): void {
    this.deps.book.put(post)
    this.#add(post.id, true)
  }

  apply(event: LiveEvent): void {
    this.deps.book.apply(event, this.deps.me())
    this.source.onEvent?.(event)
    if (event.type !== 'post.created' && event.type !== 'post.edited') return
    const { post } = event.data
    if (this.source.holds?.(post) === false) return
    if (this.#inRange(post.id)) this.#add(post.id, post.author.handle === this.deps.me())
  }

  /** The newest page, read afresh: takes the place of everything held. */
  applySnapshot(page: PostPage): void {
    page.items.forEach((post) => this.deps.book.put(post))
    const all = merged(page.items.map(idOf), [...this.#arrived])
    const newest = this.#ids[0]
    const isOwn = (id: string) => this.deps.book.get(id)?.author.handle === this.deps.me()
    const waits = (id: string) => newest !== undefined && (this.#pending.includes(id) || compareIds(id, newest) > 0)
    const pending = all.filter((id) => waits(id) && !isOwn(id))
    this.aroundReplace(() => {
      this.#ids = all.filter((id) => !pending.includes(id))
      this.#pending = pending
      this.before = page.before ?? null
      this.status = 'ready'
    })
  }

  #add(id: string, own: boolean): void {
    if (this.#refreshing) this.#arrived.add(id)
    if (this.#ids.includes(id)) return
    if (own) {
      this.#pending = this.#pending.filter((other) => other !== id)
      this.#ids = merged(this.#ids, [id])
    } else if (this.#pending.length <= PENDING_LIMIT) {
      this.#pending = merged(this.#pending, [id])
    }
  }

  /** Older posts than the oldest one shown belong to pages that were not read yet. */
  #inRange(id: string): boolean {
    const oldest = this.#ids.at(-1)
    return this.before === null || oldest === undefined || compareIds(id, oldest) > 0
  }

  #refresh(limit: number): Promise<void> {
    this.#refreshing ??= this.#readSnapshot(limit)
    return this.#refreshing
  }

  async #readSnapshot(limit: number): Promise<void> {
    try {
      const page = await this.source.read({ limit })
      if (this.#closed) return
      this.applySnapshot(page)
      // Done before watching again: a new gap may come back at once, and wants a new read.
      this.#refreshed()
      if (this.#watch) this.#watch.resume(page.position)
      else this.#watch = this.#listen(page.position)
    } catch (error) {
      this.#refreshed()
      // A list on screen stays there while a re-read fails; it is tried again until it is whole.
      if (this.status === 'ready' && !isNotFound(error)) return this.#retryLater(error)
      this.error = error
      this.status = 'failed'
    }
  }

  #refreshed(): void {
    this.#refreshing = null
    this.#arrived.clear()
  }

  #listen(position: string): Watch {
    return this.deps.live.watch(this.source.topic, {
      position,
      onEvent: (event) => this.apply(event),
      onGap: () => this.#readAgain(),
    })
  }

  #readAgain(): void {
    if (!this.#closed) void this.#refresh(Math.min(LARGEST_PAGE, Math.max(PAGE, this.#ids.length)))
  }

  #retryLater(error: unknown): void {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#readAgain(), retryDelayMs(error))
  }
}

const idOf = (post: Post) => post.id

/** Newest first, each id once. */
function merged(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort((x, y) => compareIds(y, x))
}
