import type { ApiClient } from '../shared/api'
import type { Community } from '../shared/contract'

const SHOWN_LIMIT = 100

/** The communities one belongs to: the composer's targets and the list beside the feed. */
export class MyCommunities {
  items: Community[] = $state.raw([])
  loaded = $state(false)

  constructor(private readonly api: Pick<ApiClient, 'communities'>) {}

  async open(): Promise<void> {
    try {
      const page = await this.api.communities({ mine: true, limit: SHOWN_LIMIT })
      this.items = page.items.filter((community) => community.myState === 'member')
      this.loaded = true
    } catch {
      // The list is a shortcut: the communities page says what went wrong and offers another try.
    }
  }

  clear(): void {
    this.items = []
    this.loaded = false
  }
}
