const QUIET_MS = 15_000

/** Speaks a changing count at once, then no more than now and then: a busy feed must not talk all the time. */
export class Announcement {
  text = $state('')
  #last = -Infinity
  #timer: ReturnType<typeof setTimeout> | undefined

  say(text: string): void {
    clearTimeout(this.#timer)
    const wait = text === '' ? 0 : this.#last + QUIET_MS - Date.now()
    if (wait <= 0) this.#speak(text)
    else this.#timer = setTimeout(() => this.#speak(text), wait)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #speak(text: string): void {
    this.text = text
    if (text) this.#last = Date.now()
  }
}
