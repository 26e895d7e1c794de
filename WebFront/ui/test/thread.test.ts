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
})
