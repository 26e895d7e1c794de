import { getContext, setContext } from 'svelte'

/** What the menu of a post in a community's own feed needs to pin it. */
export interface Pinning {
  isPinned: (postId: string) => boolean
  pin: (postId: string, on: boolean) => void
}

const KEY = Symbol('pinning')

export const providePinning = (pinning: Pinning): Pinning => setContext(KEY, pinning)

/** Undefined outside of a community's own feed. */
export const pinningHere = (): Pinning | undefined => getContext<Pinning | undefined>(KEY)
