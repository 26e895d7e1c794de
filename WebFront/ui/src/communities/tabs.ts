import type { Community, TabSetting } from '../shared/contract'
import { COMMUNITY_TABS, type CommunityTab } from '../shared/router'

const isKnown = (tab: string): tab is CommunityTab => (COMMUNITY_TABS as readonly string[]).includes(tab)

/** The tabs that this page has, in the community's order. */
export const knownTabs = (tabs: readonly TabSetting[]) =>
  tabs.flatMap(({ tab, isHidden }) => (isKnown(tab) ? [{ tab, isHidden }] : []))

/** What stands in the row of tabs: what is not hidden, and what one is looking at. */
export const shownTabs = (community: Community, current: CommunityTab): CommunityTab[] =>
  knownTabs(community.tabs)
    .filter(({ tab, isHidden }) => !isHidden || tab === current)
    .map(({ tab }) => tab)
