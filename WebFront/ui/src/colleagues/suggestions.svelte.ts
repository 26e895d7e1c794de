import type { ApiClient } from '../shared/api'
import type { Suggestion } from '../shared/contract'

const ASKED_FOR = 12

/** People whom one may know: the same list beside the feed and on the colleagues page. */
export class Suggestions {
  items: Suggestion[] = $state.raw([])
  status: 'idle' | 'loading' | 'ready' | 'failed' = $state('idle')
  error: unknown = $state.raw(null)
  /** Dismissed or asked here: an answer that was under way may still hold them. */
  #gone = new Set<string>()
  #generation = 0

  constructor(private readonly api: Pick<ApiClient, 'suggestions'>) {}

  async open(): Promise<void> {
    const generation = ++this.#generation
    if (this.status !== 'ready') this.status = 'loading'
    try {
      const { items } = await this.api.suggestions(ASKED_FOR)
      if (generation !== this.#generation) return
      this.items = items.filter(({ person }) => !this.#gone.has(person.handle))
      this.status = 'ready'
    } catch (error) {
      if (generation !== this.#generation) return
      this.error = error
      this.status = 'failed'
    }
  }

  remove(handle: string): void {
    this.#gone.add(handle)
    this.items = this.items.filter(({ person }) => person.handle !== handle)
  }

  /** What one took away by mistake, at its old place. */
  putBack(suggestion: Suggestion, index: number): void {
    this.#gone.delete(suggestion.person.handle)
    this.items = this.items.toSpliced(index, 0, suggestion)
  }

  clear(): void {
    this.#generation++
    this.#gone.clear()
    this.items = []
    this.status = 'idle'
  }
}
