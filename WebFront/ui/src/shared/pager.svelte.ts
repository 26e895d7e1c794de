import type { Page } from './contract'

/** A list read forwards, page by page. A newer {@link open} makes the answers of an older one void. */
export class Pager<T> {
  items: T[] = $state.raw([])
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  loadingMore = $state(false)
  moreError: unknown = $state.raw(null)
  after: string | null = $state(null)
  #generation = 0

  constructor(private read: (after: string | null) => Promise<Page<T>>) {}

  /** Reads from the start, with another question when one is given. What is shown stays until the answer comes. */
  async open(read = this.read): Promise<void> {
    this.read = read
    const generation = ++this.#generation
    if (this.status === 'failed') this.status = 'loading'
    this.moreError = null
    this.loadingMore = false
    try {
      const page = await read(null)
      if (generation !== this.#generation) return
      this.items = page.items
      this.after = page.after ?? null
      this.status = 'ready'
    } catch (error) {
      if (generation !== this.#generation) return
      this.error = error
      this.status = 'failed'
    }
  }

  async more(): Promise<void> {
    if (this.after === null || this.loadingMore) return
    const generation = this.#generation
    this.loadingMore = true
    this.moreError = null
    try {
      const page = await this.read(this.after)
      if (generation !== this.#generation) return
      this.items = [...this.items, ...page.items]
      this.after = page.after ?? null
    } catch (error) {
      if (generation === this.#generation) this.moreError = error
    } finally {
      if (generation === this.#generation) this.loadingMore = false
    }
  }

  replace(match: (item: T) => boolean, change: (item: T) => T): void {
    this.items = this.items.map((item) => (match(item) ? change(item) : item))
  }

  remove(match: (item: T) => boolean): void {
    this.items = this.items.filter((item) => !match(item))
  }
}
