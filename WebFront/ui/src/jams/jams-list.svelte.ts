import type { LiveConnection } from '../realtime/live-connection'
import type { Jam, JamPage, LiveEvent } from '../shared/contract'
import { LivePager } from '../shared/live-pager.svelte'
import { endsAt, placeOf } from './jam-time'
import type { JamsApi } from './jams-api'
import { ServerClock } from './server-clock.svelte'

/** The jams that I see, live, with the clock that they run on. */
export class JamsList extends LivePager<Jam, JamPage> {
  readonly clock = new ServerClock()

  constructor(private readonly api: Pick<JamsApi, 'list'>, live: LiveConnection) {
    super(live, 'jams')
  }

  protected async read(before: string | null): Promise<JamPage> {
    const askedAt = Date.now()
    const page = await this.api.list(before)
    this.clock.set(page.now, askedAt, Date.now())
    return page
  }

  put(jam: Jam): void {
    const rest = this.items.filter(({ id }) => id !== jam.id)
    this.items = [...rest, jam].sort((a, b) => Date.parse(endsAt(b)) - Date.parse(endsAt(a)))
  }

  apply(event: LiveEvent): void {
    if (event.type === 'jam.planned' || event.type === 'jam.changed') this.put(event.data.jam)
    else if (event.type === 'jam.cancelled') this.items = this.items.filter(({ id }) => id !== event.subject)
  }
}

/** More than these would keep people from what they came for. */
const BANNERS_MAX = 2

/** Jams whose open phase takes something, those first that close first, and what they take above all. */
export function takingPart(jams: readonly Jam[], now: number): { jam: Jam; action: 'ideas' | 'votes' | 'builds' }[] {
  const taking = jams.flatMap((jam) => {
    const { state, phase } = placeOf(jam, now)
    if (state !== 'running' || !phase || phase.allows.length === 0) return []
    const action = phase.allows.includes('ideas') ? 'ideas' : phase.allows.includes('votes') ? 'votes' : 'builds'
    return [{ jam, action, until: Date.parse(phase.closesAt) } as const]
  })
  return taking.sort((a, b) => a.until - b.until).slice(0, BANNERS_MAX)
}

/** What is under way, what comes (the next first), what is over. */
export function byTime(jams: readonly Jam[], now: number): { open: Jam[]; coming: Jam[]; over: Jam[] } {
  const stateOf = (jam: Jam) => placeOf(jam, now).state
  return {
    open: jams.filter((jam) => !['planned', 'over'].includes(stateOf(jam))).reverse(),
    coming: jams
      .filter((jam) => stateOf(jam) === 'planned')
      .sort((a, b) => Date.parse(a.phases[0]?.opensAt ?? '') - Date.parse(b.phases[0]?.opensAt ?? '')),
    over: jams.filter((jam) => stateOf(jam) === 'over'),
  }
}
