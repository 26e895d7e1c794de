import { SvelteMap } from 'svelte/reactivity'
import type { LiveConnection, Watch } from '../realtime/live-connection'
import type { ApiClient } from '../shared/api'
import { LIMITS } from '../shared/limits'
import type { PostBook } from './post-book'

type State = 'loading' | 'ready' | 'gone'

interface Held {
  users: number
  watch: Watch | null
}

/** Asks come together: all originals of a page that appear within this time are one request. */
const GATHER_MS = 30
const RETRY_MS = 5_000

/**
 * The posts that shares on screen point to. A share says nothing of its original, because its readers are not the
 * original's: who may read it asks for it here, like anybody, and hears of it on its own topic, until they no longer may.
 */
export class Originals {
  readonly #states = new SvelteMap<string, State>()
  readonly #held = new Map<string, Held>()
  readonly #wanted = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly api: Pick<ApiClient, 'postsOf'>,
    private readonly book: PostBook,
    private readonly live: Pick<LiveConnection, 'watch'>,
    private readonly me: () => string,
  ) {}

  /** `gone` is what is deleted, and what the reader may not read: the two look alike. Reactive. */
  state(id: string): State {
    return this.#states.get(id) ?? 'loading'
  }

  /** Says that an original is on screen; the answer says that it no longer is. */
  show(id: string): () => void {
    const held = this.#held.get(id) ?? { users: 0, watch: null }
    this.#held.set(id, held)
    if (held.users++ === 0) this.#want(id, GATHER_MS)
    return () => {
      if (--held.users > 0 || this.#held.get(id) !== held) return
      held.watch?.stop()
      this.#held.delete(id)
      this.#states.delete(id)
    }
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    for (const { watch } of this.#held.values()) watch?.stop()
    for (const map of [this.#held, this.#states, this.#wanted]) map.clear()
  }

  #want(id: string, ms: number): void {
    this.#wanted.add(id)
    this.#timer ??= setTimeout(() => void this.#ask(), ms)
  }

  async #ask(): Promise<void> {
    this.#timer = undefined
    const ids = [...this.#wanted].filter((id) => this.#held.has(id)).slice(0, LIMITS.postsAsked)
    this.#wanted.clear()
    if (ids.length === 0) return
    try {
      const { items, position } = await this.api.postsOf(ids)
      for (const post of items) this.book.put(post)
      for (const id of ids) this.#found(id, items.some((post) => post.id === id), position)
    } catch {
      for (const id of ids) this.#want(id, RETRY_MS)
    }
  }

  #found(id: string, isReadable: boolean, position: string): void {
    const held = this.#held.get(id)
    if (!held) return
    this.#states.set(id, isReadable ? 'ready' : 'gone')
    if (!isReadable) {
      held.watch?.stop()
      held.watch = null
    } else if (held.watch) held.watch.resume(position)
    else held.watch = this.#listen(id, position)
  }

  #listen(id: string, position: string): Watch {
    return this.live.watch(`post:${id}`, {
      position,
      onEvent: (event) => {
        this.book.apply(event, this.me())
        if (event.type === 'post.deleted') this.#states.set(id, 'gone')
      },
      onGap: ({ reason }) => {
        if (reason === 'revoked') this.#states.set(id, 'gone')
        this.#want(id, GATHER_MS)
      },
    })
  }
}
