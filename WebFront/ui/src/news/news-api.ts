import type {
  Article,
  ArticleChanges,
  ArticlePage,
  ArticleSnapshot,
  ArticleSource,
  NewsPlaces,
  NewsScope,
  Shelf,
} from '../shared/contract'
import type { Call } from '../shared/http'

type Caller = <T>(method: string, path: string, call?: Call) => Promise<T>

const of = (id: string) => `/news/${encodeURIComponent(id)}`

/** News of the company, one line a call. */
export const newsApi = (call: Caller) => ({
  list: (scope: NewsScope, before: string | null, limit?: number) =>
    call<ArticlePage>('GET', '/news', { query: { scope, before, limit } }),
  desk: (shelf: Shelf, before: string | null) => call<ArticlePage>('GET', '/news/desk', { query: { shelf, before } }),
  places: () => call<NewsPlaces>('GET', '/news/places'),
  get: (id: string) => call<ArticleSnapshot>('GET', of(id)),
  source: (id: string) => call<ArticleSource>('GET', `${of(id)}/source`),
  begin: (body: ArticleChanges, idempotencyKey: string) => call<Article>('POST', '/news', { body, idempotencyKey }),
  save: (id: string, body: ArticleChanges) => call<Article>('PATCH', of(id), { body }),
  discard: (id: string) => call<undefined>('DELETE', of(id)),
  schedule: (id: string, at: string) => call<Article>('PUT', `${of(id)}/schedule`, { body: { at } }),
  unschedule: (id: string) => call<Article>('DELETE', `${of(id)}/schedule`),
  publish: (id: string) => call<Article>('POST', `${of(id)}/publish`),
  takeBack: (id: string) => call<Article>('POST', `${of(id)}/take-back`),
})

export type NewsApi = ReturnType<typeof newsApi>
