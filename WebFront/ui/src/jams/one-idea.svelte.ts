import type { HiddenIdea, Idea, IdeaLineage, IdeaOutcome, JamWall, LiveEvent } from '../shared/contract'
import { isNotFound } from '../shared/problem'
import { counted } from './counted'
import type { JamPart } from './jam-view.svelte'
import type { JamAfterApi } from './after/after-api'
import type { JamsApi } from './jams-api'

type Api = Pick<JamsApi, 'idea' | 'lineage' | 'hiding'> & Pick<JamAfterApi, 'outcomes'>

/** One idea of a jam with where it comes from and what became of it, live. */
export class OneIdea implements JamPart {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  idea: Idea | null = $state.raw(null)
  lineage: IdeaLineage = $state.raw({ above: [], below: [] })
  /** Why it is hidden: told to who wrote it and to animators, nothing for others. */
  hiding: HiddenIdea | null = $state.raw(null)
  /** Every status it had, the newest first. */
  outcomes: readonly IdeaOutcome[] = $state.raw([])

  constructor(
    readonly jamId: string,
    readonly id: string,
    private readonly api: Api,
  ) {}

  async read(): Promise<void> {
    try {
      const [idea, lineage] = await Promise.all([this.api.idea(this.jamId, this.id), this.api.lineage(this.jamId, this.id)])
      this.#put(idea)
      this.lineage = lineage
      this.status = 'ready'
      await this.#readMore()
    } catch (error) {
      if (this.status === 'ready' && !isNotFound(error)) throw error
      this.error = error
      this.status = 'failed'
    }
  }

  apply({ ideas, tallies }: Pick<JamWall, 'ideas' | 'tallies'>): void {
    for (const idea of ideas) if (idea.id === this.id) this.#put(idea)
    const tally = new Map(tallies.map((one) => [one.id, one]))
    if (this.idea) this.#put(counted(this.idea, tally.get(this.id)))
    const { above, below } = this.lineage
    const mine = new Set([this.id, ...above.map(({ id }) => id)])
    const told = new Map(ideas.map((idea) => [idea.id, idea]))
    const newest = (held: Idea) => {
      const news = told.get(held.id)
      return counted(news && news.told >= held.told ? news : held, tally.get(held.id))
    }
    const born = ideas.filter(
      (idea) => idea.buildsOn === this.id && !mine.has(idea.id) && !below.some(({ id }) => id === idea.id),
    )
    this.lineage = { above: above.map(newest), below: [...below.map(newest), ...born] }
  }

  /** What is told of it besides the wall. */
  hear(event: LiveEvent): void {
    if (event.type === 'idea.hidden' && event.subject === this.id) this.hiding = event.data.hidden ?? null
    if (event.type !== 'jam.outcome' || event.data.ideaId !== this.id) return
    const { outcome } = event.data
    if (!outcome) this.outcomes = []
    // Steps between this one and the last that is shown were told before it, or were missed.
    else if (outcome.number > (this.outcomes[0]?.number ?? 0) + 1) void this.#readOutcomes()
    else if (outcome.number > (this.outcomes[0]?.number ?? 0)) this.outcomes = [outcome, ...this.outcomes]
  }

  close(): void {
    // Nothing is held beyond what is shown.
  }

  #put(idea: Idea): void {
    if (this.idea && idea.told < this.idea.told) return
    const before = this.idea?.state
    this.idea = idea
    // It is told on the wall too; whoever wrote it reads why.
    if (before !== undefined && before !== idea.state) void this.#readMore()
  }

  async #readMore(): Promise<void> {
    if (this.idea?.state === 'hidden') await this.#readHiding()
    else if (this.idea?.state === 'shown') await this.#readOutcomes()
  }

  async #readHiding(): Promise<void> {
    try {
      this.hiding = await this.api.hiding(this.jamId, this.id)
    } catch {
      // Not told to this reader: the page says that it is hidden, without why.
      this.hiding = null
    }
  }

  async #readOutcomes(): Promise<void> {
    try {
      this.outcomes = (await this.api.outcomes(this.jamId, this.id)).items
    } catch {
      // The idea itself is worth more than what became of it: the next telling reads it again.
    }
  }
}
