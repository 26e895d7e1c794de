import type { ApiClient } from '../shared/api'
import type { AnsweredFound, Community, PersonFound, Post, SearchAnswer, SearchKind, TagUse } from '../shared/contract'

export interface Found {
  people: PersonFound[]
  communities: Community[]
  posts: Post[]
  tags: TagUse[]
  answered: AnsweredFound[]
}

const NOTHING: Found = { people: [], communities: [], posts: [], tags: [], answered: [] }

/** What one question found. A newer question makes the answers of an older one void, whenever they arrive. */
export class SearchResults {
  status: 'idle' | 'loading' | 'ready' | 'failed' = $state('idle')
  found: Found = $state.raw(NOTHING)
  /** The question that what is shown answers: what is highlighted. */
  answered = $state('')
  error: unknown = $state.raw(null)
  after: string | null = $state(null)
  loadingMore = $state(false)
  moreError: unknown = $state.raw(null)
  #asked = 0
  #abort: AbortController | undefined
  #kind: SearchKind | undefined
  #q = ''

  readonly count: number = $derived(
    this.found.people.length + this.found.communities.length + this.found.posts.length + this.found.tags.length +
      this.found.answered.length,
  )

  constructor(private readonly api: Pick<ApiClient, 'search'>) {}

  /** What is shown of the same kind stays until the answer comes; another kind starts from nothing. */
  async open(q: string, kind?: SearchKind): Promise<void> {
    const asked = ++this.#asked
    this.#abort?.abort()
    this.loadingMore = false
    this.moreError = null
    if (kind !== this.#kind || this.status === 'failed' || this.status === 'idle') this.found = NOTHING
    this.#kind = kind
    this.#q = q
    if (!q.trim()) return this.#reset()
    if (this.count === 0) this.status = 'loading'
    const abort = (this.#abort = new AbortController())
    try {
      const answer = await this.api.search({ q, ...(kind ? { kind } : {}) }, abort.signal)
      if (asked !== this.#asked) return
      this.found = foundIn(answer)
      this.after = answer.after
      this.answered = q
      this.status = 'ready'
    } catch (error) {
      if (asked !== this.#asked) return
      this.error = error
      this.status = 'failed'
    }
  }

  async more(): Promise<void> {
    if (this.after === null || this.loadingMore || !this.#kind) return
    const asked = this.#asked
    this.loadingMore = true
    this.moreError = null
    try {
      const answer = await this.api.search({ q: this.#q, kind: this.#kind, after: this.after })
      if (asked !== this.#asked) return
      const next = foundIn(answer)
      this.found = {
        people: [...this.found.people, ...next.people],
        communities: [...this.found.communities, ...next.communities],
        posts: [...this.found.posts, ...next.posts],
        tags: [...this.found.tags, ...next.tags],
        answered: [...this.found.answered, ...next.answered],
      }
      this.after = answer.after
    } catch (error) {
      if (asked === this.#asked) this.moreError = error
    } finally {
      if (asked === this.#asked) this.loadingMore = false
    }
  }

  followed(handle: string, isFollowing: boolean): void {
    const people = this.found.people.map((one) =>
      one.person.handle === handle ? { ...one, person: { ...one.person, isFollowing } } : one,
    )
    this.found = { ...this.found, people }
  }

  #reset(): void {
    this.found = NOTHING
    this.after = null
    this.answered = ''
    this.status = 'idle'
  }
}

function foundIn({ people, communities, posts, tags, answered }: SearchAnswer): Found {
  return { people: people ?? [], communities: communities ?? [], posts: posts ?? [], tags: tags ?? [], answered: answered ?? [] }
}
