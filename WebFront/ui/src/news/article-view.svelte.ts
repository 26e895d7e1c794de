import type { LiveConnection, Watch } from '../realtime/live-connection'
import type { PostBook } from '../posts/post-book'
import type { Article, LiveEvent } from '../shared/contract'
import { isNotFound, retryDelayMs } from '../shared/problem'
import { counted, merged } from './article-rules'
import type { NewsApi } from './news-api'

export interface ArticleDeps {
  api: NewsApi
  live: LiveConnection
  book: PostBook
  me: () => string
}

/** One published article, live: its post stands in the book, like every post. */
export class ArticleView {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  article: Article | undefined = $state.raw()
  mayWrite = $state(false)
  isGone = $state(false)
  #watch: Watch | null = null
  #closed = false
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly id: string,
    private readonly deps: ArticleDeps,
  ) {}

  async open(): Promise<void> {
    if (this.status === 'failed') this.status = 'loading'
    try {
      const { article, post, mayWrite, position } = await this.deps.api.get(this.id)
      if (this.#closed) return
      this.deps.book.put(post)
      this.article = merged(this.article, article)
      this.mayWrite = mayWrite
      this.status = 'ready'
      if (this.#watch) this.#watch.resume(position)
      else {
        this.#watch = this.deps.live.watch(`post:${this.id}`, {
          position,
          onEvent: (event) => this.#apply(event),
          onGap: () => void this.open(),
        })
      }
    } catch (error) {
      if (this.#closed) return
      if (this.status === 'ready' && !isNotFound(error)) {
        clearTimeout(this.#retry)
        this.#retry = setTimeout(() => void this.open(), retryDelayMs(error))
        return
      }
      this.isGone = isNotFound(error)
      this.error = error
      this.status = 'failed'
    }
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#retry)
    this.#watch?.stop()
  }

  /** What I just changed. */
  put(article: Article): void {
    this.article = merged(this.article, article)
  }

  #apply(event: LiveEvent): void {
    this.deps.book.apply(event, this.deps.me())
    if (event.type === 'article.changed' || event.type === 'article.published') this.put(event.data.article)
    else if (event.type === 'article.removed' || event.type === 'post.deleted') this.isGone = true
    const count = counted(event)
    if (count && this.article && count.postVersion > this.article.postVersion) this.article = { ...this.article, ...count }
  }
}
