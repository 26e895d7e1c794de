import type { ApiClient } from '../shared/api'
import type { Comment } from '../shared/contract'
import { plainText } from '../shared/plain-text'

const TITLE_LENGTH = 80

/** A title to begin with: the question's first sentence, without marks and tags, cut between words. */
export function articleTitle(question: string): string {
  const [line = ''] = question.split(/\n/)
  const [sentence = ''] = line.split(/(?<=[.?!])\s/)
  const plain = plainText(sentence).replace(/[\s?.!:;,]+$/u, '')
  if (plain.length <= TITLE_LENGTH) return plain
  const cut = plain.slice(0, TITLE_LENGTH)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}

const PAGE = 100
/** Beyond this many answers nobody's own words are looked for. */
const PAGES_MAX = 5

/** One comment of a thread, which is read from its beginning. */
export async function findComment(
  api: Pick<ApiClient, 'comments'>,
  postId: string,
  commentId: string,
): Promise<Comment | undefined> {
  let after: string | null = null
  for (let page = 0; page < PAGES_MAX; page++) {
    const { items, after: next } = await api.comments(postId, after, PAGE)
    const found = items.find(({ id }) => id === commentId)
    if (found || !next) return found
    after = next
  }
  return undefined
}
