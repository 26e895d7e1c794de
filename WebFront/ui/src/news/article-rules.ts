import type { Article, LiveEvent } from '../shared/contract'

/** Lower case without accents: what places are compared by. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const names = (places: string[], own: string) => places.length === 0 || places.some((one) => fold(one) === fold(own))

/** Whether an article concerns somebody of a country and a unit: of one of each that it names. */
export const concerns = ({ countries, units }: Pick<Article, 'countries' | 'units'>, country: string, unit: string): boolean =>
  names(countries, country) && names(units, unit)

/** Whether it left the front page. */
export const isExpired = ({ expiresAt }: Pick<Article, 'expiresAt'>, now: number): boolean =>
  expiresAt != null && Date.parse(expiresAt) <= now

export const newestFirst = (a: Article, b: Article): number =>
  Date.parse(b.publishedAt ?? '') - Date.parse(a.publishedAt ?? '') || (a.id < b.id ? 1 : -1)

/** An article as what is newer of the two says: its words and its count of comments have versions of their own. */
export function merged(held: Article | undefined, next: Article): Article {
  if (!held) return next
  const words = next.version >= held.version ? next : held
  const counted = next.postVersion >= held.postVersion ? next : held
  return { ...words, commentCount: counted.commentCount, postVersion: counted.postVersion }
}

/** What an event says of the number of comments of an article; null when it says nothing. */
export function counted(event: LiveEvent): { id: string; commentCount: number; postVersion: number } | null {
  if (event.type !== 'comment.created' && event.type !== 'comment.edited' && event.type !== 'comment.deleted') return null
  const { postId, commentCount, version } = event.data
  return { id: postId, commentCount, postVersion: version }
}
