import { createSubscriber } from 'svelte/reactivity'

/** The server's clock on a device whose own may be wrong: it ticks when the server's seconds turn. */
export class ServerClock {
  #offset = $state(0)
  #told = false
  readonly #subscribe: () => void

  constructor(private readonly device: () => number = Date.now) {
    this.#subscribe = createSubscriber((update) => {
      let timer: ReturnType<typeof setTimeout>
      const tick = () => {
        update()
        // A little after the turn: a timer may come early.
        timer = setTimeout(tick, 1_005 - (((this.device() + this.#offset) % 1_000) + 1_000) % 1_000)
      }
      timer = setTimeout(tick, 1_005 - (((this.device() + this.#offset) % 1_000) + 1_000) % 1_000)
      return () => clearTimeout(timer)
    })
  }

  /** Takes what the server said, between the two moments at which it was asked and answered. */
  set(serverNow: string, askedAt: number, answeredAt: number): void {
    const offset = Date.parse(serverNow) - (askedAt + answeredAt) / 2
    // A slow answer knows less than a fast one before it.
    if (this.#told && Math.abs(offset - this.#offset) <= (answeredAt - askedAt) / 2) return
    this.#told = true
    this.#offset = offset
  }

  /** The server's time in milliseconds; reactive, to the second. */
  get now(): number {
    this.#subscribe()
    return this.device() + this.#offset
  }

  /** The same, once. */
  read(): number {
    return this.device() + this.#offset
  }
}
