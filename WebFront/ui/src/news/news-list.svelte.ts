import type { LiveConnection } from '../realtime/live-connection'
import type { Article, ArticlePage, LiveEvent, NewsScope } from '../shared/contract'
import { LivePager } from '../shared/live-pager.svelte'
import { concerns, counted, isExpired, merged, newestFirst } from './article-rules'
import type { NewsApi } from './news-api'

/** The front page, live. New articles wait until the reader asks for them: nothing moves under a reading eye. */
export class NewsList extends LivePager<Article, ArticlePage> {
  /** Came while the page was open. */
  waiting: Article[] = $state.raw([])
  scope: NewsScope = $state('all')
  country = $state('')
  unit = $state('')
  mayWrite = $state(false)

  constructor(
    private readonly api: NewsApi,
    live: LiveConnection,
    /** Articles that are wanted at once; as many as a page has when absent. */
    private readonly limit?: number,
  ) {
    super(live, 'news')
  }

  async show(scope: NewsScope): Promise<void> {
    if (scope !== this.scope) this.status = 'loading'
    this.scope = scope
    await this.open()
  }

  protected read(before: string | null) {
    return this.api.list(this.scope, before, this.limit)
  }

  protected override take(page: ArticlePage): void {
    super.take(page)
    this.waiting = []
    this.country = page.country
    this.unit = page.unit
    this.mayWrite = page.mayWrite
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
