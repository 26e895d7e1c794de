import { t } from '../shared/i18n/i18n.svelte'
import type { CommunityTab } from '../shared/router'

/** What the tabs are called. */
export const tabLabels = (): Record<CommunityTab, string> => ({
  feed: t().communities.feed,
  members: t().communities.membersTab,
  about: t().communities.about,
})
