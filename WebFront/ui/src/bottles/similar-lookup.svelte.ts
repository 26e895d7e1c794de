import type { ApiClient } from '../shared/api'
import type { Similar } from '../shared/contract'

/** A pause in the writing after which it is worth asking: nobody reads suggestions between two words. */
const PAUSE_MS = 600
/** Fewer words than this say little of a problem. */
const WORDS_MIN = 3

/** What may answer a question already, asked for while it is being written. Suggestions that fail just stay away. */
export class SimilarLookup {
  found: Similar | null = $state.raw(null)
  asking = $state(false)
  readonly count: number = $derived(
    this.found ? this.found.answered.length + this.found.people.length + this.found.communities.length : 0,
  )
  #timer: ReturnType<typeof setTimeout> | undefined
  #abort: AbortController | undefined

  constructor(private readonly api: Pick<ApiClient, 'similar'>) {}

  ask(text: string, tags: string[]): void {
    this.stop()
    if (words(text) + tags.length < WORDS_MIN) {
      this.found = null
      return
    }
    this.asking = true
    const abort = (this.#abort = new AbortController())
    this.#timer = setTimeout(() => {
      this.api
        .similar({ text: text.trim() || tags.map((tag) => `#${tag}`).join(' '), tags }, abort.signal)
        .then(
          (found) => !abort.signal.aborted && (this.found = found),
          () => undefined,
        )
        .finally(() => !abort.signal.aborted && (this.asking = false))
    }, PAUSE_MS)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#abort?.abort()
    this.asking = false
  }
}

const words = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]{2,}/u.test(word)).length
