import type { Community } from '../shared/contract'

/** The communities in which one may plan a jam: those that one animates. */
export const hostsOf = (communities: readonly Community[]): Community[] =>
  communities.filter(({ myRole, state }) => (myRole === 'owner' || myRole === 'animator') && state !== 'archived')
