import type { LiveConnection, Watch } from '../realtime/live-connection'
import type { ApiClient } from '../shared/api'
import type { Comment, LiveEvent, ReactionKind, ReactionState } from '../shared/contract'
import { SvelteMap } from 'svelte/reactivity'
import { compareIds } from '../shared/ids'
import { isNotFound, retryDelayMs } from '../shared/problem'
import { renamed, type PostBook } from './post-book'
import { withWish, type Wish } from './reaction-wishes'

export interface ThreadDeps {
  api: Pick<ApiClient, 'comments'>
  book: PostBook
  live: LiveConnection
  me: () => string
}

const PAGE = 20
const LARGEST_PAGE = 100

/** The comments of one post, oldest first, live. */
export class Thread {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  loadingMore = $state(false)
  moreError: unknown = $state.raw(null)
  comments: Comment[] = $state.raw([])
  after: string | null = $state(null)

  readonly #wishes = new SvelteMap<string, Wish>()
  readonly #deleted = new Set<string>()
  /** Comments that came in while a snapshot was under way: it may be too old to know them. */
  #arrived: Comment[] = []
  #reading: Promise<void> | null = null
  #watch: Watch | null = null
  #closed = false
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly postId: string,
    private readonly deps: ThreadDeps,
  ) {}

  async open(): Promise<void> {
    this.status = 'loading'
    await this.#read(PAGE)
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#retry)
    this.#watch?.stop()
  }

  async loadMore(): Promise<void> {
    if (this.after === null || this.loadingMore) return
    this.loadingMore = true
    this.moreError = null
    const after = this.after
    try {
      const page = await this.deps.api.comments(this.postId, after, PAGE)
      if (this.after !== after) return
      this.#hold([...this.comments, ...page.items])
      this.after = page.after ?? null
    } catch (error) {
      this.moreError = error
    } finally {
      this.loadingMore = false
    }
  }

  /** One's own comment, from the reply that created it: shown even where later pages are still unread. */
  addOwn(comment: Comment): void {
    this.#add(comment)
  }

  removeOwn(id: string): void {
    this.#remove(id)
  }

  apply(event: LiveEvent): void {
    this.deps.book.apply(event, this.deps.me())
    if (event.type === 'comment.created') {
      const { comment } = event.data
      if (this.after === null || comment.author.handle === this.deps.me()) this.#add(comment)
    } else if (event.type === 'comment.edited') {
      this.replace(event.data.comment)
    } else if (event.type === 'comment.reactions') {
      const { reactions, actorReactions, version } = event.data
      const isMine = event.actor.handle === this.deps.me()
      this.#react(event.subject, { reactions, version, ...(isMine && { myReactions: actorReactions }) })
    } else if (event.type === 'comment.deleted') {
      this.#remove(event.subject)
    } else if (event.type === 'user.updated') {
      const { handle, name } = event.data.user
      this.comments = this.comments.map((comment) => renamed(comment, handle, name))
    }
  }

  /** A comment with another text. What is not held belongs to a page that was not read yet. */
  replace(comment: Comment): void {
    if (this.#reading) this.#arrived.push(comment)
    this.comments = this.comments.map((held) => (held.id === comment.id ? merged(held, comment) : held))
  }

  /** A comment's reactions as they are to be shown: with what was given and not confirmed yet. Reactive. */
  reactionsOf(comment: Comment) {
    const { id, reactions, myReactions } = comment
    return withWish({ reactions, myReactions: myReactions ?? [] }, this.#wishes.get(id))
  }

  /** Shows a reaction before the server has confirmed it; {@link settle} takes over. */
  wish(id: string, kind: ReactionKind, on: boolean): void {
    this.#wishes.set(id, new Map(this.#wishes.get(id)).set(kind, on))
  }

  settle(id: string, kind: ReactionKind, reply?: ReactionState): void {
    const rest = new Map(this.#wishes.get(id))
    rest.delete(kind)
    this.#wishes.set(id, rest)
    if (reply) this.#react(id, reply)
  }

  #react(id: string, { version, ...change }: Pick<ReactionState, 'reactions' | 'version'> & Partial<ReactionState>): void {
    const told = (comment: Comment) =>
      comment.id === id && version >= comment.reactionsVersion ? { ...comment, ...change, reactionsVersion: version } : comment
    this.comments = this.comments.map(told)
  }

  #add(comment: Comment): void {
    if (this.#reading) this.#arrived.push(comment)
    this.#hold([...this.comments, comment])
  }

  #remove(id: string): void {
    this.#deleted.add(id)
    this.#hold(this.comments)
  }

  #hold(comments: Comment[]): void {
    const byId = new Map(comments.map((comment) => [comment.id, comment]))
    for (const id of this.#deleted) byId.delete(id)
    this.comments = [...byId.values()].sort((a, b) => compareIds(a.id, b.id))
  }

  #read(limit: number): Promise<void> {
    this.#reading ??= this.#readSnapshot(limit)
    return this.#reading
  }

  async #readSnapshot(limit: number): Promise<void> {
    try {
      const page = await this.deps.api.comments(this.postId, null, limit)
      if (this.#closed) return
      // What was told while it was read may be newer.
      const held = new Map(this.comments.map((comment) => [comment.id, comment]))
      const items = page.items.map((comment) => withReactions(comment, held.get(comment.id)))
      this.#hold(withArrived(items, this.#arrived, page.after ?? null))
      this.after = page.after ?? null
      this.status = 'ready'
      // Done before watching again: a new gap may come back at once, and wants a new read.
      this.#readDone()
      if (this.#watch) this.#watch.resume(page.position)
      else this.#watch = this.#listen(page.position)
    } catch (error) {
      this.#readDone()
      if (this.status === 'ready' && !isNotFound(error)) return this.#retryLater(error)
      this.error = error
      this.status = 'failed'
    }
  }

  #readDone(): void {
    this.#reading = null
    this.#arrived = []
  }

  #listen(position: string): Watch {
    return this.deps.live.watch(`post:${this.postId}`, {
      position,
      onEvent: (event) => this.apply(event),
      onGap: () => this.#readAgain(),
    })
  }

  #readAgain(): void {
    if (!this.#closed) void this.#read(Math.min(LARGEST_PAGE, Math.max(PAGE, this.comments.length)))
  }

  #retryLater(error: unknown): void {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#readAgain(), retryDelayMs(error))
  }
}

/** Edits come in order: the later one is the newer text. */
const isNewer = (held: Comment, other: Comment) => (held.editedAt ?? '') > (other.editedAt ?? '')

/** Two states of one comment: the newer text, the newer reactions, and what is known of one's own. */
function merged(held: Comment, other: Comment): Comment {
  const text = isNewer(held, other) ? held : other
  const mine = other.myReactions ?? held.myReactions ?? []
  return withReactions({ ...text, ...reactionsOf(other), myReactions: mine }, held)
}

const reactionsOf = ({ reactions, reactionsVersion }: Comment) => ({ reactions, reactionsVersion })

/** A comment with the reactions of another state of it, where those are newer. */
const withReactions = (comment: Comment, other: Comment | undefined): Comment =>
  other && other.reactionsVersion > comment.reactionsVersion
    ? { ...comment, ...reactionsOf(other), myReactions: other.myReactions ?? comment.myReactions ?? [] }
    : comment

/** A page with what came while it was read. An edit of a comment of a later page stays there. */
function withArrived(page: Comment[], arrived: Comment[], after: string | null): Comment[] {
  const byId = new Map(page.map((comment) => [comment.id, comment]))
  const last = page.at(-1)?.id
  for (const comment of arrived) {
    const held = byId.get(comment.id)
    if (held) byId.set(comment.id, merged(held, comment))
    else if (!comment.editedAt || after === null || !last || compareIds(comment.id, last) < 0) {
      byId.set(comment.id, comment)
    }
  }
  return [...byId.values()]
}
