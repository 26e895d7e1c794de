import type { LiveConnection, Watch } from '../realtime/live-connection'
import type { Article, LiveEvent, NewsScope } from '../shared/contract'
import { concerns, counted, isExpired, merged, newestFirst } from './article-rules'
import type { NewsApi } from './news-api'

/** The front page, live. New articles wait until the reader asks for them: nothing moves under a reading eye. */
export class NewsList {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  items: Article[] = $state.raw([])
  /** Came while the page was open. */
  waiting: Article[] = $state.raw([])
  scope: NewsScope = $state('all')
  country = $state('')
  unit = $state('')
  mayWrite = $state(false)
  before: string | null = $state(null)
  loadingMore = $state(false)
  moreError: unknown = $state.raw(null)
  #watch: Watch | null = null
  #closed = false
  #reading = 0

  constructor(
    private readonly api: NewsApi,
    private readonly live: LiveConnection,
    /** Articles that are wanted at once; as many as a page has when absent. */
    private readonly limit?: number,
  ) {}

  async open(scope = this.scope): Promise<void> {
    const reading = ++this.#reading
    if (this.status === 'failed' || scope !== this.scope) this.status = 'loading'
    this.scope = scope
    try {
      const page = await this.api.list(scope, null, this.limit)
      if (this.#closed || reading !== this.#reading) return
      this.items = page.items
      this.waiting = []
      this.country = page.country
      this.unit = page.unit
      this.mayWrite = page.mayWrite
      this.before = page.before ?? null
      this.status = 'ready'
      this.#listen(page.position)
    } catch (error) {
      if (this.#closed || reading !== this.#reading) return
      this.error = error
      this.status = 'failed'
    }
  }

  async more(): Promise<void> {
    if (this.before === null || this.loadingMore) return
    const reading = this.#reading
    this.loadingMore = true
    this.moreError = null
    try {
      const page = await this.api.list(this.scope, this.before, this.limit)
      if (reading !== this.#reading) return
      const held = new Set(this.items.map(({ id }) => id))
      this.items = [...this.items, ...page.items.filter(({ id }) => !held.has(id))]
      this.before = page.before ?? null
    } catch (error) {
      if (reading === this.#reading) this.moreError = error
    } finally {
      this.loadingMore = false
    }
  }

  /** Puts what waited in its place; answers the newest of it. */
  showWaiting(): string | undefined {
    const [newest] = this.waiting
    this.items = [...this.waiting, ...this.items].sort(newestFirst)
    this.waiting = []
    return newest?.id
  }

  /** What stands on the page at a moment: an article leaves the front page by itself. */
  at(now: number): Article[] {
    return this.items.filter((one) => isExpired(one, now) === (this.scope === 'archive'))
  }

  close(): void {
    this.#closed = true
    this.#watch?.stop()
  }

  #listen(position: string): void {
    if (this.#watch) return this.#watch.resume(position)
    this.#watch = this.live.watch('news', {
      position,
      onEvent: (event) => this.apply(event),
      onGap: () => void this.open(),
    })
  }

  apply(event: LiveEvent): void {
    if (event.type === 'article.published') this.#arrive(event.data.article)
    else if (event.type === 'article.changed') this.#change(event.data.article)
    else if (event.type === 'article.removed') this.#each((all) => all.filter(({ id }) => id !== event.subject))
    const count = counted(event)
    if (!count) return
    this.#each((all) =>
      all.map((one) => (one.id === count.id && count.postVersion > one.postVersion ? { ...one, ...count } : one)),
    )
  }

  #arrive(article: Article): void {
    if (this.scope === 'archive' || [...this.items, ...this.waiting].some(({ id }) => id === article.id)) return
    if (this.#belongs(article)) this.waiting = [article, ...this.waiting].sort(newestFirst)
  }

  #change(article: Article): void {
    const isHeld = [...this.items, ...this.waiting].some(({ id }) => id === article.id)
    // It may have come back from the archive, or concern the reader only now: a page is read again rather than guessed.
    if (!isHeld && this.#belongs(article)) return void this.open()
    this.#each((all) =>
      all.map((one) => (one.id === article.id ? merged(one, article) : one)).filter((one) => this.#belongs(one)),
    )
  }

  #belongs(article: Article): boolean {
    return this.scope !== 'mine' || concerns(article, this.country, this.unit)
  }

  #each(change: (articles: Article[]) => Article[]): void {
    this.items = change(this.items)
    this.waiting = change(this.waiting)
  }
}
