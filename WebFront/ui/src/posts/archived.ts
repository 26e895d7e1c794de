import { getContext, setContext } from 'svelte'

const KEY = Symbol('archived')

/** Says of a page, and of all that stands on it, whether it is of an archived community. */
export const provideArchived = (isArchived: () => boolean): (() => boolean) => setContext(KEY, isArchived)

/** Whether nothing can be written here, because the community is archived; the server says so too. */
export const archivedHere = (): (() => boolean) => getContext<(() => boolean) | undefined>(KEY) ?? (() => false)

const CLOSED = Symbol('closed')

/** Says why nobody may comment on what stands on a page now; undefined while people may. */
export const provideClosed = (why: () => string | undefined): (() => string | undefined) => setContext(CLOSED, why)

/** Why nobody may comment here now; undefined while people may. */
export const closedHere = (): (() => string | undefined) =>
  getContext<(() => string | undefined) | undefined>(CLOSED) ?? (() => undefined)
