import { SvelteMap } from 'svelte/reactivity'
import { MEDIA_LIMITS, type PhotoOf } from './contract-media'
import type { LiveEvent } from './contract'

/** Asks come together: all avatars of a page that appear within this time are one request. */
const GATHER_MS = 30
/** People whose photos are remembered; past it all are forgotten, and asked for again as they are shown. */
const REMEMBERED = 5_000
/** Many may watch whose photo changes: they do not all ask at the same moment. */
const SPREAD_MS = 2_000

type Ask = (handles: string[]) => Promise<{ items: PhotoOf[] }>

/**
 * Whose photo the reader may see. Views name people by handle alone, the same for every reader; what differs from reader
 * to reader is asked for here, once a person, and kept in step by what the live events say.
 */
export class Photos {
  /** The photo's id, or '' when there is none for the reader. */
  readonly #known = new SvelteMap<string, string>()
  readonly #wanted = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #ask: Ask | null = null

  connect(ask: Ask): void {
    this.#ask = ask
  }

  /** The photo's id; '' while it is not known, and when there is none. Reactive. */
  of(handle: string): string {
    return this.#known.get(handle) ?? ''
  }

  /** Finds out, if nobody has yet. */
  want(handle: string): void {
    if (handle && !this.#known.has(handle)) this.#gather(handle, GATHER_MS)
  }

  put(handle: string, photo: string): void {
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    this.#known.set(handle, photo)
  }

  apply(event: LiveEvent): void {
    switch (event.type) {
      case 'user.updated': {
        const { handle, photo } = event.data.user
        if (!this.#known.has(handle)) return
        if (photo) this.put(handle, photo)
        // What everyone is told may be less than what this reader may see.
        else if (this.of(handle)) this.#gather(handle, Math.random() * SPREAD_MS)
        return
      }
      case 'colleague.asked':
      case 'colleague.accepted':
      case 'colleague.declined':
      case 'colleague.removed':
        this.put(event.data.user.handle, event.data.user.photo)
    }
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#wanted.clear()
    this.#known.clear()
  }

  #gather(handle: string, ms: number): void {
    this.#wanted.add(handle)
    this.#timer ??= setTimeout(() => void this.#send(), ms)
  }

  async #send(): Promise<void> {
    this.#timer = undefined
    const handles = [...this.#wanted].slice(0, MEDIA_LIMITS.photosAsked)
    if (!this.#ask || handles.length === 0) return
    for (const handle of handles) this.#wanted.delete(handle)
    if (this.#wanted.size > 0) this.#timer = setTimeout(() => void this.#send(), GATHER_MS)
    try {
      const { items } = await this.#ask(handles)
      const found = new Map(items.map(({ handle, photo }) => [handle, photo]))
      for (const handle of handles) this.put(handle, found.get(handle) ?? '')
    } catch {
      // Initials stand in; whoever is shown next asks again.
    }
  }
}

export const photos = new Photos()
