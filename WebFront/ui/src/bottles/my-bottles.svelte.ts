import type { ApiClient } from '../shared/api'
import type { Bottle, LiveEvent } from '../shared/contract'
import { compareIds } from '../shared/ids'
import type { BottleBook } from './bottle-book'

/** As many waiting bottles as are read at once; at most a handful ever wait. */
const SHOWN_LIMIT = 100

type BottleEvent = Extract<LiveEvent, { type: `bottle.${string}` }>

/** The bottles that wait for me: the number beside the navigation and the list of the page are the same. */
export class MyBottles {
  #ids: string[] = $state.raw([])
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  readonly waiting: Bottle[] = $derived(this.#ids.map((id) => this.book.get(id)).filter((one) => one !== undefined))
  #reading = 0
  /** Told while a read was under way, which may not know of it. */
  #told = new Map<string, boolean>()

  constructor(
    private readonly api: Pick<ApiClient, 'bottles'>,
    readonly book: BottleBook,
  ) {}

  async open(): Promise<void> {
    const reading = ++this.#reading
    this.#told.clear()
    if (this.status === 'failed') this.status = 'loading'
    try {
      const { items } = await this.api.bottles({ box: 'for-me', limit: SHOWN_LIMIT })
      if (reading !== this.#reading) return
      for (const bottle of items) this.book.put(bottle)
      const ids = new Set(items.map(({ id }) => id))
      for (const [id, waits] of this.#told) {
        if (waits) ids.add(id)
        else ids.delete(id)
      }
      this.#ids = newestFirst(ids)
      this.status = 'ready'
    } catch (error) {
      if (reading !== this.#reading) return
      this.error = error
      this.status = 'failed'
    }
  }

  /** A whole bottle: from an event, or from the answer to what I just did. */
  settle(bottle: Bottle): void {
    this.book.put(bottle)
    this.#hold(bottle.id, waits(bottle))
  }

  apply(event: BottleEvent): void {
    switch (event.type) {
      case 'bottle.arrived':
      case 'bottle.changed':
        return this.settle(event.data.bottle)
      case 'bottle.state':
        return this.book.progress(event.subject, event.data)
      case 'bottle.withdrawn':
        return this.remove(event.subject)
    }
  }

  remove(id: string): void {
    this.book.remove(id)
    this.#hold(id, false)
  }

  clear(): void {
    this.#reading++
    this.#ids = []
    this.status = 'loading'
    this.book.clear()
  }

  #hold(id: string, waits: boolean): void {
    this.#told.set(id, waits)
    const ids = new Set(this.#ids)
    if (ids.has(id) === waits) return
    if (waits) ids.add(id)
    else ids.delete(id)
    this.#ids = newestFirst(ids)
  }
}

/** Whether a bottle waits for its reader: it came to them, and nothing else was said about it. */
export const waits = ({ state, mine }: Bottle): boolean =>
  (state === 'floating' || state === 'answered') && mine?.state === 'invited'

const newestFirst = (ids: Iterable<string>): string[] => [...ids].sort((a, b) => compareIds(b, a))
