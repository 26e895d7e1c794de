import type { ApiClient } from '../shared/api'
import type { Author, Conversation, LiveEvent, Message } from '../shared/contract'
import { Drafts } from '../shared/drafts'
import { isNotFound, Problem, retryDelayMs } from '../shared/problem'
import { isTalkEvent, newer, talkOf } from './apply'
import type { MyTalks } from './my-talks.svelte'

const PAGE = 50
/** A read mark follows what is read, but leaves most of what one may write in a minute to one's own words. */
const READ_MS = 400
const READ_EVERY_MS = 2_000

/** A message that is on its way: shown at once, kept over a reload, sent again under the same key. */
export interface Pending {
  key: string
  text: string
  at: string
  /** Why the server refused it; it is not sent again by itself. */
  error?: unknown
  /** It came as an event before the answer did: it is shown already. */
  landed?: boolean
}

interface TalkDeps {
  api: ApiClient
  talks: MyTalks
  me: () => Author
}

/** One open conversation: a stretch of messages without a hole that ends at the newest. */
export class Talk {
  messages: Message[] = $state.raw([])
  pending: Pending[] = $state.raw([])
  status: 'loading' | 'ready' | 'missing' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  hasOlder = $state(false)
  loadingOlder = $state(false)
  /** What somebody else wrote last, for those who listen. */
  heard: Message | null = $state.raw(null)
  /** Up to where one had read when it was opened. */
  readAtFirst = $state(0)
  readonly #drafts: Drafts<unknown>
  readonly #listener = { onEvent: (event: LiveEvent) => this.#apply(event), onMissed: () => void this.#catchUp() }
  #sending = false
  #retry: ReturnType<typeof setTimeout> | undefined
  #readTimer: ReturnType<typeof setTimeout> | undefined
  #readSeq = 0
  #readAt = 0
  #closed = false
  #cameEarly = false

  constructor(
    readonly id: string,
    private readonly deps: TalkDeps,
  ) {
    this.#drafts = new Drafts(deps.me().handle)
    this.pending = (this.#drafts.read(`talk.${id}.outbox`) as Pending[] | null) ?? []
    deps.talks.listeners.add(this.#listener)
  }

  get conversation(): Conversation | undefined {
    return this.deps.talks.find(this.id)
  }

  get draft(): string {
    return (this.#drafts.read(`talk.${this.id}`) as string | null) ?? ''
  }

  keepDraft(text: string): void {
    if (text) this.#drafts.write(`talk.${this.id}`, text)
    else this.#drafts.forget(`talk.${this.id}`)
  }

  async open(): Promise<void> {
    this.status = 'loading'
    try {
      // Read by itself: the list may not have come yet, or not reach as far.
      const talk = this.conversation ?? (await this.deps.talks.look(this.id))
      this.readAtFirst = this.#readSeq = talk.readSeq
      const page = await this.deps.api.messages(this.id, { limit: PAGE })
      this.#merge(page.items)
      this.hasOlder = page.hasOlder
      this.status = 'ready'
      // What came meanwhile may be missing from the answer.
      if (this.#cameEarly) await this.#catchUp()
      void this.flush()
    } catch (error) {
      this.error = error
      this.status = isNotFound(error) ? 'missing' : 'failed'
    }
  }

  async older(): Promise<void> {
    const first = this.messages[0]
    if (!first || this.loadingOlder) return
    this.loadingOlder = true
    try {
      const page = await this.deps.api.messages(this.id, { before: first.seq, limit: PAGE })
      this.#merge(page.items)
      this.hasOlder = page.hasOlder
    } finally {
      this.loadingOlder = false
    }
  }

  close(): void {
    this.#closed = true
    this.deps.talks.listeners.delete(this.#listener)
    clearTimeout(this.#retry)
    clearTimeout(this.#readTimer)
  }

  send(text: string): void {
    this.#keep([...this.pending, { key: crypto.randomUUID(), text, at: new Date().toISOString() }])
    void this.flush()
  }

  drop(key: string): void {
    this.#keep(this.pending.filter((one) => one.key !== key))
  }

  again(key: string): void {
    this.#keep(this.pending.map(({ error: _, ...one }) => (one.key === key ? one : { ...one, ...(_ ? { error: _ } : {}) })))
    void this.flush()
  }

  /** Sends what waits, one after the other, so that it arrives in the order in which it was written. */
  async flush(): Promise<void> {
    if (this.#sending || this.#closed) return
    this.#sending = true
    clearTimeout(this.#retry)
    try {
      for (let next = this.#next(); next; next = this.#next()) {
        const { key, text } = next
        try {
          this.#merge([await this.deps.api.sendMessage(this.id, text, key)])
          this.drop(key)
        } catch (error) {
          if (error instanceof Problem && error.status < 500 && error.code !== 'rate_limited') {
            this.#keep(this.pending.map((one) => (one.key === key ? { ...one, error } : one)))
            continue
          }
          this.#retry = setTimeout(() => void this.flush(), retryDelayMs(error))
          return
        }
      }
    } finally {
      this.#sending = false
    }
  }

  /** Says that everything shown has been read, at most a few times a second. */
  read(): void {
    const last = this.messages.at(-1)?.seq ?? 0
    if (last <= Math.max(this.#readSeq, this.conversation?.readSeq ?? 0) || this.#readTimer) return
    this.#readTimer = setTimeout(() => {
      this.#readTimer = undefined
      const seq = this.messages.at(-1)?.seq ?? 0
      this.#readSeq = seq
      this.#readAt = Date.now()
      this.deps.api.reached(this.id, 'read', seq).catch(() => (this.#readSeq = 0))
    }, Math.max(READ_MS, this.#readAt + READ_EVERY_MS - Date.now()))
  }

  replace(message: Message): void {
    this.#merge([message])
  }

  #next(): Pending | undefined {
    return this.#closed ? undefined : this.pending.find((one) => !one.error)
  }

  #keep(pending: Pending[]): void {
    this.pending = pending
    const kept = pending.map(({ key, text, at }) => ({ key, text, at }))
    if (kept.length > 0) this.#drafts.write(`talk.${this.id}.outbox`, kept)
    else this.#drafts.forget(`talk.${this.id}.outbox`)
  }

  #apply(event: LiveEvent): void {
    if (!isTalkEvent(event) || talkOf(event) !== this.id) return
    if (event.type === 'conversation.left') this.status = 'missing'
    if (!('message' in event.data)) return
    if (this.status !== 'ready') {
      this.#cameEarly = true
      return
    }
    const { message } = event.data
    const last = this.messages.at(-1)?.seq
    if (last !== undefined && message.seq > last + 1) return void this.#catchUp()
    if (last !== undefined && message.seq < (this.messages[0]?.seq ?? 0)) return
    const isNew = !this.messages.some(({ id }) => id === message.id)
    this.#merge([message])
    if (!isNew) return
    if (message.author.handle !== this.deps.me().handle) this.heard = message
    else this.#land(message.text)
  }

  #land(text: string): void {
    const one = this.pending.find((pending) => pending.text === text && !pending.landed && !pending.error)
    if (one) this.pending = this.pending.map((pending) => (pending === one ? { ...one, landed: true } : pending))
  }

  /** Reads exactly what was missed. */
  async #catchUp(): Promise<void> {
    if (this.status !== 'ready') return
    try {
      let hasNewer = true
      while (hasNewer && !this.#closed) {
        const page = await this.deps.api.messages(this.id, { after: this.messages.at(-1)?.seq ?? 0, limit: 100 })
        this.#merge(page.items)
        ;({ hasNewer } = page)
      }
    } catch (error) {
      if (isNotFound(error)) this.status = 'missing'
    }
  }

  #merge(messages: Message[]): void {
    const all = new Map(this.messages.map((message) => [message.id, message]))
    for (const message of messages) {
      const held = all.get(message.id)
      all.set(message.id, held ? newer(held, message) : message)
    }
    this.messages = [...all.values()].sort((a, b) => a.seq - b.seq)
  }
}
