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
