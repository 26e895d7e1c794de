import type { Ballot, Jam } from '../shared/contract'
import type { JamsApi } from './jams-api'

/** What I gave in one jam: shown at once, sent one after the other, taken back when it is refused. */
export class Votes {
  #held: Ballot | null = $state.raw(null)
  #wishes: ReadonlyMap<string, number> = $state.raw(new Map())
  #sending: Promise<void> | null = null
  readonly #given: ReadonlyMap<string, number> = $derived(
    new Map(this.#held?.votes.map(({ ideaId, value }) => [ideaId, value]) ?? []),
  )

  /** Points that I have not given, what is under way counted. */
  readonly left: number = $derived.by(() => {
    let left = this.#held?.pointsLeft ?? 0
    for (const [idea, wish] of this.#wishes) left -= wish - (this.#given.get(idea) ?? 0)
    return left
  })

  constructor(
    readonly jamId: string,
    private readonly api: Pick<JamsApi, 'vote'>,
    /** Told of a refusal, when the vote stands again as it was. */
    private readonly onRefused: (error: unknown) => void,
  ) {}

  get ready(): boolean {
    return this.#held !== null
  }

  /** What I chose in the quick poll; null for nothing yet. */
  get pollOption(): number | null {
    return this.#held?.pollOption ?? null
  }

  of(idea: string): number {
    return this.#wishes.get(idea) ?? this.#given.get(idea) ?? 0
  }

  /** The most that I may give one idea now. */
  most(jam: Pick<Jam, 'voting' | 'perIdea'>, idea: string): number {
    return jam.voting === 'points' ? Math.min(jam.perIdea, this.of(idea) + Math.max(0, this.left)) : 5
  }

  take(ballot: Ballot): void {
    if (ballot.jamId === this.jamId) this.#held = ballot
  }

  /** Gives an idea so much in place of what it had; 0 takes the vote back. */
  give(idea: string, value: number): Promise<void> {
    this.#wish(idea, value)
    return (this.#sending ??= this.#send().finally(() => (this.#sending = null)))
  }

  async #send(): Promise<void> {
    for (;;) {
      const [first] = this.#wishes
      if (!first) return
      const [idea, value] = first
      try {
        this.take(await this.api.vote(this.jamId, idea, value))
        // What I changed meanwhile is sent next.
        if (this.#wishes.get(idea) === value) this.#wish(idea, null)
      } catch (error) {
        this.#wish(idea, null)
        this.onRefused(error)
      }
    }
  }

  #wish(idea: string, value: number | null): void {
    const wishes = new Map(this.#wishes)
    if (value === null) wishes.delete(idea)
    else wishes.set(idea, value)
    this.#wishes = wishes
  }
}
