import type { LiveConnection, Watch } from '../../realtime/live-connection'
import type { JamSnapshot, LiveEvent } from '../../shared/contract'
import { retryDelayMs } from '../../shared/problem'

export interface AfterDeps<T> {
  jam: () => Promise<JamSnapshot>
  /** Reads the page, of a jam as the reader stands in it. */
  read: (jam: JamSnapshot) => Promise<T>
  live: LiveConnection
  /** What an event makes of what is shown; nothing to have it read again soon, false to pass it by. */
  apply?: (event: LiveEvent, held: T) => T | undefined | false
  /** What is told to me alone that concerns the page. */
  isMine?: (event: LiveEvent) => boolean
  /** What is shown of what was read again; that itself when absent. */
  merge?: (fresh: T, held: T) => T
}

/** Figures change with every vote: they are read again once for many, and not by all screens at one moment. */
const SOON_MS = 2_000
const SPREAD_MS = 3_000

/** One page about a jam that is read whole, live by the jam's topic. */
export class AfterView<T extends object> {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  snapshot: JamSnapshot | null = $state.raw(null)
  data: T | null = $state.raw(null)
  #watch: Watch | null = null
  #mine: Watch | null = null
  #soon: ReturnType<typeof setTimeout> | undefined
  #closed = false
  #reading = 0

  constructor(
    readonly id: string,
    private readonly deps: AfterDeps<T>,
  ) {}

  async open(): Promise<void> {
    const reading = ++this.#reading
    const isStale = () => this.#closed || reading !== this.#reading
    clearTimeout(this.#soon)
    this.#soon = undefined
    if (this.status === 'failed') this.status = 'loading'
    try {
      const snapshot = await this.deps.jam()
      // After the snapshot: what changes meanwhile comes as an event behind its position.
      const data = await this.deps.read(snapshot)
      if (isStale()) return
      this.snapshot = snapshot
      this.data = this.data && this.deps.merge ? this.deps.merge(data, this.data) : data
      this.status = 'ready'
      this.#listen(snapshot.position)
    } catch (error) {
      if (isStale()) return
      if (this.status === 'ready') {
        this.#readSoon(retryDelayMs(error))
        return
      }
      this.error = error
      this.status = 'failed'
    }
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#soon)
    this.#watch?.stop()
    this.#mine?.stop()
  }

  #listen(position: string): void {
    if (this.#watch) {
      this.#watch.resume(position)
      this.#mine?.resume(position)
      return
    }
    const onGap = () => void this.open()
    this.#watch = this.deps.live.watch(`jam:${this.id}`, { position, onEvent: (event) => this.#apply(event), onGap })
    const { isMine } = this.deps
    if (!isMine) return
    const onEvent = (event: LiveEvent) => (isMine(event) ? this.#apply(event) : undefined)
    this.#mine = this.deps.live.watch('me', { position, onEvent, onGap })
  }

  #apply(event: LiveEvent): void {
    if (event.subject !== this.id || !this.data) return
    const next = this.deps.apply?.(event, this.data)
    if (next) this.data = next
    else if (next === undefined) this.#readSoon(SOON_MS + Math.random() * SPREAD_MS)
  }

  #readSoon(wait: number): void {
    this.#soon ??= setTimeout(() => void this.open(), wait)
  }
}
