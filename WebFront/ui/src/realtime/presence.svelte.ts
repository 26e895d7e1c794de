import { SvelteMap } from 'svelte/reactivity'
import type { ApiClient } from '../shared/api'
import type { LiveGap } from '../shared/contract'
import type { PersonPresence, PresenceState } from '../shared/contract-presence'
import type { LiveTransport } from './transport'

/** People come onto a page and leave it in crowds: they are told to the server at once. */
const GATHER_MS = 300
const RETRY_MS = 2_000
/** As many as the server lets one connection look at: of more, those that came onto the page last. */
export const LOOKED_AT_MAX = 100

/** Who is there, of the people on the page; and that one is there oneself. */
export class Presence {
  /** What one wishes; undefined until it is known. */
  shows: boolean | undefined = $state()
  /** Grows when the server says that one sees other people than before: somebody blocked, hid, or came back. */
  changes = $state(0)
  /** Only those who are there: who is not is like who hides. */
  readonly #states = new SvelteMap<string, PresenceState>()
  readonly #onPage = new Map<string, number>()
  #online = false
  #away = false
  #sent: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly transport: LiveTransport,
    private readonly api: Pick<ApiClient, 'presenceWish' | 'setPresenceWish'>,
    private readonly me: () => string | undefined,
  ) {
    transport.on('presence', ({ people }: { people: PersonPresence[] }) => people.forEach((one) => this.#learn(one)))
    transport.on('gap', (gap: LiveGap) => {
      if (gap.topic !== 'presence') return
      this.changes++
      this.#begin()
    })
  }

  of(handle: string): PresenceState {
    return this.#states.get(handle) ?? 'offline'
  }

  /** Somebody came onto the page; what is returned takes them off it. */
  look(handle: string): () => void {
    const count = this.#onPage.get(handle) ?? 0
    // Put last again: who came last is looked at when there are too many.
    this.#onPage.delete(handle)
    this.#onPage.set(handle, count + 1)
    this.#gather()
    return () => {
      const left = (this.#onPage.get(handle) ?? 1) - 1
      if (left > 0) this.#onPage.set(handle, left)
      else this.#onPage.delete(handle)
      this.#gather()
    }
  }

  connected(online: boolean): void {
    if (online === this.#online) return
    this.#online = online
    if (online) this.#begin()
    // Without the server nobody knows.
    else this.#states.clear()
  }

  attend(away: boolean): void {
    if (away === this.#away) return
    this.#away = away
    void this.#here()
  }

  async readWish(): Promise<void> {
    this.shows = (await this.api.presenceWish()).shows
  }

  async wish(shows: boolean): Promise<void> {
    this.shows = (await this.api.setPresenceWish(shows)).shows
  }

  clear(): void {
    this.#states.clear()
    this.shows = undefined
  }

  #begin(): void {
    this.#sent = undefined
    void this.#here()
    this.#gather()
  }

  async #here(): Promise<void> {
    // A connection that breaks meanwhile says it again when it is back.
    if (this.#online) await this.transport.invoke('Here', this.#away).catch(() => undefined)
  }

  #gather(wait = GATHER_MS): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#send(), wait)
  }

  async #send(): Promise<void> {
    const handles = [...this.#onPage.keys()].filter((handle) => handle !== this.me()).slice(-LOOKED_AT_MAX)
    const asked = handles.join(' ')
    // Also of nobody: who looks is told when whom they may see changes.
    if (!this.#online || asked === this.#sent) return
    this.#sent = asked
    try {
      const { people } = (await this.transport.invoke('Look', handles)) as { people: PersonPresence[] }
      if (asked !== this.#sent) return
      this.#states.clear()
      for (const one of people) this.#learn(one)
    } catch {
      if (asked !== this.#sent) return
      this.#sent = undefined
      this.#gather(RETRY_MS)
    }
  }

  #learn({ handle, state }: PersonPresence): void {
    if (state === 'offline') this.#states.delete(handle)
    else this.#states.set(handle, state)
  }
}
