import type { ApiClient } from '../shared/api'
import type { ColleagueState, Contact } from '../shared/contract'

/** As many open asks as are read at once; those behind them show as these are answered. */
const SHOWN_LIMIT = 100

type Asks = Record<'asked' | 'asking', Contact[]>
type Other = Omit<Contact, 'state' | 'since' | 'isFollowing'> & { isFollowing?: boolean | null }

/** Who asks me and whom I ask: the number beside the navigation and the lists of the page are the same lists. */
export class MyColleagues {
  #asks: Asks = $state.raw({ asked: [], asking: [] })
  loaded = $state(false)
  error: unknown = $state.raw(null)
  /** Grows whenever somebody becomes or ceases to be a colleague: lists of them are then read again. */
  changes = $state(0)
  #epoch = 0
  #reading: Promise<void> | null = null
  /** Something was told while a read was under way: it may not know of it. */
  #stale = false

  constructor(private readonly api: Pick<ApiClient, 'contacts'>) {}

  get received(): Contact[] {
    return this.#asks.asking
  }

  get sent(): Contact[] {
    return this.#asks.asked
  }

  open(): Promise<void> {
    this.#stale = this.#reading !== null
    if (this.#reading) return this.#reading
    const reading = this.#read().finally(() => {
      if (this.#reading === reading) this.#reading = null
    })
    return (this.#reading = reading)
  }

  /** What now ties somebody to me: by an event, or by the answer to what I just did. */
  settle(other: Other, state: ColleagueState, since: string): void {
    const others = (list: Contact[]) => list.filter(({ handle }) => handle !== other.handle)
    const asks: Asks = { asked: others(this.#asks.asked), asking: others(this.#asks.asking) }
    if (state === 'asked' || state === 'asking') asks[state] = sorted([...asks[state], contactOf(other, state, since)])
    this.#asks = asks
    this.#stale = this.#reading !== null
    if (state === 'colleague' || state === 'none') this.changes++
  }

  clear(): void {
    this.#epoch++
    this.#reading = null
    this.#asks = { asked: [], asking: [] }
    this.loaded = false
  }

  async #read(): Promise<void> {
    const epoch = this.#epoch
    this.error = null
    try {
      do {
        this.#stale = false
        const [asking, asked] = await Promise.all([
          this.api.contacts({ state: 'asking', limit: SHOWN_LIMIT }),
          this.api.contacts({ state: 'asked', limit: SHOWN_LIMIT }),
        ])
        if (epoch !== this.#epoch) return
        this.#asks = { asking: asking.items, asked: asked.items }
      } while (this.#stale)
      this.loaded = true
    } catch (error) {
      if (epoch === this.#epoch) this.error = error
    }
  }
}

function contactOf(other: Other, state: ColleagueState, since: string): Contact {
  const { handle, name, jobTitle, site, country, entity, phone, contactEmail } = other
  const isFollowing = other.isFollowing ?? false
  return { handle, name, jobTitle, site, country, entity, phone, contactEmail, isFollowing, state, since }
}

const sorted = (contacts: Contact[]) => contacts.sort((a, b) => a.name.localeCompare(b.name))
