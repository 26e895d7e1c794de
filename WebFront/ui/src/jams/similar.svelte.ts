import type { Idea } from '../shared/contract'
import type { JamsApi } from './jams-api'

/** A pause in the writing after which it is worth asking: nobody reads suggestions between two words. */
const PAUSE_MS = 600
/** Fewer words than this say little of an idea. */
const WORDS_MIN = 2
/** In UTF-16 units, from the start. */
const ASKED_MAX = 600

/** Ideas that say nearly what is being written. Suggestions that fail just stay away. */
export class SimilarIdeas {
  found: Idea[] = $state.raw([])
  #asked = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #abort: AbortController | undefined

  constructor(
    private readonly jamId: string,
    private readonly api: Pick<JamsApi, 'similar'>,
  ) {}

  ask(title: string, text: string): void {
    const wanted = `${title}\n${text}`.trim().slice(0, ASKED_MAX)
    if (wanted === this.#asked) return
    this.stop()
    this.#asked = wanted
    if (wanted.split(/\s+/).filter((word) => /[\p{L}\p{N}]{3,}/u.test(word)).length < WORDS_MIN) {
      this.found = []
      return
    }
    const abort = (this.#abort = new AbortController())
    this.#timer = setTimeout(() => {
      this.api.similar(this.jamId, wanted, abort.signal).then(
        ({ items }) => {
          if (!abort.signal.aborted) this.found = items
        },
        () => undefined,
      )
    }, PAUSE_MS)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#abort?.abort()
  }
}
