import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Feed } from '../src/feeds/feed.svelte'
import { PostBook } from '../src/posts/post-book'
import { LiveConnection, type Watcher } from '../src/realtime/live-connection'
import type { Post } from '../src/shared/contract'
import { FakeHub, FakeServer, READER } from './fake-server'
import { chance, created, event, gil, post, zoe } from './samples'

const me = () => READER.handle

/** A feed whose events the test hands over itself. */
function handFed(server: FakeServer) {
  const watchers: Watcher[] = []
  const resumed: string[] = []
  const live = {
    watch(_topic: string, watcher: Watcher) {
      watchers.push(watcher)
      return { resume: (position: string) => resumed.push(position), stop: () => undefined }
    },
  } as unknown as LiveConnection
  const book = new PostBook()
  const feed = new Feed({ topic: 'home', read: (query) => Promise.resolve(server.read(query)) }, { book, live, me })
  return { feed, book, watchers, resumed }
}

/** What a reader sees of a post: counts of nothing are the same as none. */
const seen = (posts: Post[]) =>
  posts.map(({ id, text, reactions, myReactions, commentCount, version }) => ({
    id,
    text,
    reactions: Object.fromEntries(Object.entries(reactions).filter(([, count]) => count > 0)),
    myReactions: [...myReactions].sort(),
    commentCount,
    version,
  }))

describe('a feed', () => {
  it('holds what others publish behind the pill and shows it when asked', async () => {
    const server = new FakeServer()
    const old = server.create()
    const { feed } = handFed(server)
    await feed.open()
    feed.apply(created(2, post('200', { author: gil })))
    expect(feed.posts.map(({ id }) => id)).toEqual([old.id])
    expect(feed.pendingCount).toBe(1)
    expect(await feed.showPending()).toBe('200')
    expect(feed.posts.map(({ id }) => id)).toEqual(['200', old.id])
    expect(feed.pendingCount).toBe(0)
  })

  it('shows one’s own post at once, and once, whichever of reply and event comes first', async () => {
    const { feed } = handFed(new FakeServer())
    await feed.open()
    const own = post('200', { author: READER })
    feed.apply(created(1, own))
    feed.addOwn(own)
    expect(feed.posts.map(({ id }) => id)).toEqual(['200'])
    expect(feed.pendingCount).toBe(0)
  })

  it('does not count a new post that was deleted before it was shown', async () => {
    const { feed } = handFed(new FakeServer())
    await feed.open()
    feed.apply(created(1, post('200')))
    feed.apply(event(2, '200', { type: 'post.deleted', data: {} }))
    expect(feed.pendingCount).toBe(0)
  })

  it('leaves out posts that belong to pages not yet read', async () => {
    const server = new FakeServer()
    for (let count = 0; count < 30; count++) server.create()
    const { feed } = handFed(server)
    await feed.open()
    feed.apply(event(99, '101', { type: 'post.edited', data: { post: post('101', { version: 5, text: 'new' }) } }))
    expect(feed.posts).toHaveLength(20)
    expect(feed.pendingCount).toBe(0)
    await feed.loadOlder()
    expect(feed.posts.at(-1)).toMatchObject({ id: '101', text: 'new' })
  })

  it('reads again after a gap, keeps new posts behind the pill and watches from the new position', async () => {
    const server = new FakeServer()
    const gone = server.create()
    const kept = server.create()
    const { feed, watchers, resumed } = handFed(server)
    await feed.open()
    server.posts.splice(server.posts.indexOf(gone), 1)
    const fresh = server.create()
    const around = vi.fn((replace: () => void) => replace())
    feed.aroundReplace = around
    watchers[0]?.onGap({ topic: 'home', reason: 'changed', position: server.position })
    await vi.waitFor(() => expect(resumed).toEqual([server.position]))
    expect(feed.posts.map(({ id }) => id)).toEqual([kept.id])
    expect(feed.pendingCount).toBe(1)
    expect(around).toHaveBeenCalledOnce()
    expect(await feed.showPending()).toBe(fresh.id)
  })

  it('keeps what is on screen when a re-read fails, and tries again', async () => {
    vi.useFakeTimers()
    const server = new FakeServer()
    server.create()
    const { feed, watchers } = handFed(server)
    await feed.open()
    const read = vi.spyOn(feed.source, 'read').mockRejectedValueOnce(new Error('away'))
    watchers[0]?.onGap({ topic: 'home', reason: 'overflow', position: '' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(feed.status).toBe('ready')
    expect(read).toHaveBeenCalledTimes(2)
    vi.useRealTimers()
  })

  it('converges on a fresh read whatever the order and number of deliveries', async () => {
    for (let seed = 1; seed <= 150; seed++) {
      const luck = chance(seed)
      const server = new FakeServer()
      for (let count = 0; count < 30; count++) server.act(luck)
      const { feed } = handFed(server)
      await feed.open()
      const from = server.log.length
      for (let count = 0; count < 40; count++) server.act(luck)
      const missed = server.log.slice(from)
      const deliveries = luck.shuffle([...missed, ...missed.filter(() => luck.yes(0.4))])
      for (const delivery of deliveries) {
        feed.apply(delivery)
        if (luck.yes(0.05)) await feed.loadOlder()
        if (luck.yes(0.1)) await feed.showPending()
      }
      while (feed.before !== null) await feed.loadOlder()
      await feed.showPending()
      expect(seen(feed.posts), `seed ${seed}`).toEqual(seen(server.posts))
    }
  })
})

describe('a feed on a real connection', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('equals a fresh read after any history of breaks, gaps and late answers', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const luck = chance(seed)
      const server = new FakeServer()
      const hub = new FakeHub(server.log)
      server.onEvent = hub.tell
      const live = new LiveConnection({
        transport: hub,
        reachable: () => Promise.resolve(true),
        onState: () => undefined,
        random: () => 0.5,
      })
      // Snapshots answer late: what happens meanwhile must not be lost.
      const read = (query: { before?: string | null; limit?: number }) => {
        const page = server.read(query)
        return new Promise<typeof page>((resolve) => setTimeout(() => resolve(page), luck.below(400)))
      }
      const feed = new Feed({ topic: 'home', read }, { book: new PostBook(), live, me })
      for (let count = 0; count < 12; count++) server.act(luck)
      live.start()
      void feed.open()
      for (let step = 0; step < 120; step++) {
        server.act(luck)
        if (luck.yes(0.06)) hub.drop()
        if (luck.yes(0.04) && hub.topics.has('home')) hub.gap('home', 'overflow')
        if (luck.yes(0.05)) hub.forgotten = server.log.length - 3
        if (luck.yes(0.1)) void feed.showPending()
        await vi.advanceTimersByTimeAsync(luck.below(300))
      }
      await vi.advanceTimersByTimeAsync(120_000)
      while (feed.before !== null) {
        void feed.loadOlder()
        await vi.advanceTimersByTimeAsync(500)
      }
      void feed.showPending()
      await vi.advanceTimersByTimeAsync(500)
      expect(seen(feed.posts), `seed ${seed}`).toEqual(seen(server.posts))
      feed.close()
      await live.stop()
    }
  })
})

describe('what is known of a post', () => {
  it('shows a reaction before the answer and never counts it twice', () => {
    const book = new PostBook()
    book.put(post('1', { reactions: { like: 2 } }))
    book.wish('1', 'like', true)
    expect(book.get('1')).toMatchObject({ reactions: { like: 3 }, myReactions: ['like'] })
    const data = { reactions: { like: 3 }, actorReactions: ['like' as const], version: 2 }
    book.apply(event(1, '1', { type: 'reactions.changed', data }, READER), me())
    expect(book.get('1')?.reactions.like).toBe(3)
    book.settle('1', 'like', { reactions: { like: 4 }, myReactions: ['like'], version: 3 })
    expect(book.get('1')).toMatchObject({ reactions: { like: 4 }, version: 3 })
  })

  it('takes a refused reaction back', () => {
    const book = new PostBook()
    book.put(post('1', { reactions: { like: 2 } }))
    book.wish('1', 'like', true)
    book.settle('1', 'like')
    expect(book.get('1')).toMatchObject({ reactions: { like: 2 }, myReactions: [] })
  })

  it('ignores an older version, and lets a deleted post stay deleted', () => {
    const book = new PostBook()
    book.put(post('1', { version: 5, text: 'new' }))
    book.put(post('1', { version: 4, text: 'old' }))
    expect(book.get('1')?.text).toBe('new')
    book.remove('1')
    book.put(post('1', { version: 9 }))
    expect(book.get('1')).toBeUndefined()
  })

  it('takes over a new name of its author', () => {
    const book = new PostBook()
    book.put(post('1'))
    const user = { handle: zoe.handle, name: 'Zoé Petit' }
    book.apply(event(1, 'u1', { type: 'user.updated', data: { user } as never }), me())
    expect(book.get('1')?.author.name).toBe('Zoé Petit')
  })
})
