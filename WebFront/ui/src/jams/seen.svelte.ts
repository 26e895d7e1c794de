import { isNotFound } from '../shared/problem'
import type { JamsApi } from './jams-api'

/** An idea counts as seen when half of it stood on the screen for so long. */
const LOOKED_MS = 1_000
const TOGETHER_MS = 4_000
const TOGETHER_MAX = 100

/** Tells the server which ideas were seen, several at a time: those that few saw are shown first to others. */
export class Seen {
  readonly #looking = new Map<Element, ReturnType<typeof setTimeout>>()
  readonly #told = new Set<string>()
  #waiting: string[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #isAsked = true
  readonly #observer =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver((entries) => entries.forEach((entry) => this.#look(entry)), { threshold: 0.5 })

  constructor(
    private readonly jamId: string,
    private readonly api: Pick<JamsApi, 'views'>,
  ) {}

  /** An attachment for what shows an idea. */
  readonly watch = (idea: string) => (element: HTMLElement) => {
    element.dataset.seen = idea
    this.#observer?.observe(element)
    return () => {
      this.#observer?.unobserve(element)
      clearTimeout(this.#looking.get(element))
      this.#looking.delete(element)
    }
  }

  close(): void {
    this.#observer?.disconnect()
    for (const timer of this.#looking.values()) clearTimeout(timer)
    clearTimeout(this.#timer)
    void this.#tell()
  }

  #look({ target, isIntersecting }: IntersectionObserverEntry): void {
    clearTimeout(this.#looking.get(target))
    this.#looking.delete(target)
    const idea = (target as HTMLElement).dataset.seen
    if (!isIntersecting || !idea || this.#told.has(idea) || !this.#isAsked) return
    this.#looking.set(target, setTimeout(() => this.#note(idea), LOOKED_MS))
  }

  #note(idea: string): void {
    if (this.#told.has(idea)) return
    this.#told.add(idea)
    this.#waiting.push(idea)
    if (this.#waiting.length >= TOGETHER_MAX) void this.#tell()
    else this.#timer ??= setTimeout(() => void this.#tell(), TOGETHER_MS)
  }

  async #tell(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const ideas = this.#waiting
    this.#waiting = []
    if (ideas.length === 0 || !this.#isAsked) return
    try {
      await this.api.views(this.jamId, ideas)
    } catch (error) {
      // A view that is not counted harms nobody; a server that counts none is not told again.
      if (isNotFound(error)) this.#isAsked = false
    }
  }
}
