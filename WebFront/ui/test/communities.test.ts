import { describe, expect, it, vi } from 'vitest'
import { CommunityBoard } from '../src/communities/board.svelte'
import { communityReasonText } from '../src/communities/community-reasons'
import { languageOptions } from '../src/communities/languages'
import { shownTabs } from '../src/communities/tabs'
import { PostBook } from '../src/posts/post-book'
import type { Board, Community } from '../src/shared/contract'
import { i18n } from '../src/shared/i18n/i18n.svelte'
import { event, post, zoe } from './samples'

const community = (tabs: string): Community => ({
  id: '1',
  slug: 'doors',
  name: 'Doors',
  description: '',
  access: 'public',
  type: 'project',
  state: 'active',
  memberCount: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  country: '',
  language: '',
  tabs: tabs.split(' ').map((word) => ({ tab: word.replace('-', ''), isHidden: word.startsWith('-') })),
  myState: 'none',
})

describe('the tabs of a community', () => {
  it('stand in its own order, without what is hidden and what this page does not know', () => {
    expect(shownTabs(community('about feed wiki -members'), 'feed')).toEqual(['about', 'feed'])
  })

  it('hold what one is looking at, hidden or not', () => {
    expect(shownTabs(community('feed -members about'), 'members')).toEqual(['feed', 'members', 'about'])
  })
})

describe('the board above a feed', () => {
  const held: Board = {
    pins: [post('7', { myReactions: ['like'] })],
    announcement: { id: '3', text: 'Closed', until: '2026-12-01T00:00:00.000Z', isDismissed: false },
    welcome: { text: 'Hello', isDue: true },
  }

  async function open(dismiss = vi.fn().mockResolvedValue(undefined)) {
    const book = new PostBook()
    const board = new CommunityBoard('doors', { board: () => Promise.resolve(held), dismiss }, book)
    await board.read()
    return { board, book, dismiss }
  }

  const changed = (announcement: Board['announcement']) =>
    event(
      1,
      '1',
      { type: 'community.board', data: { community: { slug: 'doors', name: 'Doors' }, pins: [post('8')], announcement, welcome: 'Hi' } },
      zoe,
    )

  it('follows what animators change, and keeps what the reader did', async () => {
    const { board, book } = await open()
    await board.dismiss('announcement')
    board.apply(changed(held.announcement))
    expect(board.pins.map(({ id }) => id)).toEqual(['8'])
    expect(board.announcement?.isDismissed).toBe(true)
    expect(board.welcome).toEqual({ text: 'Hi', isDue: true })

    board.apply(changed({ id: '4', text: 'Open', until: '2026-12-02T00:00:00.000Z' }))
    expect(board.announcement?.isDismissed).toBe(false)

    book.remove('8')
    expect(board.pins).toEqual([])
  })

  it('brings back what could not be taken away', async () => {
    const { board } = await open(vi.fn().mockRejectedValue(new Error('no')))
    await expect(board.dismiss('welcome')).rejects.toThrow('no')
    expect(board.welcome.isDue).toBe(true)
  })
})

describe('a suggested community', () => {
  it('says why, and leaves out what it does not know', () => {
    i18n.language = 'en'
    const text = communityReasonText([
      { kind: 'colleagues', count: 5, names: ['Ana', 'Bob', 'Cem'] },
      { kind: 'topics', count: 1, names: ['door-seals'] },
      { kind: 'something-new', count: 1, names: [] },
      { kind: 'same-site', count: 2, names: ['Flins'] },
    ])
    expect(text).toBe('Ana, Bob, Cem and 2 more colleagues are members · About door seals · 2 people from Flins')
  })

  it('has languages to choose from, by name, and the one it has', () => {
    i18n.language = 'fr'
    const options = languageOptions('br')
    expect(options[0]?.label).toBe('Allemand')
    expect(options).toContainEqual({ value: 'br', label: 'Breton' })
  })
})
