import type { LiveConnection, Watch } from '../realtime/live-connection'
import type { Ask, AskFigures, LiveEvent } from '../shared/contract'
import type { AsksApi } from './asks-api'

/** The sessions that I see, live. */
export class AsksList {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  items: Ask[] = $state.raw([])
  figures: AskFigures | null = $state.raw(null)
  mayPlan = $state(false)
  before: string | null = $state(null)
  loadingMore = $state(false)
  moreError: unknown = $state.raw(null)
  #watch: Watch | null = null
  #closed = false

  constructor(
    private readonly api: AsksApi,
    private readonly live: LiveConnection,
    /** Whether what all sessions have come to is shown too. */
    private readonly counts = true,
  ) {}

  async open(): Promise<void> {
    if (this.status === 'failed') this.status = 'loading'
    try {
      const [page, figures] = await Promise.all([this.api.list(null), this.counts ? this.api.figures() : null])
      if (this.#closed) return
      this.items = page.items
      this.mayPlan = page.mayPlan
      this.before = page.before ?? null
      this.figures = figures
      this.status = 'ready'
      if (this.#watch) this.#watch.resume(page.position)
      else {
        this.#watch = this.live.watch('asks', {
          position: page.position,
          onEvent: (event) => this.#apply(event),
          onGap: () => void this.open(),
        })
      }
    } catch (error) {
      if (this.#closed) return
      this.error = error
      this.status = 'failed'
    }
  }

  async more(): Promise<void> {
    if (this.before === null || this.loadingMore) return
    this.loadingMore = true
    this.moreError = null
    try {
      const page = await this.api.list(this.before)
      const held = new Set(this.items.map(({ id }) => id))
      this.items = [...this.items, ...page.items.filter(({ id }) => !held.has(id))]
      this.before = page.before ?? null
    } catch (error) {
      this.moreError = error
    } finally {
      this.loadingMore = false
    }
  }

  close(): void {
    this.#closed = true
    this.#watch?.stop()
  }

  put(ask: Ask): void {
    const rest = this.items.filter(({ id }) => id !== ask.id)
    this.items = [...rest, ask].sort((a, b) => Date.parse(b.closesAt) - Date.parse(a.closesAt))
  }

  #apply(event: LiveEvent): void {
    if (event.type === 'ask.planned' || event.type === 'ask.changed') this.put(event.data.ask)
    else if (event.type === 'ask.cancelled') this.items = this.items.filter(({ id }) => id !== event.subject)
    else if (event.type === 'ask.question') this.#count(event.data.question.askId, event.data.figures)
    else if (event.type === 'ask.tallies') this.#count(event.subject, event.data.figures)
  }

  #count(id: string, figures: AskFigures): void {
    this.items = this.items.map((ask) => (ask.id === id ? { ...ask, figures } : ask))
  }
}
