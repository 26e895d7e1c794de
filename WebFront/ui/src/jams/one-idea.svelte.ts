import type { Idea, IdeaLineage, JamWall } from '../shared/contract'
import { isNotFound } from '../shared/problem'
import { counted } from './counted'
import type { JamPart } from './jam-view.svelte'
import type { JamsApi } from './jams-api'

/** One idea of a jam with where it comes from, live. */
export class OneIdea implements JamPart {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  idea: Idea | null = $state.raw(null)
  lineage: IdeaLineage = $state.raw({ above: [], below: [] })

  constructor(
    readonly jamId: string,
    readonly id: string,
    private readonly api: Pick<JamsApi, 'idea' | 'lineage'>,
  ) {}

  async read(): Promise<void> {
    try {
      const [idea, lineage] = await Promise.all([this.api.idea(this.jamId, this.id), this.api.lineage(this.jamId, this.id)])
      this.#put(idea)
      this.lineage = lineage
      this.status = 'ready'
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

  close(): void {
    // Nothing is held beyond what is shown.
  }

  #put(idea: Idea): void {
    if (!this.idea || idea.told >= this.idea.told) this.idea = idea
  }
}
