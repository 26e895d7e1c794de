import type { FeedKind } from '../shared/contract'

/** The longest texts, in UTF-16 units as the server counts. */
export const POST_LIMIT = 10_000
export const COMMENT_LIMIT = 4_000
/** From here on, the writer is told how much room is left. */
export const NEAR_LIMIT = 500

export interface PostDraft {
  text: string
  kind: FeedKind
  community: string | null
}

/**
 * The key under which one composed text is sent. It stays the same while the same text is sent again, so that an
 * answer lost on the way never makes a second post; another text is another post.
 */
export class SendingKey {
  #key = ''
  #content = ''

  constructor(private readonly newKey: () => string = () => crypto.randomUUID()) {}

  for(content: unknown): string {
    const written = JSON.stringify(content)
    if (written !== this.#content || !this.#key) {
      this.#content = written
      this.#key = this.newKey()
    }
    return this.#key
  }

  forget(): void {
    this.#key = ''
  }
}
