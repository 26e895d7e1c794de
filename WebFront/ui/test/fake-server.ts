import type { LiveTransport } from '../src/realtime/transport'
import type { LiveEvent, LiveGap, Post, PostPage, ReactionKind } from '../src/shared/contract'
import { camille, event, gil, post, zoe, type Chance } from './samples'

/** Who reads: the one whose `myReactions` a snapshot shows. */
export const READER = camille

/** Posts, and the log of what happened to them, as the real server keeps them. */
export class FakeServer {
  readonly posts: Post[] = []
  readonly log: LiveEvent[] = []
  readonly #given = new Map<string, ReactionKind[]>()
  #lastId = 100
  onEvent: (event: LiveEvent) => void = () => undefined

  get position(): string {
    return `e.${this.log.length}`
  }

  /** What a fresh read answers now; `before` is the oldest id of the page before. */
  read = ({ before, limit = 20 }: { before?: string | null; limit?: number }): PostPage => {
    const older = this.posts.filter(({ id }) => !before || Number(id) < Number(before))
    const items = older.slice(0, limit).map((item) => structuredClone(item))
    return { items, before: older.length > limit ? (items.at(-1)?.id ?? null) : null, position: this.position }
  }

  create(author = zoe): Post {
    const made = post(String(++this.#lastId), { author })
    this.posts.unshift(made)
    this.#tell(made, 'post.created', author)
    return made
  }

  act(luck: Chance): void {
    const actor = luck.pick([zoe, gil, READER])
    const target = this.posts.length > 0 ? luck.pick(this.posts) : undefined
    const what = luck.below(10)
    if (!target || what < 3) return void this.create(actor)
    target.version++
    if (what < 5) this.#react(target, actor, luck.pick(['like', 'celebrate'] as const))
    else if (what < 7) this.#comment(target, actor)
    else if (what < 9) {
      target.text = target.html = `edited to ${target.version}`
      this.#tell(target, 'post.edited', target.author)
    } else {
      this.posts.splice(this.posts.indexOf(target), 1)
      this.#append(event(this.log.length + 1, target.id, { type: 'post.deleted', data: {} }, target.author))
    }
  }

  #react(target: Post, actor: typeof zoe, kind: ReactionKind): void {
    const key = `${target.id} ${actor.handle}`
    const held = this.#given.get(key) ?? []
    const on = !held.includes(kind)
    const actorReactions = on ? [...held, kind] : held.filter((other) => other !== kind)
    this.#given.set(key, actorReactions)
    target.reactions = { ...target.reactions, [kind]: (target.reactions[kind] ?? 0) + (on ? 1 : -1) }
    if (actor === READER) target.myReactions = actorReactions
    const data = { reactions: { ...target.reactions }, actorReactions, version: target.version }
    this.#append(event(this.log.length + 1, target.id, { type: 'reactions.changed', data }, actor))
  }

  #comment(target: Post, actor: typeof zoe): void {
    target.commentCount++
    const id = `c${this.log.length}`
    const made = { id, postId: target.id, author: actor, text: '', html: '', mentions: [], createdAt: target.createdAt }
    const data = { comment: made, postId: target.id, commentCount: target.commentCount, version: target.version }
    this.#append(event(this.log.length + 1, id, { type: 'comment.created', data }, actor))
  }

  #tell(target: Post, type: 'post.created' | 'post.edited', actor: typeof zoe): void {
    const { myReactions: _, ...shared } = structuredClone(target)
    this.#append(event(this.log.length + 1, target.id, { type, data: { post: shared } }, actor))
  }

  #append(happened: LiveEvent): void {
    this.log.push(happened)
    this.onEvent(happened)
  }
}

/** The hub, as its one client sees it. It breaks, refuses and forgets when told to. */
export class FakeHub implements LiveTransport {
  readonly calls: [method: string, ...args: unknown[]][] = []
  readonly topics = new Set<string>()
  connected = false
  startable = true
  /** Positions up to this one are no longer kept: resuming from before is a gap. */
  forgotten = 0
  refusal: string | null = null
  readonly #handlers = new Map<string, (payload: never) => void>()
  #closed: () => void = () => undefined

  constructor(private readonly log: LiveEvent[] = []) {}

  start(): Promise<void> {
    if (!this.startable) return Promise.reject(new Error('no server'))
    this.connected = true
    return Promise.resolve()
  }

  stop(): Promise<void> {
    this.drop()
    return Promise.resolve()
  }

  on(message: string, handler: (payload: never) => void): void {
    this.#handlers.set(message, handler)
  }

  onclose(handler: () => void): void {
    this.#closed = handler
  }

  invoke(method: string, ...args: unknown[]): Promise<unknown> {
    this.calls.push([method, ...args])
    const [topic, from] = args as [string, string | null]
    if (this.refusal) return Promise.reject(new Error(`HubException: ${this.refusal}`))
    if (method === 'Unwatch') return Promise.resolve(void this.topics.delete(topic))
    const start = from === null ? this.log.length : Number(from.split('.')[1])
    if (start < this.forgotten) this.gap(topic, 'expired')
    else {
      this.topics.add(topic)
      for (const missed of this.log.slice(start)) this.say('event', { ...missed, topic })
    }
    return Promise.resolve({ topic, position: from ?? `e.${this.log.length}` })
  }

  say(message: 'event' | 'mark' | 'gap', payload: unknown): void {
    this.#handlers.get(message)?.(payload as never)
  }

  tell = (happened: LiveEvent): void => {
    if (!this.connected) return
    for (const topic of this.topics) this.say('event', { ...happened, topic })
  }

  gap(topic: string, reason: LiveGap['reason']): void {
    this.topics.delete(topic)
    this.say('gap', { topic, reason, position: `e.${this.log.length}` })
  }

  drop(): void {
    if (!this.connected) return
    this.connected = false
    this.topics.clear()
    this.#closed()
  }

  watches(): unknown[][] {
    return this.calls.filter(([method]) => method === 'Watch').map(([, ...args]) => args)
  }
}
