import type { Idea, IdeaOrder, IdeaPage, IdeaTally, JamWall } from '../shared/contract'
import { compareIds } from '../shared/ids'
import { counted } from './counted'
import type { JamsApi } from './jams-api'

const PAGE = 30
const LARGEST_PAGE = 100
/** Beyond this many unseen ideas, showing them means reading the newest page again. */
const PENDING_LIMIT = 100

export interface WallDeps {
  api: Pick<JamsApi, 'ideas'>
  me: () => string
  /** When what came is shown: with the next frame, all of it at once. */
  frame?: (show: () => void) => void
  /** Lets the view keep what is being read at its place while the list is replaced. */
  aroundReplace?: (replace: () => void) => void
}

/** The ideas of a jam in one order, kept equal to what a fresh read would give; new ones wait behind a pill. */
export class Wall {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  order: IdeaOrder = $state('newest')
  theme: number | null = $state(null)
  after: string | null = $state(null)
  loadingMore = $state(false)
  moreError: unknown = $state.raw(null)
  aroundReplace: (replace: () => void) => void
  #known: ReadonlyMap<string, Idea> = $state.raw(new Map())
  #ids: readonly string[] = $state.raw([])
  #pending: readonly string[] = $state.raw([])
  #queue = new Map<string, Idea>()
  #arrived = new Map<string, Idea>()
  /** The last numbers told of each idea, for pages that were on their way meanwhile. */
  #tallies = new Map<string, IdeaTally>()
  /** The last of the pages that were read in order of time: what animators put first stands out of it. */
  #last: string | undefined
  #reading = 0
  #closed = false

  /** What is shown; those that animators put first come first where time decides. */
  readonly ideas: Idea[] = $derived.by(() => {
    const shown = this.#ids.map((id) => this.#known.get(id)).filter((idea) => this.#holds(idea))
    return this.order === 'newest' ? [...pinned(shown), ...shown.filter(({ pin }) => pin === 0)] : shown
  })
  readonly pending: number = $derived(this.#pending.filter((id) => this.#holds(this.#known.get(id))).length)
  /** Whether the order by points is another one by now. */
  readonly isStale: boolean = $derived(this.order === 'top' && !isSorted(this.ideas))

  constructor(
    readonly jamId: string,
    private readonly deps: WallDeps,
  ) {
    this.aroundReplace = deps.aroundReplace ?? ((replace) => replace())
  }

  /** An idea that is known, shown in the list or not. */
  find(id: string): Idea | undefined {
    return this.#known.get(id)
  }

  async show(order: IdeaOrder, theme: number | null): Promise<void> {
    if (order !== this.order || theme !== this.theme) {
      this.order = order
      this.theme = theme
      this.status = 'loading'
      this.#ids = []
      this.#pending = []
    }
    await this.read()
  }

  /** Reads afresh: the first time, and after news were missed. */
  async read(): Promise<void> {
    const reading = ++this.#reading
    if (this.status === 'failed') this.status = 'loading'
    this.loadingMore = false
    const limit = Math.min(LARGEST_PAGE, Math.max(PAGE, this.#ids.length))
    this.#arrived.clear()
    try {
      const page = await this.deps.api.ideas(this.jamId, this.order, this.theme, null, limit)
      if (this.#closed || reading !== this.#reading) return
      this.#replace(page)
    } catch (error) {
      if (this.#closed || reading !== this.#reading) return
      this.error = error
      if (this.status === 'ready') throw error
      this.status = 'failed'
    }
  }

  async more(): Promise<void> {
    if (this.after === null || this.loadingMore) return
    const reading = this.#reading
    this.loadingMore = true
    this.moreError = null
    try {
      const page = await this.deps.api.ideas(this.jamId, this.order, this.theme, this.after, PAGE)
      if (reading !== this.#reading) return
      this.#learn(page.items)
      this.#ids = unique([...this.#ids, ...page.items.map(idOf)])
      this.#last = lastOf(page) ?? this.#last
      this.#pending = this.#pending.filter((id) => !this.#ids.includes(id))
      this.#sort()
      this.after = page.after ?? null
    } catch (error) {
      if (reading === this.#reading) this.moreError = error
    } finally {
      if (reading === this.#reading) this.loadingMore = false
    }
  }

  /** Shows what waits behind the pill; answers the idea to move the focus to. */
  async showPending(): Promise<string | undefined> {
    if (this.order !== 'newest' || this.#pending.length > PENDING_LIMIT) {
      this.#ids = []
      this.#pending = []
      await this.read()
    } else {
      this.#ids = unique([...this.#pending, ...this.#ids])
      this.#pending = []
      this.#sort()
    }
    return this.ideas.find(({ pin }) => pin === 0)?.id ?? this.ideas[0]?.id
  }

  /** My own idea, from the answer that made it. */
  addOwn(idea: Idea): void {
    this.#learn([idea])
    this.#pending = this.#pending.filter((id) => id !== idea.id)
    if (!this.#ids.includes(idea.id)) this.#ids = [idea.id, ...this.#ids]
    this.#sort()
  }

  /** News of the jam: shown with the next frame, as the last that was told of each idea. */
  apply({ ideas, tallies }: Pick<JamWall, 'ideas' | 'tallies'>): void {
    const waits = this.#queue.size > 0
    for (const tally of tallies) this.#tallies.set(tally.id, tally)
    const known = tallies.map(({ id }) => this.#queue.get(id) ?? this.#known.get(id)).filter((idea) => idea !== undefined)
    for (const idea of [...ideas, ...known.map((held) => counted(held, this.#tallies.get(held.id)))]) {
      if (isNewer(idea, this.#queue.get(idea.id))) this.#queue.set(idea.id, idea)
    }
    if (!waits && this.#queue.size > 0) (this.deps.frame ?? nextFrame)(() => this.#flush())
  }

  close(): void {
    this.#closed = true
  }

  #flush(): void {
    if (this.#closed) return
    const came = [...this.#queue.values()]
    this.#queue.clear()
    for (const idea of came) this.#arrived.set(idea.id, idea)
    const added = came.filter((idea) => this.#holds(idea) && !this.#ids.includes(idea.id) && this.#inRange(idea))
    this.#learn(came)
    // One's own is not news, and what animators put first is for everybody to see, however old.
    const own = added.filter(({ authors, pin }) => authors[0]?.handle === this.deps.me() || pin > 0).map(idOf)
    if (this.order === 'newest' && own.length > 0) this.#ids = [...own, ...this.#ids]
    this.#pending = unique([...this.#pending, ...added.map(idOf)]).filter((id) => !this.#ids.includes(id))
    this.#sort()
  }

  #replace(page: IdeaPage): void {
    this.#learn([...page.items, ...this.#arrived.values()])
    const newest = this.#ids[0]
    const read = page.items.map(idOf)
    this.after = page.after ?? null
    const last = (this.#last = lastOf(page))
    // What came while the page was read may be missing in it.
    const late = [...this.#arrived.values()]
      .filter(({ id, pin }) => !read.includes(id) && (this.after === null || !last || pin > 0 || compareIds(id, last) > 0))
      .map(idOf)
    const isMine = (id: string) => this.#known.get(id)?.authors[0]?.handle === this.deps.me()
    const waits = (id: string) =>
      this.order === 'newest' && newest !== undefined && !this.#ids.includes(id)
      && (this.#pending.includes(id) || compareIds(id, newest) > 0) && !isMine(id) && this.#known.get(id)?.pin === 0
    this.aroundReplace(() => {
      const all = this.order === 'newest' ? unique([...late, ...read]) : read
      this.#pending = this.order === 'newest' ? all.filter(waits) : []
      this.#ids = all.filter((id) => !this.#pending.includes(id))
      this.#sort()
      this.status = 'ready'
    })
  }

  #learn(ideas: readonly Idea[]): void {
    const known = new Map(this.#known)
    for (const read of ideas) {
      const idea = counted(read, this.#tallies.get(read.id))
      if (isNewer(idea, known.get(idea.id))) known.set(idea.id, idea)
    }
    this.#known = known
  }

  #holds(idea: Idea | undefined): idea is Idea {
    return idea?.state === 'shown' && (this.theme === null || idea.theme === this.theme)
  }

  /** Older ideas than the last one shown belong to pages that were not read yet. */
  #inRange({ id, pin }: Idea): boolean {
    if (this.order === 'newest' && pin > 0) return true
    const last = this.#last
    if (this.after === null || last === undefined || this.#ids.length === 0) return true
    const newest = this.#ids.reduce((a, b) => (compareIds(a, b) > 0 ? a : b))
    return compareIds(id, this.order === 'newest' ? last : newest) > 0
  }

  #sort(): void {
    if (this.order === 'newest') this.#ids = [...this.#ids].sort((a, b) => compareIds(b, a))
  }
}

const idOf = ({ id }: { id: string }) => id
const unique = (ids: readonly string[]) => [...new Set(ids)]
const isNewer = (idea: Idea, held: Idea | undefined) => !held || idea.told >= held.told
const lastOf = (page: IdeaPage) => page.items.findLast(({ pin }) => pin === 0)?.id
const pinned = (ideas: readonly Idea[]) =>
  ideas.filter(({ pin }) => pin > 0).sort((a, b) => a.pin - b.pin || compareIds(a.id, b.id))
const isSorted = (ideas: readonly Idea[]) =>
  ideas.every((idea, at) => at === 0 || (ideas[at - 1]?.points ?? 0) >= (idea.points ?? 0))

function nextFrame(show: () => void): void {
  // A page that nobody looks at has no frames.
  if (document.visibilityState === 'hidden') setTimeout(show, 250)
  else requestAnimationFrame(show)
}
