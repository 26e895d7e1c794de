import type { LiveConnection, Watch } from '../realtime/live-connection'
import type { Article, Shelf } from '../shared/contract'
import type { NewsApi } from './news-api'

/** One shelf of the communication team's desk, live: a change anywhere may move an article to another one. */
export class DeskList {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  items: Article[] = $state.raw([])
  shelf: Shelf = $state('drafts')
  before: string | null = $state(null)
  loadingMore = $state(false)
  moreError: unknown = $state.raw(null)
  #watch: Watch | null = null
  #closed = false
  #reading = 0

  constructor(
    private readonly api: NewsApi,
    private readonly live: LiveConnection,
  ) {}

  async open(shelf = this.shelf): Promise<void> {
    const reading = ++this.#reading
    if (this.status === 'failed' || shelf !== this.shelf) this.status = 'loading'
    this.shelf = shelf
    try {
      const page = await this.api.desk(shelf, null)
      if (this.#closed || reading !== this.#reading) return
      this.items = page.items
      this.before = page.before ?? null
      this.status = 'ready'
      if (this.#watch) this.#watch.resume(page.position)
      else {
        this.#watch = this.live.watch('news-desk', {
          position: page.position,
          onEvent: () => void this.open(),
          onGap: () => void this.open(),
        })
      }
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
      const page = await this.api.desk(this.shelf, this.before)
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

  close(): void {
    this.#closed = true
    this.#watch?.stop()
  }
}
