import { SvelteMap } from 'svelte/reactivity'
import type {
  Comment,
  LinkPreview,
  LiveEvent,
  OwnMarks,
  Poll,
  PollState,
  Post,
  Rating,
  RatingState,
  ReactionCounts,
  ReactionKind,
  ReactionState,
  SharedPost,
} from '../shared/contract'
import { withWish, type Wish } from './reaction-wishes'

/**
 * What is known of one post. A change touches one aspect (its words, its reactions, its comment count) and raises the
 * post's one `version`; each aspect therefore remembers the version that wrote it, and the highest wins whatever the
 * order in which replies and events come in.
 */
interface Aspects {
  content?: { version: number; post: SharedPost }
  reactions?: { version: number; counts: ReactionCounts }
  mine?: { version: number; kinds: ReactionKind[] }
  comments?: { version: number; count: number }
  rating?: { version: number; rating: Rating }
  poll?: { version: number; poll: Poll }
  preview?: { version: number; preview: LinkPreview | null }
  /** Stars and votes of the reader. */
  marks?: { version: number; stars: number | null; choices: number[] | null }
  /** No version tells of it: what came last holds. */
  bookmarked?: boolean
  deleted?: boolean
}

/** Aspects of posts nobody has shown yet: kept for replies under way, and no longer than that is likely. */
const EARLY_LIMIT = 500

/** Every post the page holds, once, whichever list shows it. REST replies and live events come in by the same doors. */
export class PostBook {
  readonly #aspects = new Map<string, Aspects>()
  readonly #shown = new SvelteMap<string, Post>()
  readonly #wishes = new Map<string, Wish>()
  readonly #early = new Set<string>()

  /** The post as it is to be shown; undefined when it is unknown or gone. Reactive. */
  get(id: string): Post | undefined {
    return this.#shown.get(id)
  }

  /** A whole post: from a reply (with `myReactions`) or from an event (without). */
  put(post: Post | SharedPost): void {
    const { id, version } = post
    this.#change(id, (aspects) => {
      if (newer(version, aspects.content)) aspects.content = { version, post }
      if (newer(version, aspects.reactions)) aspects.reactions = { version, counts: post.reactions }
      if (newer(version, aspects.comments)) aspects.comments = { version, count: post.commentCount }
      if (post.rating && newer(version, aspects.rating)) aspects.rating = { version, rating: post.rating }
      if (post.poll && newer(version, aspects.poll)) aspects.poll = { version, poll: keepVotes(aspects, post.poll) }
      if (newer(version, aspects.preview)) aspects.preview = { version, preview: post.preview ?? null }
      if (!('myReactions' in post)) return
      if (newer(version, aspects.mine)) aspects.mine = { version, kinds: post.myReactions }
      const { stars = null, choices = null, isBookmarked = false } = post.mine ?? {}
      if (newer(version, aspects.marks)) aspects.marks = { version, stars, choices }
      aspects.bookmarked = isBookmarked
    })
  }

  putRating(id: string, { rating, version, ...mine }: RatingState | Omit<RatingState, 'myStars'>, isOwn = false): void {
    this.#change(id, (aspects) => {
      if (newer(version, aspects.rating)) aspects.rating = { version, rating }
      if (!isOwn) return
      const stars = ('myStars' in mine ? mine.myStars : null) ?? null
      aspects.marks = { version, choices: aspects.marks?.choices ?? null, stars }
    })
  }

  putPreview(id: string, preview: LinkPreview | null, version: number): void {
    this.#change(id, (aspects) => {
      if (newer(version, aspects.preview)) aspects.preview = { version, preview }
    })
  }

  /** A poll as everybody sees it. */
  putPoll(id: string, poll: Poll, version: number): void {
    this.#change(id, (aspects) => {
      if (newer(version, aspects.poll)) aspects.poll = { version, poll: keepVotes(aspects, poll) }
    })
  }

  /** A poll as the reader sees it, in an answer to them: it may show more at the same version. */
  putOwnPoll(id: string, { poll, myChoices, version }: PollState): void {
    this.#change(id, (aspects) => {
      if (version < (aspects.poll?.version ?? 0)) return
      aspects.poll = { version, poll }
      aspects.marks = { version, stars: aspects.marks?.stars ?? null, choices: myChoices ?? null }
    })
  }

  /** What the reader did on another device. */
  putMarks(id: string, { stars = null, choices = null }: Omit<OwnMarks, 'isBookmarked'>): void {
    this.#change(id, (aspects) => {
      const versions = [aspects.content, aspects.rating, aspects.poll, aspects.marks].map((one) => one?.version ?? 0)
      aspects.marks = { version: Math.max(...versions), stars, choices }
    })
  }

  putBookmark(id: string, isBookmarked: boolean): void {
    this.#change(id, (aspects) => (aspects.bookmarked = isBookmarked))
  }

  putReactions(id: string, state: { reactions: ReactionCounts; myReactions?: ReactionKind[]; version: number }): void {
    const { version } = state
    this.#change(id, (aspects) => {
      if (newer(version, aspects.reactions)) aspects.reactions = { version, counts: state.reactions }
      if (state.myReactions && newer(version, aspects.mine)) aspects.mine = { version, kinds: state.myReactions }
    })
  }

  putCommentCount(id: string, count: number, version: number): void {
    this.#change(id, (aspects) => {
      if (newer(version, aspects.comments)) aspects.comments = { version, count }
    })
  }

  remove(id: string): void {
    this.#change(id, (aspects) => (aspects.deleted = true))
  }

  /** Applies what an event says about a post. `me` is whose `myReactions` these are. */
  apply(event: LiveEvent, me: string): void {
    switch (event.type) {
      case 'post.created':
      case 'post.edited':
        return this.put(event.data.post)
      case 'post.deleted':
        return this.remove(event.subject)
      case 'rating.changed':
        return this.putRating(event.subject, event.data)
      case 'poll.changed':
        return this.putPoll(event.subject, event.data.poll, event.data.version)
      case 'preview.changed':
        return this.putPreview(event.subject, event.data.preview ?? null, event.data.version)
      case 'post.marked':
        return this.putMarks(event.subject, event.data)
      case 'bookmark.saved':
      case 'bookmark.removed':
        return this.putBookmark(event.subject, event.type === 'bookmark.saved')
      case 'comment.created':
      case 'comment.edited':
      case 'comment.deleted':
        return this.putCommentCount(event.data.postId, event.data.commentCount, event.data.version)
      case 'reactions.changed': {
        const { actorReactions, ...state } = event.data
        const mine = event.actor.handle === me ? { myReactions: actorReactions } : {}
        return this.putReactions(event.subject, { ...state, ...mine })
      }
      case 'user.updated':
        return this.#rename(event.data.user.handle, event.data.user.name)
    }
  }

  /** Shows a reaction before the server has confirmed it; {@link settle} or the reply takes over. */
  wish(id: string, kind: ReactionKind, on: boolean): void {
    const wish: Wish = this.#wishes.get(id) ?? new Map<ReactionKind, boolean>()
    this.#wishes.set(id, wish.set(kind, on))
    this.#show(id)
  }

  settle(id: string, kind: ReactionKind, reply?: ReactionState): void {
    this.#wishes.get(id)?.delete(kind)
    if (reply) this.putReactions(id, reply)
    this.#show(id)
  }

  clear(): void {
    for (const map of [this.#aspects, this.#shown, this.#wishes, this.#early]) map.clear()
  }

  #change(id: string, change: (aspects: Aspects) => void): void {
    let aspects = this.#aspects.get(id)
    if (!aspects) this.#aspects.set(id, (aspects = {}))
    change(aspects)
    this.#show(id)
    if (aspects.content) this.#early.delete(id)
    else this.#keepEarly(id)
  }

  #keepEarly(id: string): void {
    this.#early.add(id)
    const [oldest] = this.#early
    if (this.#early.size <= EARLY_LIMIT || oldest === undefined) return
    this.#early.delete(oldest)
    this.#aspects.delete(oldest)
  }

  #show(id: string): void {
    const aspects = this.#aspects.get(id)
    if (!aspects?.content) return
    if (aspects.deleted) return void this.#shown.delete(id)
    this.#shown.set(id, withWish(assemble(aspects, aspects.content.post), this.#wishes.get(id)))
  }

  #rename(handle: string, name: string): void {
    for (const [id, aspects] of this.#aspects) {
      const { content } = aspects
      if (content?.post.author.handle !== handle || content.post.author.name === name) continue
      aspects.content = { ...content, post: { ...content.post, author: { handle, name } } }
      this.#show(id)
    }
  }
}

export const renamed = (comment: Comment, handle: string, name: string): Comment =>
  comment.author.handle === handle ? { ...comment, author: { handle, name } } : comment

/** The same version tells the same thing, so only a higher one is news. */
const newer = (version: number, held: { version: number } | undefined) => !held || version > held.version

/** Tallies that not everybody sees are not in what everybody is told: those held are shown until new ones are asked for. */
function keepVotes(aspects: Aspects, poll: Poll): Poll {
  const held = aspects.poll?.poll.votes
  return !poll.votes && held && aspects.marks?.choices ? { ...poll, votes: held } : poll
}

function assemble(aspects: Aspects, post: SharedPost): Post {
  const { reactions, mine, comments, content, rating, poll, preview, marks, bookmarked = false } = aspects
  const versions = [content, reactions, comments, mine, rating, poll, preview].map((aspect) => aspect?.version ?? 0)
  const { mine: _mine, preview: _preview, ...shared } = post as Post
  const own = ownMarks(post, marks, bookmarked)
  return {
    ...shared,
    ...(post.rating && { rating: rating?.rating ?? post.rating }),
    ...(post.poll && { poll: poll?.poll ?? post.poll }),
    ...(preview?.preview && { preview: preview.preview }),
    ...(own && { mine: own }),
    reactions: reactions?.counts ?? {},
    myReactions: mine?.kinds ?? [],
    commentCount: comments?.count ?? 0,
    version: Math.max(...versions),
  }
}

/** As the server writes them: nothing where nothing was done. What is no longer rated has no stars. */
function ownMarks(post: SharedPost, marks: Aspects['marks'], isBookmarked: boolean): OwnMarks | undefined {
  const stars = post.rating ? marks?.stars : null
  const choices = marks?.choices
  if (!stars && !choices && !isBookmarked) return undefined
  return { ...(stars && { stars }), ...(choices && { choices }), isBookmarked }
}
