import type { ApiClient } from '../shared/api'
import type { Draft, LiveEvent } from '../shared/contract'
import { compareIds } from '../shared/ids'

/** One's own drafts, as many as one may keep: the same on every device. */
export class MyDrafts {
  items: Draft[] = $state.raw([])
  status: 'idle' | 'loading' | 'ready' | 'failed' = $state('idle')
  #reads = 0

  constructor(private readonly api: Pick<ApiClient, 'drafts'>) {}

  async open(): Promise<void> {
    const read = ++this.#reads
    if (this.status !== 'ready') this.status = 'loading'
    try {
      const { items } = await this.api.drafts()
      if (read !== this.#reads) return
      this.items = items
      this.status = 'ready'
    } catch {
      if (read === this.#reads && this.status !== 'ready') this.status = 'failed'
    }
  }

  apply(event: LiveEvent): void {
    if (event.type === 'draft.saved') this.put(event.data.draft)
    else if (event.type === 'draft.deleted') this.remove(event.subject)
  }

  put(draft: Draft): void {
    const held = this.items.find(({ id }) => id === draft.id)
    if (held && held.version > draft.version) return
    this.items = [...this.items.filter(({ id }) => id !== draft.id), draft].sort((a, b) => compareIds(b.id, a.id))
  }

  remove(id: string): void {
    // A list that is under way may still hold it.
    this.#reads++
    this.items = this.items.filter((draft) => draft.id !== id)
  }

  clear(): void {
    this.#reads++
    this.items = []
    this.status = 'idle'
  }
}
