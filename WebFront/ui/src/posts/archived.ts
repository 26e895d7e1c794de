import { getContext, setContext } from 'svelte'

const KEY = Symbol('archived')

/** Says of a page, and of all that stands on it, whether it is of an archived community. */
export const provideArchived = (isArchived: () => boolean): (() => boolean) => setContext(KEY, isArchived)

/** Whether nothing can be written here, because the community is archived; the server says so too. */
export const archivedHere = (): (() => boolean) => getContext<(() => boolean) | undefined>(KEY) ?? (() => false)
