import type { PostBook } from '../posts/post-book'
import type { LiveConnection, Watch } from '../realtime/live-connection'
import type { ApiClient } from '../shared/api'
import type { Bottle, LiveEvent } from '../shared/contract'
import { isNotFound, retryDelayMs } from '../shared/problem'
import type { MyBottles } from './my-bottles.svelte'

export interface BottleViewDeps {
  api: Pick<ApiClient, 'bottle' | 'post'>
  posts: PostBook
  mine: MyBottles
  live: LiveConnection
}

/** One bottle, live: what its reader alone is told comes by `me`, what everybody sees by its thread. */
export class BottleView {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  canTranslate = $state(false)
  #watch: Watch | null = null
  #closed = false
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly id: string,
    private readonly deps: BottleViewDeps,
  ) {}

  get bottle(): Bottle | undefined {
    return this.deps.mine.book.get(this.id)
  }

  async open(): Promise<void> {
    const { api, posts, mine } = this.deps
    try {
      // A bottle carries its question without the reader's own reactions.
      const [bottle, post] = await Promise.all([api.bottle(this.id), api.post(this.id)])
      if (this.#closed) return
      posts.put(post)
      mine.settle(bottle)
      this.canTranslate = bottle.canTranslate
      this.status = 'ready'
      if (this.#watch) this.#watch.resume(bottle.position)
      else this.#watch = this.#listen(bottle.position)
    } catch (error) {
      if (this.#closed) return
      if (this.status === 'ready' && !isNotFound(error)) return this.#retryLater(error)
      this.error = error
      this.status = 'failed'
    }
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#retry)
    this.#watch?.stop()
  }

  #listen(position: string): Watch {
    return this.deps.live.watch(`post:${this.id}`, {
      position,
      onEvent: (event) => this.#apply(event),
      onGap: () => void this.open(),
    })
  }

  #apply(event: LiveEvent): void {
    if (event.type === 'bottle.state') this.deps.mine.apply(event)
    else if (event.type === 'post.deleted') this.deps.mine.remove(this.id)
    else if (event.type === 'comment.deleted') void this.open()
    else if (event.type === 'comment.created' && event.data.comment?.author.handle !== this.bottle?.post.author.handle)
      this.deps.mine.book.answered(this.id)
  }

  #retryLater(error: unknown): void {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => void this.open(), retryDelayMs(error))
  }
}
