import type { LiveConnection } from '../realtime/live-connection'
import type { Article, Shelf } from '../shared/contract'
import { LivePager } from '../shared/live-pager.svelte'
import type { NewsApi } from './news-api'

/** One shelf of the communication team's desk, live: a change anywhere may move an article to another one. */
export class DeskList extends LivePager<Article> {
  shelf: Shelf = $state('drafts')

  constructor(
    private readonly api: NewsApi,
    live: LiveConnection,
  ) {
    super(live, 'news-desk')
  }

  async show(shelf: Shelf): Promise<void> {
    if (shelf !== this.shelf) this.status = 'loading'
    this.shelf = shelf
    await this.open()
  }

  apply(): void {
    void this.open()
  }

  protected read(before: string | null) {
    return this.api.desk(this.shelf, before)
  }
}
