import { app } from '../shared/app.svelte'
import type { ColleagueState, Contact, User } from '../shared/contract'
import { explain } from '../shared/explain'
import { toasts } from '../shared/toasts.svelte'

type Other = Pick<Contact, 'handle' | 'name' | 'jobTitle' | 'site' | 'country' | 'entity'> &
  Partial<Pick<User, 'phone' | 'contactEmail' | 'isFollowing'>>

/** Asks, accepts, withdraws, declines or parts; answers what then ties the two, or undefined when it was refused. */
export async function settleColleague(
  other: Other,
  on: boolean,
  done?: (state: ColleagueState) => string | undefined,
): Promise<ColleagueState | undefined> {
  try {
    const { state } = await app.api.colleague(other.handle, on)
    const { phone = '', contactEmail = '' } = other
    app.colleagues.settle({ ...other, phone, contactEmail }, state, new Date().toISOString())
    if (state !== 'none') app.suggestions.remove(other.handle)
    const text = done?.(state)
    if (text) toasts.show(text)
    return state
  } catch (error) {
    toasts.show(explain(error), { tone: 'error' })
    return undefined
  }
}
