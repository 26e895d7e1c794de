import type { LiveConnection, Watch } from '../realtime/live-connection'
import type { LiveEvent, Shortcut, ShortcutWords } from '../shared/contract'
import { moved } from './moved'
import type { ShortcutsApi, Whose } from './shortcuts-api'

/** The links above the feed, live: the company's by their own topic, one's own by `me`. */
export class MyShortcuts {
  status: 'idle' | 'loading' | 'ready' | 'failed' = $state('idle')
  company: Shortcut[] = $state.raw([])
  mine: Shortcut[] = $state.raw([])
  mayManage = $state(false)
  #watch: Watch | null = null

  constructor(
    private readonly api: ShortcutsApi,
    private readonly live: Pick<LiveConnection, 'watch'>,
  ) {}

  get isEmpty(): boolean {
    return this.company.length + this.mine.length === 0
  }

  async open(): Promise<void> {
    if (this.status !== 'ready') this.status = 'loading'
    try {
      const bar = await this.api.get()
      this.company = bar.company
      this.mine = bar.mine
      this.mayManage = bar.mayManage
      this.status = 'ready'
      if (this.#watch) this.#watch.resume(bar.position)
      else {
        this.#watch = this.live.watch('shortcuts', {
          position: bar.position,
          onEvent: (event) => this.apply(event),
          onGap: () => void this.open(),
        })
      }
    } catch {
      // The feed below matters more: the bar is just not there, until it is asked for again.
      if (this.status === 'loading') this.status = 'failed'
    }
  }

  apply(event: LiveEvent): void {
    if (event.type !== 'shortcuts.changed') return
    this.#put(event.data.isCompany ? 'company' : 'mine', event.data.items)
  }

  async add(whose: Whose, words: ShortcutWords, key: string): Promise<void> {
    const added = await this.api.add(whose, words, key)
    this.#put(whose, [...this[whose].filter(({ id }) => id !== added.id), added])
  }

  async change(whose: Whose, id: string, words: ShortcutWords): Promise<void> {
    const changed = await this.api.change(whose, id, words)
    this.#put(whose, this[whose].map((one) => (one.id === id ? changed : one)))
  }

  async remove(whose: Whose, id: string): Promise<void> {
    await this.api.remove(whose, id)
    this.#put(whose, this[whose].filter((one) => one.id !== id))
  }

  /** Moves one a place up or down at once; back as the server has them when it refuses. */
  async move(whose: Whose, id: string, by: -1 | 1): Promise<void> {
    const wanted = moved(this[whose], id, by)
    if (wanted === this[whose]) return
    this.#put(whose, wanted)
    try {
      await this.api.order(whose, wanted.map((one) => one.id))
    } catch (error) {
      await this.open()
      throw error
    }
  }

  clear(): void {
    this.#watch?.stop()
    this.#watch = null
    this.company = []
    this.mine = []
    this.mayManage = false
    this.status = 'idle'
  }

  #put(whose: Whose, items: Shortcut[]): void {
    this[whose] = items
  }
}
