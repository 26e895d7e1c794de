import type { CommunityReason } from '../shared/contract'
import { i18n, t } from '../shared/i18n/i18n.svelte'

const TOPICS_NAMED = 3

/** Why a community is suggested, in one line. */
export function communityReasonText(reasons: readonly CommunityReason[]): string {
  return reasons.map(textOf).filter(Boolean).join(' · ')
}

function textOf({ kind, count, names }: CommunityReason): string {
  const { community } = t()
  switch (kind) {
    case 'colleagues': {
      const more = count - names.length
      return more > 0
        ? community.colleaguesInMore(names.join(', '), more)
        : community.colleaguesIn(count, i18n.list(names))
    }
    case 'topics':
      return community.aboutTopics(i18n.list(names.slice(0, TOPICS_NAMED).map((topic) => topic.replaceAll('-', ' '))))
    case 'same-unit':
      return community.unitIn(count, names[0] ?? '')
    case 'same-site':
      return community.siteIn(count, names[0] ?? '')
    default:
      return ''
  }
}
