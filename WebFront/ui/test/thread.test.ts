import { describe, expect, it } from 'vitest'
import { PostBook } from '../src/posts/post-book'
import { Thread } from '../src/posts/thread.svelte'
import type { LiveConnection, Watcher } from '../src/realtime/live-connection'
import type { Comment, CommentPage } from '../src/shared/contract'
import { camille, comment, event, post, zoe } from './samples'

function thread(...pages: CommentPage[]) {
  const watchers: Watcher[] = []
  const live = {
    watch: (_topic: string, watcher: Watcher) => (watchers.push(watcher), { resume: () => undefined, stop: () => undefined }),
  } as unknown as LiveConnection
  const book = new PostBook()
  book.put(post('1'))
  const api = { comments: () => Promise.resolve(pages.shift() ?? { items: [], position: 'e.9' }) }
  return { book, thread: new Thread('1', { api, book, live, me: () => camille.handle }) }
}

const made = (id: number, one: Comment, commentCount: number) =>
  event(id, one.id, { type: 'comment.created', data: { comment: one, postId: '1', commentCount, version: id } }, one.author)

const ids = (held: Thread) => held.comments.map(({ id }) => id)

describe('a thread', () => {
  it('adds a live comment once, in order, and moves the post’s count with it', async () => {
    const { thread: held, book } = thread({ items: [comment('11', '1')], position: 'e.1' })
    await held.open()
    held.apply(made(3, comment('13', '1'), 3))
    held.apply(made(2, comment('12', '1'), 2))
    held.apply(made(3, comment('13', '1'), 3))
    expect(ids(held)).toEqual(['11', '12', '13'])
    expect(book.get('1')?.commentCount).toBe(3)
  })

  it('keeps a deleted comment away even from a late answer', async () => {
    const { thread: held } = thread({ items: [comment('11', '1'), comment('12', '1')], position: 'e.1' })
    await held.open()
    held.apply(event(2, '12', { type: 'comment.deleted', data: { postId: '1', commentCount: 1, version: 2 } }))
    held.apply(made(1, comment('12', '1'), 2))
    expect(ids(held)).toEqual(['11'])
  })

  it('leaves comments of others to the pages not yet read, but shows one’s own', async () => {
    const { thread: held } = thread({ items: [comment('11', '1')], after: 'next', position: 'e.1' })
    await held.open()
    held.apply(made(2, comment('30', '1', zoe), 30))
    held.apply(made(3, comment('31', '1', camille), 31))
    expect(ids(held)).toEqual(['11', '31'])
  })

  it('shows a reaction at once, then what the server says, and never an older count', async () => {
    const { thread: held } = thread({ items: [comment('11', '1')], position: 'e.1' })
    await held.open()
    const shown = () => held.reactionsOf(held.comments[0] as Comment)
    const told = (version: number, like: number, actor = zoe) =>
      event(version, '11', { type: 'comment.reactions', data: { postId: '1', reactions: { like }, actorReactions: ['like'], version } }, actor)

    held.wish('11', 'like', true)
    expect(shown()).toEqual({ reactions: { like: 1 }, myReactions: ['like'] })
    held.apply(told(2, 2, camille))
    held.settle('11', 'like', { reactions: { like: 1 }, myReactions: ['like'], version: 1 })
    expect(shown()).toEqual({ reactions: { like: 2 }, myReactions: ['like'] })
    held.apply(told(3, 3))
    expect(shown()).toEqual({ reactions: { like: 3 }, myReactions: ['like'] })

    held.wish('11', 'like', false)
    expect(shown()).toEqual({ reactions: { like: 2 }, myReactions: [] })
    held.settle('11', 'like')
    expect(shown()).toEqual({ reactions: { like: 3 }, myReactions: ['like'] })
  })

  it('keeps what one gave when a comment gets another text', async () => {
    const { thread: held } = thread({
      items: [{ ...comment('11', '1'), reactions: { like: 1 }, reactionsVersion: 1, myReactions: ['like'] }],
      position: 'e.1',
    })
    await held.open()
    held.replace({ ...comment('11', '1'), text: 'Other', reactions: { like: 2 }, reactionsVersion: 2, editedAt: '2026-01-02T00:00:00.000Z' })

    expect(held.comments[0]).toMatchObject({ text: 'Other', reactions: { like: 2 }, myReactions: ['like'] })
  })
})
