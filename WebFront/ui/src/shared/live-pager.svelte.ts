import type { LiveConnection, Watch } from '../realtime/live-connection'
import type { LiveEvent } from './contract'

export interface LivePage<T> {
  items: T[]
  before?: string | null | undefined
  position: string
}

/**
 * A list read page by page, the newest first, and kept current by a topic; a gap reads it again. A newer {@link open}
 * makes the answers of an older one void.
 */
export abstract class LivePager<T extends { id: string }, P extends LivePage<T> = LivePage<T>> {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  items: T[] = $state.raw([])
  before: string | null = $state(null)
  loadingMore = $state(false)
  moreError: unknown = $state.raw(null)
  #watch: Watch | null = null
  #closed = false
  #reading = 0

  constructor(
    private readonly live: LiveConnection,
    private readonly topic: string,
  ) {}

  protected abstract read(before: string | null): Promise<P>

  abstract apply(event: LiveEvent): void

  /** Takes what the first page says besides its items. */
  protected take(page: P): void {
    this.items = page.items
  }

  async open(): Promise<void> {
    const reading = ++this.#reading
    if (this.status === 'failed') this.status = 'loading'
    this.loadingMore = false
    try {
      const page = await this.read(null)
      if (this.#closed || reading !== this.#reading) return
      this.take(page)
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
      const page = await this.read(this.before)
      if (reading !== this.#reading) return
      // What came meanwhile may have moved one over the edge of the page.
      const held = new Set(this.items.map(({ id }) => id))
      this.items = [...this.items, ...page.items.filter(({ id }) => !held.has(id))]
      this.before = page.before ?? null
    } catch (error) {
      if (reading === this.#reading) this.moreError = error
    } finally {
      if (reading === this.#reading) this.loadingMore = false
    }
  }

  close(): void {
    this.#closed = true
    this.#watch?.stop()
  }

  #listen(position: string): void {
    if (this.#watch) return this.#watch.resume(position)
    this.#watch = this.live.watch(this.topic, {
      position,
      onEvent: (event) => this.apply(event),
      onGap: () => void this.open(),
    })
  }
}
