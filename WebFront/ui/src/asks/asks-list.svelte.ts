import type { LiveConnection } from '../realtime/live-connection'
import type { Ask, AskFigures, AskPage, LiveEvent } from '../shared/contract'
import { LivePager } from '../shared/live-pager.svelte'
import type { AsksApi } from './asks-api'

/** The sessions that I see, live. */
export class AsksList extends LivePager<Ask, AskPage & { figures: AskFigures | null }> {
  figures: AskFigures | null = $state.raw(null)
  mayPlan = $state(false)

  constructor(
    private readonly api: AsksApi,
    live: LiveConnection,
    /** Whether what all sessions have come to is shown too. */
    private readonly counts = true,
  ) {
    super(live, 'asks')
  }

  protected async read(before: string | null) {
    const [page, figures] = await Promise.all([
      this.api.list(before), this.counts && before === null ? this.api.figures() : null,
    ])
    return { ...page, figures }
  }

  protected override take(page: AskPage & { figures: AskFigures | null }): void {
    super.take(page)
    this.mayPlan = page.mayPlan
    this.figures = page.figures
  }

  put(ask: Ask): void {
    const rest = this.items.filter(({ id }) => id !== ask.id)
    this.items = [...rest, ask].sort((a, b) => Date.parse(b.closesAt) - Date.parse(a.closesAt))
  }

  apply(event: LiveEvent): void {
    if (event.type === 'ask.planned' || event.type === 'ask.changed') this.put(event.data.ask)
    else if (event.type === 'ask.cancelled') this.items = this.items.filter(({ id }) => id !== event.subject)
    else if (event.type === 'ask.question') this.#count(event.data.question.askId, event.data.figures)
    else if (event.type === 'ask.tallies') this.#count(event.subject, event.data.figures)
  }

  #count(id: string, figures: AskFigures): void {
    this.items = this.items.map((ask) => (ask.id === id ? { ...ask, figures } : ask))
  }
}
