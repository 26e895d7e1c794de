import { SvelteMap } from 'svelte/reactivity'
import type { LiveConnection, Watch } from '../realtime/live-connection'
import type { LiveTransport } from '../realtime/transport'
import type { ApiClient } from '../shared/api'
import type { Author, Conversation, LiveEvent, Typing } from '../shared/contract'
import { applied, isTalkEvent, talkOf } from './apply'

const PAGE = 50
/** How long somebody counts as writing after the last sign of it; signs come every three seconds. */
const TYPING_MS = 6_000
export const TYPING_EVERY_MS = 3_000
/** Marks of what arrived are gathered for so long, and told of so many conversations at once: they are writes too. */
const GATHER_MS = 2_500
const GATHERED_MAX = 2

type Api = Pick<ApiClient, 'conversations' | 'conversation' | 'reached'>

/** The reader's conversations: the same list and the same counts on every device. */
export class MyTalks {
  items: Conversation[] = $state.raw([])
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  /** In all conversations that are not muted. */
  unread = $state(0)
  after: string | null = $state(null)
  /** Who is writing, by conversation. */
  readonly typing = new SvelteMap<string, Author[]>()
  /** Told of every event of a conversation, and when events were missed. */
  readonly listeners = new Set<{ onEvent: (event: LiveEvent) => void; onMissed: () => void }>()
  readonly #typingEnds = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #arrived = new Map<string, number>()
  #arrivedTimer: ReturnType<typeof setTimeout> | undefined
  #watch: Watch | null = null
  #reads = 0
  #typedAt = 0

  constructor(
    private readonly api: Api,
    private readonly live: LiveConnection,
    private readonly transport: LiveTransport,
    private readonly me: () => string,
  ) {
    transport.on('typing', (typing: Typing) => this.#typing(typing))
  }

  find(id: string): Conversation | undefined {
    return this.items.find((one) => one.id === id)
  }

  async open(): Promise<void> {
    const read = ++this.#reads
    try {
      const page = await this.api.conversations({ limit: PAGE })
      if (read !== this.#reads) return
      // What was looked up beyond the first page stays.
      const known = new Set(page.items.map(({ id }) => id))
      const oldest = page.items.at(-1)?.activeAt ?? ''
      const beyond = page.after ? this.items.filter((one) => !known.has(one.id) && one.activeAt < oldest) : []
      this.items = sorted([...page.items, ...beyond])
      this.unread = page.unread
      this.after = page.after ?? null
      this.status = 'ready'
      if (this.#watch) this.#watch.resume(page.position)
      else this.#start(page.position)
      for (const one of page.items) this.#receive(one)
    } catch (error) {
      if (read !== this.#reads) return
      this.error = error
      if (this.status !== 'ready') this.status = 'failed'
    }
  }

  async more(): Promise<void> {
    const page = await this.api.conversations({ limit: PAGE, after: this.after })
    const known = new Set(this.items.map(({ id }) => id))
    this.items = sorted([...this.items, ...page.items.filter(({ id }) => !known.has(id))])
    this.after = page.after ?? null
  }

  /** Reads one that is not in the list yet. */
  async look(id: string): Promise<Conversation> {
    const { conversation } = await this.api.conversation(id)
    return this.put(conversation)
  }

  put(conversation: Conversation): Conversation {
    const held = this.find(conversation.id)
    if (held && held.version >= conversation.version) return held
    this.items = sorted([...this.items.filter(({ id }) => id !== conversation.id), conversation])
    return conversation
  }

  forget(id: string): void {
    const held = this.find(id)
    if (held && !held.isMuted) this.unread -= held.unread
    this.items = this.items.filter((one) => one.id !== id)
  }

  /** Tells the others of a conversation that one is writing, now and then. */
  type(id: string): void {
    const now = Date.now()
    if (now - this.#typedAt < TYPING_EVERY_MS) return
    this.#typedAt = now
    void this.transport.invoke('Type', id).catch(() => undefined)
  }

  clear(): void {
    this.#reads++
    this.#watch?.stop()
    this.#watch = null
    this.items = []
    this.unread = 0
    this.status = 'loading'
    this.typing.clear()
    this.#arrived.clear()
    clearTimeout(this.#arrivedTimer)
    this.#arrivedTimer = undefined
  }

  #start(position: string): void {
    this.#watch = this.live.watch('conversations', {
      position,
      onEvent: (event) => this.apply(event),
      onGap: () => {
        void this.open()
        for (const listener of this.listeners) listener.onMissed()
      },
    })
  }

  apply(event: LiveEvent): void {
    if (!isTalkEvent(event)) return
    const id = talkOf(event)
    const held = this.find(id)
    if (event.type === 'conversation.left') this.forget(id)
    else if (event.type === 'conversation.joined') {
      if (!held) this.put(event.data.conversation)
    } else if (!held) {
      // Further down than what was read: the list and its count are read again.
      if (event.type === 'message.created') void this.open()
    } else {
      const now = applied(held, event, this.me())
      this.unread += counted(now) - counted(held)
      this.items = sorted(this.items.map((one) => (one === held ? now : one)))
      if (event.type === 'message.created') {
        this.#stops(id, event.actor.handle)
        this.#receive(now)
      }
    }
    for (const listener of this.listeners) listener.onEvent(event)
  }

  /** Says that this device has what was written, where that is shown. */
  #receive(talk: Conversation): void {
    const mark = talk.marks.find(({ handle }) => handle === this.me())
    if (!mark || mark.deliveredSeq >= talk.lastSeq) return
    this.#arrived.set(talk.id, talk.lastSeq)
    this.#arrivedTimer ??= setTimeout(() => this.#tellArrived(), GATHER_MS)
  }

  #tellArrived(): void {
    this.#arrivedTimer = undefined
    // What was read meanwhile was received too.
    for (const [id, seq] of this.#arrived) if ((this.find(id)?.readSeq ?? seq) >= seq) this.#arrived.delete(id)
    for (const [id, seq] of [...this.#arrived].slice(0, GATHERED_MAX)) {
      this.#arrived.delete(id)
      void this.api.reached(id, 'delivered', seq).catch(() => undefined)
    }
    if (this.#arrived.size > 0) this.#arrivedTimer = setTimeout(() => this.#tellArrived(), GATHER_MS)
  }

  #typing({ conversationId, person }: Typing): void {
    const key = `${conversationId} ${person.handle}`
    clearTimeout(this.#typingEnds.get(key))
    this.#typingEnds.set(
      key,
      setTimeout(() => this.#stops(conversationId, person.handle), TYPING_MS),
    )
    const writing = this.typing.get(conversationId) ?? []
    if (!writing.some(({ handle }) => handle === person.handle)) this.typing.set(conversationId, [...writing, person])
  }

  #stops(id: string, handle: string): void {
    const left = (this.typing.get(id) ?? []).filter((person) => person.handle !== handle)
    if (left.length > 0) this.typing.set(id, left)
    else this.typing.delete(id)
  }
}

const counted = ({ isMuted, unread }: Conversation) => (isMuted ? 0 : unread)

function sorted(items: Conversation[]): Conversation[] {
  return items.toSorted((a, b) => (a.activeAt === b.activeAt ? 0 : a.activeAt < b.activeAt ? 1 : -1))
}
