import { SvelteMap } from 'svelte/reactivity'
import type { PostBook } from '../posts/post-book'
import type { Bottle, BottleProgress, PositionedBottle } from '../shared/contract'

/** Every bottle the page holds, once, whichever list shows it. */
export class BottleBook {
  readonly #bottles = new SvelteMap<string, Bottle>()
  readonly #gone = new Set<string>()

  constructor(private readonly posts: PostBook) {}

  /** The bottle as it is to be shown; undefined when it is unknown or gone. Reactive. */
  get(id: string): Bottle | undefined {
    return this.#bottles.get(id)
  }

  /** A whole bottle, from a reply or an event. Answers change its state and not its version: the same version is news. */
  put(bottle: Bottle | PositionedBottle): void {
    const held = this.#bottles.get(bottle.id)
    this.posts.put(bottle.post)
    if (this.#gone.has(bottle.id) || (held && held.version > bottle.version)) return
    this.#bottles.set(bottle.id, bottle)
  }

  /** What everybody sees of it has changed. */
  progress(id: string, progress: BottleProgress): void {
    const held = this.#bottles.get(id)
    if (!held || held.version > progress.version) return
    // Absent means none: what is held must not shine through. Whether a relation grew is told to the two alone.
    const { solvedBy = null, answerId = null, articleId = null, state, wave, version } = progress
    const told = held.outcomes.filter((outcome) => outcome === 'new-relation')
    const outcomes = [...new Set([...progress.outcomes, ...told])]
    this.#bottles.set(id, { ...held, state, wave, version, solvedBy, answerId, articleId, outcomes })
  }

  /** Somebody else answered. */
  answered(id: string): void {
    const held = this.#bottles.get(id)
    if (held?.state === 'floating') this.#bottles.set(id, { ...held, state: 'answered' })
  }

  remove(id: string): void {
    this.#gone.add(id)
    this.#bottles.delete(id)
    this.posts.remove(id)
  }

  clear(): void {
    this.#bottles.clear()
    this.#gone.clear()
  }
}
