/** No more often than this is anything of a busy jam spoken. */
const QUIET_MS = 20_000

/** Tells a screen reader what came, summed up, never every vote. */
export class Teller {
  text = $state('')
  #ideas = 0
  #votes = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly say: (ideas: number, votes: number) => string) {}

  count(ideas: number, votes: number): void {
    this.#ideas += Math.max(0, ideas)
    this.#votes += Math.max(0, votes)
    if (this.#ideas + this.#votes === 0) return
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.text = this.say(this.#ideas, this.#votes)
      this.#ideas = this.#votes = 0
    }, QUIET_MS)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
