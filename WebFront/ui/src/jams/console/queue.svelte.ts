import type { HiddenIdea, Idea, JamConsole, JamWall, QueueOrder } from '../../shared/contract'
import { counted } from '../counted'
import type { JamPart } from '../jam-view.svelte'
import type { ConsoleApi } from './console-api'

const SHOWN = 50
/** News of a busy jam are many a second: lists are read again when it was quiet for as long, or at the latest after LATEST. */
const SETTLES_MS = 800
const LATEST_MS = 4_000

export type QueueName = QueueOrder | 'hidden'

/** What waits for animators: one list at a time, and how long each is. */
export class Queue implements JamPart {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  name: QueueName = $state('unanswered')
  theme: number | null = $state(null)
  figures: JamConsole | null = $state.raw(null)
  ideas: Idea[] = $state.raw([])
  hidden: HiddenIdea[] = $state.raw([])
  /** The idea that keys and buttons are about. */
  selected: string | null = $state(null)
  #reading = 0
  #closed = false
  #soon: ReturnType<typeof setTimeout> | undefined
  #since = 0

  constructor(
    readonly jamId: string,
    private readonly api: Pick<ConsoleApi, 'read' | 'queue' | 'hidden'>,
  ) {}

  readonly current: Idea | null = $derived(this.shown.find(({ id }) => id === this.selected) ?? null)

  /** The ideas of the list, hidden or not. */
  get shown(): Idea[] {
    return this.name === 'hidden' ? this.hidden.map(({ idea }) => idea) : this.ideas
  }

  async show(name: QueueName, theme: number | null): Promise<void> {
    if (name !== this.name || theme !== this.theme) {
      this.name = name
      this.theme = theme
      this.status = 'loading'
      this.ideas = []
      this.hidden = []
      this.selected = null
    }
    await this.read()
  }

  async read(): Promise<void> {
    const reading = ++this.#reading
    clearTimeout(this.#soon)
    this.#soon = undefined
    this.#since = 0
    try {
      const [figures] = await Promise.all([this.api.read(this.jamId), this.#list(reading)])
      if (this.#closed || reading !== this.#reading) return
      this.figures = figures
      this.status = 'ready'
    } catch (error) {
      if (this.#closed || reading !== this.#reading) return
      if (this.status === 'ready') return this.again()
      this.error = error
      this.status = 'failed'
    }
  }

  apply(news: JamWall): void {
    const told = new Map(news.ideas.map((idea) => [idea.id, idea]))
    const tallies = new Map(news.tallies.map((tally) => [tally.id, tally]))
    this.ideas = this.ideas.map((held) => {
      const idea = told.get(held.id)
      return counted(idea && idea.told > held.told ? idea : held, tallies.get(held.id))
    })
    this.again()
  }

  /** Reads again before long: what is in a list follows from more than events tell. */
  again(): void {
    if (this.#closed) return
    const now = Date.now()
    this.#since ||= now
    clearTimeout(this.#soon)
    this.#soon = setTimeout(() => void this.read(), Math.max(0, Math.min(SETTLES_MS, this.#since + LATEST_MS - now)))
  }

  /** Chooses the idea that is `step` further; stays within the list. */
  step(step: number): void {
    const { shown } = this
    if (shown.length === 0) return
    const at = shown.findIndex(({ id }) => id === this.selected)
    const next = at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + step))
    this.selected = shown[next]?.id ?? null
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#soon)
  }

  async #list(reading: number): Promise<void> {
    const { name } = this
    const at = this.shown.findIndex(({ id }) => id === this.selected)
    if (name === 'hidden') {
      const { items } = await this.api.hidden(this.jamId)
      if (!this.#closed && reading === this.#reading) this.hidden = items
    } else {
      const { items } = await this.api.queue(this.jamId, name, this.theme, SHOWN)
      if (!this.#closed && reading === this.#reading) this.ideas = items
    }
    if (this.#closed || reading !== this.#reading) return
    // What was dealt with leaves the list: the one that takes its place is next.
    const { shown } = this
    if (this.selected !== null && !shown.some(({ id }) => id === this.selected))
      this.selected = shown[Math.min(Math.max(0, at), shown.length - 1)]?.id ?? null
  }
}
