import type { LiveEvent, LiveGap } from '../shared/contract'
import { isLater, later } from '../shared/ids'
import { backoffMs } from './backoff'
import type { LiveTransport } from './transport'

export type ConnectionState = 'idle' | 'connecting' | 'online' | 'reconnecting' | 'offline'

export interface Watcher {
  /** A snapshot's position; null watches from now on. */
  position: string | null
  onEvent: (event: LiveEvent) => void
  /** A watch from now on has begun: what was read before may lack what happened meanwhile. */
  onWatching?: () => void
  /** Events were missed: read again, then {@link Watch.resume} from that snapshot. */
  onGap: (gap: LiveGap) => void
}

export interface Watch {
  resume: (position: string) => void
  stop: () => void
}

interface Subscriber extends Watcher {
  /** The gap this subscriber has not yet read over; until then events would only confuse it. */
  gap: LiveGap | null
}

interface Topic {
  subscribers: Set<Subscriber>
  /** The server has said yes on the present connection: only then do marks speak for this topic. */
  acknowledged: boolean
}

export interface LiveOptions {
  transport: LiveTransport
  /** Asks the REST door whether the server can be reached at all; a refusal counts as reached. */
  reachable: () => Promise<boolean>
  onState: (state: ConnectionState) => void
  random?: () => number
  /** Told of every event, whoever watches for it. */
  onEvent?: (event: LiveEvent) => void
}

const WATCH_RETRY_MS = 2_000

/** The one live connection of the page: every topic, reference-counted, resumed by position after any break. */
export class LiveConnection {
  readonly #topics = new Map<string, Topic>()
  /** The server may run calls of one client side by side: those of one topic wait for each other. */
  readonly #calls = new Map<string, Promise<void>>()
  readonly #options: LiveOptions
  #state: ConnectionState = 'idle'
  #wanted = false
  /** Closed again before the opening was even noticed. */
  #lostMeanwhile = false
  #attempt = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: LiveOptions) {
    this.#options = options
    const { transport } = options
    transport.on('event', (event: LiveEvent) => {
      options.onEvent?.(event)
      this.#event(event)
    })
    transport.on('mark', (mark: { position: string }) => this.#mark(mark.position))
    transport.on('gap', (gap: LiveGap) => this.#gap(gap))
    transport.onclose(() => this.#closed())
  }

  get state(): ConnectionState {
    return this.#state
  }

  start(): void {
    if (this.#wanted) return
    this.#wanted = true
    this.#attempt = 0
    void this.#connect('connecting')
  }

  async stop(): Promise<void> {
    this.#wanted = false
    clearTimeout(this.#timer)
    this.#become('idle')
    await this.#options.transport.stop()
  }

  /** The browser says that the network is gone: do not trust a socket that has not noticed yet. */
  networkLost(): void {
    if (!this.#wanted) return
    clearTimeout(this.#timer)
    this.#become('offline')
    void this.#options.transport.stop()
  }

  /** The network is back, or the reader looks again: try now instead of when the wait ends. */
  networkFound(): void {
    if (!this.#wanted || this.#state === 'online' || this.#state === 'connecting') return
    clearTimeout(this.#timer)
    this.#attempt = 0
    void this.#connect('reconnecting')
  }

  watch(name: string, watcher: Watcher): Watch {
    const subscriber: Subscriber = { ...watcher, gap: null }
    let topic = this.#topics.get(name)
    const heldFrom = topic && earliest(topic)
    if (!topic) this.#topics.set(name, (topic = { subscribers: new Set(), acknowledged: false }))
    topic.subscribers.add(subscriber)
    // A second reader of a watched topic needs the server only when its snapshot is older than what is watched.
    const covered = heldFrom && (subscriber.position === null || !isLater(heldFrom, subscriber.position))
    if (!covered) this.#sendWatch(name)
    return {
      resume: (position) => {
        subscriber.gap = null
        subscriber.position = position
        if (topic.subscribers.has(subscriber)) this.#sendWatch(name)
      },
      stop: () => {
        topic.subscribers.delete(subscriber)
        if (topic.subscribers.size > 0 || this.#topics.get(name) !== topic) return
        this.#topics.delete(name)
        this.#sendUnwatch(name)
      },
    }
  }

  async #connect(state: ConnectionState): Promise<void> {
    this.#become(state)
    this.#lostMeanwhile = false
    try {
      await this.#options.transport.start()
    } catch {
      await this.#failed()
      return
    }
    if (!this.#wanted) return void this.#options.transport.stop()
    if (this.#lostMeanwhile) return this.#retry('reconnecting')
    this.#attempt = 0
    this.#become('online')
    for (const [name, topic] of this.#topics) {
      for (const subscriber of topic.subscribers) if (subscriber.gap) subscriber.onGap(subscriber.gap)
      this.#sendWatch(name)
    }
  }

  async #failed(): Promise<void> {
    const reachable = await this.#options.reachable()
    if (!this.#wanted || this.#state === 'online') return
    this.#retry(reachable ? 'reconnecting' : 'offline')
  }

  #closed(): void {
    for (const topic of this.#topics.values()) topic.acknowledged = false
    if (!this.#wanted) return
    if (this.#state === 'online') this.#retry('reconnecting')
    else this.#lostMeanwhile = true
  }

  #retry(state: ConnectionState): void {
    this.#become(state)
    clearTimeout(this.#timer)
    const wait = backoffMs(this.#attempt++, this.#options.random)
    this.#timer = setTimeout(() => void this.#connect(state), wait)
  }

  #become(state: ConnectionState): void {
    if (state === this.#state) return
    this.#state = state
    this.#options.onState(state)
  }

  #sendWatch(name: string): void {
    this.#inTurn(name, async () => {
      const topic = this.#topics.get(name)
      if (!topic || this.#state !== 'online') return
      const waiting = [...topic.subscribers].every((subscriber) => subscriber.gap)
      if (waiting) return
      try {
        const answer = (await this.#options.transport.invoke('Watch', name, earliest(topic))) as { position: string }
        topic.acknowledged = true
        for (const subscriber of topic.subscribers) {
          if (subscriber.position !== null) continue
          subscriber.position = answer.position
          subscriber.onWatching?.()
        }
      } catch (error) {
        this.#watchRefused(name, topic, String(error))
      }
    })
  }

  #watchRefused(name: string, topic: Topic, message: string): void {
    if (this.#state !== 'online' || message.includes('too_many')) return
    if (message.includes('not_found') || message.includes('invalid_topic')) {
      this.#gap({ topic: name, reason: 'revoked', position: '' })
      return
    }
    setTimeout(() => {
      if (this.#topics.get(name) === topic && !topic.acknowledged) this.#sendWatch(name)
    }, WATCH_RETRY_MS)
  }

  #sendUnwatch(name: string): void {
    this.#inTurn(name, async () => {
      if (this.#topics.has(name) || this.#state !== 'online') return
      // A connection that breaks meanwhile has forgotten the topic anyway.
      await this.#options.transport.invoke('Unwatch', name).catch(() => undefined)
    })
  }

  #inTurn(name: string, call: () => Promise<void>): void {
    const turn = (this.#calls.get(name) ?? Promise.resolve()).then(call)
    this.#calls.set(name, turn)
    void turn.then(() => this.#calls.get(name) === turn && this.#calls.delete(name))
  }

  #event(event: LiveEvent): void {
    for (const subscriber of [...(this.#topics.get(event.topic)?.subscribers ?? [])]) {
      if (subscriber.gap || !isLater(event.position, subscriber.position)) continue
      subscriber.position = event.position
      subscriber.onEvent(event)
    }
  }

  #mark(position: string): void {
    for (const topic of this.#topics.values()) {
      if (!topic.acknowledged) continue
      for (const subscriber of topic.subscribers) {
        if (!subscriber.gap) subscriber.position = later(subscriber.position, position)
      }
    }
  }

  #gap(gap: LiveGap): void {
    const topic = this.#topics.get(gap.topic)
    if (!topic) return
    topic.acknowledged = false
    for (const subscriber of [...topic.subscribers]) {
      subscriber.gap = gap
      subscriber.onGap(gap)
    }
  }
}

/** Where the server must resume so that no subscriber of the topic misses anything. */
function earliest(topic: Topic): string | null {
  let first: string | null = null
  for (const { position, gap } of topic.subscribers) {
    if (gap || position === null) continue
    if (first === null || isLater(first, position)) first = position
  }
  return first
}
