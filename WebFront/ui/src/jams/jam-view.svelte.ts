import type { LiveConnection, Watch } from '../realtime/live-connection'
import type { Jam, JamFigures, JamPulse, JamSnapshot, JamWall, LiveEvent } from '../shared/contract'
import { isNotFound, retryDelayMs } from '../shared/problem'
import { showsTallies } from './jam-time'
import type { JamsApi } from './jams-api'
import { ServerClock } from './server-clock.svelte'
import { Votes } from './votes.svelte'

/** What a page shows of the jam's ideas. */
export interface JamPart {
  read: () => Promise<void>
  apply: (news: JamWall) => void
  close: () => void
}

export interface JamViewDeps {
  api: Pick<JamsApi, 'get' | 'follow' | 'ballot' | 'vote' | 'pulse'>
  live: LiveConnection
  onRefused: (error: unknown, isVote: boolean) => void
  /** How often the pulse is asked for, in milliseconds; 0 for never. */
  pulseEvery?: number
  /** What came, to sum up aloud. */
  onNews?: (ideas: number, votes: number) => void
  /** What else is told of the jam or to me, as it comes. */
  onEvent?: (event: LiveEvent) => void
}

/** One jam, live: by its topic for everybody, by `me` what I gave on another device. */
export class JamView {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  snapshot: JamSnapshot | null = $state.raw(null)
  pulse: JamPulse | null = $state.raw(null)
  isGone = $state(false)
  readonly clock = new ServerClock()
  readonly votes: Votes
  #watch: Watch | null = null
  #mine: Watch | null = null
  #told = 0
  #shows = true
  #closed = false
  #reading = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #beat: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly id: string,
    private readonly part: JamPart,
    private readonly deps: JamViewDeps,
  ) {
    this.votes = new Votes(id, deps.api, (error) => deps.onRefused(error, true))
  }

  get jam(): Jam | undefined {
    return this.snapshot?.jam
  }

  async open(): Promise<void> {
    const reading = ++this.#reading
    const isStale = () => this.#closed || reading !== this.#reading
    if (this.status === 'failed') this.status = 'loading'
    try {
      const askedAt = Date.now()
      const snapshot = await this.deps.api.get(this.id)
      if (isStale()) return
      this.clock.set(snapshot.now, askedAt, Date.now())
      this.snapshot = snapshot
      this.status = 'ready'
      if (this.#beat === undefined) void this.#ask()
      // After the snapshot: what changes meanwhile comes as an event behind its position.
      const [ballot] = await Promise.all([this.deps.api.ballot(this.id), this.part.read()])
      if (isStale()) return
      this.votes.take(ballot)
      this.#listen(snapshot.position)
    } catch (error) {
      if (isStale()) return
      if (this.status === 'ready' && !isNotFound(error)) {
        clearTimeout(this.#retry)
        this.#retry = setTimeout(() => void this.open(), retryDelayMs(error))
        return
      }
      this.error = error
      this.status = 'failed'
    }
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#retry)
    clearTimeout(this.#beat)
    this.#watch?.stop()
    this.#mine?.stop()
    this.part.close()
  }

  /** The jam as it is now, from an answer or an event. */
  settle(jam: Jam): void {
    const held = this.snapshot
    if (!held || jam.version < held.jam.version) return
    this.snapshot = { ...held, jam }
    const shows = showsTallies(jam, this.clock.read())
    if (shows === this.#shows) return
    // Tallies that were hidden are told from now on, or no longer.
    this.#shows = shows
    void this.open()
  }

  /** Follows or no longer: shows at once, and stands as it was where that is refused. */
  async follow(on: boolean): Promise<void> {
    this.#follows(on)
    try {
      await this.deps.api.follow(this.id, on)
    } catch (error) {
      this.#follows(!on)
      this.deps.onRefused(error, false)
    }
  }

  #follows(following: boolean): void {
    if (this.snapshot) this.snapshot = { ...this.snapshot, following }
  }

  #listen(position: string): void {
    const { jam } = this.snapshot as JamSnapshot
    this.#shows = showsTallies(jam, this.clock.read())
    if (this.#watch && this.#mine) {
      this.#watch.resume(position)
      this.#mine.resume(position)
      return
    }
    const onEvent = (event: LiveEvent) => this.#apply(event)
    const onGap = () => void this.open()
    this.#watch = this.deps.live.watch(`jam:${this.id}`, { position, onEvent, onGap })
    this.#mine = this.deps.live.watch('me', { position, onEvent, onGap })
  }

  #apply(event: LiveEvent): void {
    if (event.type === 'jam.voted') return this.votes.take(event.data.ballot)
    this.deps.onEvent?.(event)
    if (event.subject !== this.id) return
    if (event.type === 'jam.changed') this.settle(event.data.jam)
    else if (event.type === 'jam.cancelled') this.isGone = true
    else if (event.type === 'jam.followed') this.#follows(event.data.following)
    else if (event.type === 'jam.wall') this.#news(event.data)
  }

  #news(news: JamWall): void {
    this.part.apply(news)
    const held = this.snapshot
    if (!held || news.told < this.#told) return
    this.#told = news.told
    const { ideas, votes }: JamFigures = held.figures
    this.deps.onNews?.(news.figures.ideas - ideas, news.figures.votes - votes)
    this.snapshot = { ...held, figures: news.figures, jam: { ...held.jam, poll: news.poll ?? null } }
  }

  /** How the jam does, now and then while somebody looks; a server that does not tell is not asked again. */
  async #ask(): Promise<void> {
    const every = this.deps.pulseEvery ?? 0
    if (every === 0) return
    try {
      if (document.visibilityState === 'visible') this.pulse = await this.deps.api.pulse(this.id)
    } catch (error) {
      if (isNotFound(error)) return
    }
    if (!this.#closed) this.#beat = setTimeout(() => void this.#ask(), every)
  }
}
