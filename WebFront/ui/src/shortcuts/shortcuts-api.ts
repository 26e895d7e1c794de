import type { Shortcut, ShortcutBarPage, ShortcutWords } from '../shared/contract'
import type { Call } from '../shared/http'

type Caller = <T>(method: string, path: string, call?: Call) => Promise<T>

/** Whose a list is: one's own, or the company's. */
export type Whose = 'mine' | 'company'

const at = (whose: Whose, id = '') => `${whose === 'mine' ? '/shortcuts' : '/shortcuts/company'}${id && '/'}${encodeURIComponent(id)}`

/** Links above the feed, one line a call. */
export const shortcutsApi = (call: Caller) => ({
  get: () => call<ShortcutBarPage>('GET', '/shortcuts'),
  add: (whose: Whose, body: ShortcutWords, idempotencyKey: string) =>
    call<Shortcut>('POST', at(whose), { body, idempotencyKey }),
  change: (whose: Whose, id: string, body: ShortcutWords) => call<Shortcut>('PATCH', at(whose, id), { body }),
  remove: (whose: Whose, id: string) => call<undefined>('DELETE', at(whose, id)),
  order: (whose: Whose, ids: string[]) => call<undefined>('PUT', at(whose, 'order'), { body: { ids } }),
})

export type ShortcutsApi = ReturnType<typeof shortcutsApi>
