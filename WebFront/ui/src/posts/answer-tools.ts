import type { Snippet } from 'svelte'
import type { Comment } from '../shared/contract'

/** What a question that travels adds to its comments. */
export interface AnswerTools {
  /** The comment that helped. */
  markedId: string | null
  /** How that is said. */
  mark: string
  below: Snippet<[Comment]>
}
