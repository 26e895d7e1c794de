import { describe, expect, it, vi } from 'vitest'
import { isReady, newPollDraft, pollOf } from '../src/posts/poll-draft'
import { Originals } from '../src/posts/originals.svelte'
import { PostBook } from '../src/posts/post-book'
import { wordDiff } from '../src/posts/word-diff'
import type { Poll, Post } from '../src/shared/contract'
import type { Watcher } from '../src/realtime/live-connection'
import { post } from './samples'

const poll = (votes?: number[]): Poll => ({
  options: ['Pizza', 'Paella'],
  isMultiple: false,
  results: 'after-voting',
  closesAt: '2026-06-15T10:00:00.000Z',
  voters: 1,
  ...(votes && { votes }),
})

describe('a book of posts', () => {
  it('shows what a vote was answered with, though everybody is told less at the same version', () => {
    const book = new PostBook()
    book.put(post('1', { poll: poll(), version: 1 }))
    book.putOwnPoll('1', { poll: poll([0, 1]), myChoices: [1], version: 2 })
    book.putPoll('1', poll(), 2)

    expect(book.get('1')?.poll?.votes).toEqual([0, 1])
    expect(book.get('1')?.mine?.choices).toEqual([1])
  })

  it('keeps the tallies it holds until new ones are asked for', () => {
    const book = new PostBook()
    book.put(post('1', { poll: poll(), version: 1 }))
    book.putOwnPoll('1', { poll: poll([0, 1]), myChoices: [1], version: 2 })
    book.putPoll('1', { ...poll(), voters: 2 }, 3)

    expect(book.get('1')?.poll).toMatchObject({ voters: 2, votes: [0, 1] })
  })

  it('drops stars with the kind that is rated, and ignores older ratings', () => {
    const book = new PostBook()
    const rating = { average: 4, count: 1, distribution: [0, 0, 0, 1, 0] }
    book.put(post('1', { kind: 'idea', rating, version: 3, mine: { stars: 4, isBookmarked: true } }))
    book.putRating('1', { rating: { ...rating, count: 9 }, version: 2 })
    expect(book.get('1')).toMatchObject({ rating: { count: 1 }, mine: { stars: 4, isBookmarked: true } })

    const { rating: _rating, mine: _mine, myReactions: _kinds, ...message } = post('1', { version: 4 })
    book.put(message)
    expect(book.get('1')?.rating).toBeUndefined()
    expect(book.get('1')?.mine).toEqual({ isBookmarked: true })
  })

  it('believes the last that was said of a bookmark, which no version tells', () => {
    const book = new PostBook()
    book.put(post('1', { mine: { isBookmarked: true } }))
    book.put(post('1'))
    expect(book.get('1')?.mine).toBeUndefined()
  })
})

describe('what shares point to', () => {
  it('is asked for together, watched, and gone when the right to read it is', async () => {
    vi.useFakeTimers()
    const book = new PostBook()
    const watchers: Watcher[] = []
    let readable: Post[] = [post('1')]
    const asked: string[][] = []
    const originals = new Originals(
      {
        postsOf: (ids) => {
          asked.push(ids)
          return Promise.resolve({ items: readable, position: 'e.1' })
        },
      },
      book,
      { watch: (_topic, watcher) => (watchers.push(watcher), { resume: () => undefined, stop: () => undefined }) },
      () => 'me',
    )
    const hide = originals.show('1')
    originals.show('2')
    await vi.runAllTimersAsync()

    expect(asked).toEqual([['1', '2']])
    expect([originals.state('1'), originals.state('2')]).toEqual(['ready', 'gone'])
    readable = []
    watchers[0]?.onGap({ topic: 'post:1', reason: 'revoked', position: '' })
    expect(originals.state('1')).toBe('gone')
    await vi.runAllTimersAsync()
    expect(originals.state('1')).toBe('gone')
    hide()
    expect(originals.state('1')).toBe('loading')
    vi.useRealTimers()
  })
})

describe('a poll that is written', () => {
  it('needs two different options, and leaves empty lines out', () => {
    const draft = newPollDraft()
    expect(isReady(draft)).toBe(false)
    draft.options = ['Pizza', ' ', 'pizza ']
    expect(isReady(draft)).toBe(false)
    draft.options = [' Pizza', '', 'Paella']
    expect(isReady(draft)).toBe(true)
    expect(pollOf(draft, 0)).toMatchObject({ options: ['Pizza', 'Paella'], closesAt: '1970-01-08T00:00:00.000Z' })
  })
})

describe('what changed between two texts', () => {
  const told = (before: string, after: string) =>
    wordDiff(before, after).map(({ kind, text }) => ({ same: ' ', added: '+', removed: '-' })[kind] + text)

  it('is told by words', () => {
    expect(told('the long one', 'the short one')).toEqual([' the ', '-long', '+short', '  one'])
    expect(told('same', 'same')).toEqual([' same'])
    expect(told('', 'new words')).toEqual(['+new words'])
    expect(told('a b c d', 'a c d e')).toEqual([' a ', '-b ', ' c d', '+ e'])
  })

  it('gives both texts back, however long', () => {
    const [before, after] = ['x '.repeat(3_000), 'y '.repeat(3_000)]
    const pieces = wordDiff(before, after)
    const side = (leave: string) => pieces.filter(({ kind }) => kind !== leave).map(({ text }) => text).join('')
    expect([side('added'), side('removed')]).toEqual([before, after])
  })
})
