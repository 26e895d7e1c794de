import { describe, expect, it } from 'vitest'
import { concerns, isExpired, merged } from '../src/news/article-rules'
import { NewsList } from '../src/news/news-list.svelte'
import type { NewsApi } from '../src/news/news-api'
import type { Article, ArticlePage, LiveEvent, NewsScope } from '../src/shared/contract'
import type { LiveConnection } from '../src/realtime/live-connection'

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 12, minutes)).toISOString()

const article = (id: string, over: Partial<Article> = {}): Article => ({
  id,
  state: 'published',
  title: `Title ${id}`,
  summary: 'Summary',
  author: { handle: 'press', name: 'Press' },
  publishedAt: at(Number(id)),
  populations: ['employee'],
  countries: [],
  units: [],
  commentsOff: false,
  isHeadline: false,
  commentCount: 0,
  version: 1,
  postVersion: 1,
  ...over,
})

const event = (type: string, subject: string, data: unknown) => ({ type, subject, data }) as unknown as LiveEvent
const published = (one: Article) => event('article.published', one.id, { article: one })
const changed = (one: Article) => event('article.changed', one.id, { article: one })

async function opened(items: Article[], scope: NewsScope = 'all'): Promise<NewsList> {
  const page: ArticlePage = { items, country: 'Türkiye', unit: 'Paint', mayWrite: false, position: 'e.1' }
  const api = { list: () => Promise.resolve(page) } as unknown as NewsApi
  const live = { watch: () => ({ stop: () => undefined, resume: () => undefined }) } as unknown as LiveConnection
  const list = new NewsList(api, live)
  await list.show(scope)
  return list
}

const ids = (items: Article[]) => items.map(({ id }) => id)

describe('the front page of news', () => {
  it('keeps what is new waiting until the reader asks for it', async () => {
    const list = await opened([article('1')])
    list.apply(published(article('2')))
    list.apply(published(article('2')))
    expect([ids(list.items), ids(list.waiting)]).toEqual([['1'], ['2']])
    expect(list.showWaiting()).toBe('2')
    expect([ids(list.items), ids(list.waiting)]).toEqual([['2', '1'], []])
  })

  it('shows at once what changed and what was taken back', async () => {
    const list = await opened([article('2'), article('1', { isHeadline: true })])
    list.apply(changed(article('1', { version: 2 })))
    list.apply(changed(article('2', { version: 2, isHeadline: true })))
    expect(list.items.find(({ isHeadline }) => isHeadline)?.id).toBe('2')
    list.apply(event('article.removed', '2', {}))
    expect(ids(list.items)).toEqual(['1'])
  })

  it('counts comments by the version of the post, whatever order they come in', async () => {
    const list = await opened([article('1', { commentCount: 3, postVersion: 5 })])
    const comment = (commentCount: number, version: number) =>
      event('comment.created', 'c', { postId: '1', commentCount, version, comment: {} })
    list.apply(comment(2, 4))
    expect(list.items[0]?.commentCount).toBe(3)
    list.apply(comment(4, 6))
    list.apply(changed(article('1', { version: 2, title: 'Else', commentCount: 3, postVersion: 5 })))
    expect([list.items[0]?.commentCount, list.items[0]?.title]).toEqual([4, 'Else'])
  })

  it('lets an article go when its time is over, without anybody saying so', async () => {
    const list = await opened([article('1', { expiresAt: at(30) })])
    expect(ids(list.at(Date.parse(at(29))))).toEqual(['1'])
    expect(ids(list.at(Date.parse(at(30))))).toEqual([])
  })

  it('leaves out what concerns others, where one asked for what concerns oneself', async () => {
    const list = await opened([], 'mine')
    list.apply(published(article('1', { countries: ['France'] })))
    list.apply(published(article('2', { countries: ['turkiye', 'France'], units: ['PAINT'] })))
    list.apply(published(article('3', { units: ['Purchasing'] })))
    expect(ids(list.waiting)).toEqual(['2'])
  })
})

describe('the rules of an article', () => {
  it('concerns people of one of its countries and one of its units', () => {
    expect(concerns({ countries: [], units: [] }, '', '')).toBe(true)
    expect(concerns({ countries: ['France'], units: [] }, '', 'Paint')).toBe(false)
    expect(concerns({ countries: ['France'], units: ['Paint'] }, 'FRANCE', 'paint')).toBe(true)
  })

  it('ends in the millisecond that was said', () => {
    expect(isExpired({ expiresAt: null }, Date.now())).toBe(false)
    expect(isExpired({ expiresAt: at(0) }, Date.parse(at(0)) - 1)).toBe(false)
    expect(isExpired({ expiresAt: at(0) }, Date.parse(at(0)))).toBe(true)
  })

  it('takes words and counts from whichever is newer', () => {
    const held = article('1', { version: 3, title: 'Newer', postVersion: 2, commentCount: 1 })
    const late = article('1', { version: 2, title: 'Older', postVersion: 7, commentCount: 5 })
    expect([merged(held, late).title, merged(held, late).commentCount]).toEqual(['Newer', 5])
  })
})
