import type { FoundReason, Person } from '../shared/contract'
import { i18n, t } from '../shared/i18n/i18n.svelte'
import { parseQuery } from './query'

const SHOWN = 2

/** Why somebody was found, in the reader's words; what the name itself shows needs none. */
export function reasonTexts(person: Person, reasons: readonly FoundReason[], q: string): string[] {
  const { terms } = parseQuery(q)
  const topic = terms.join(' ')
  return reasons
    .map((reason) => reasonText(person, reason, topic))
    .filter((text) => text !== undefined)
    .slice(0, SHOWN)
}

function reasonText(person: Person, { reason, count, tag, item, level }: FoundReason, topic: string): string | undefined {
  const { reasons } = t().search
  switch (reason) {
    case 'job':
      return reasons.job(person.jobTitle)
    case 'profile': {
      const held = [person.entity, person.site, person.country].filter(Boolean).join(', ')
      return held ? reasons.profile(held) : reasons.bio
    }
    case 'posts':
      return topic ? reasons.postsAbout(count ?? 1, i18n.quoted(topic)) : reasons.posts(count ?? 1)
    case 'comments':
      return topic ? reasons.commentsAbout(count ?? 1, i18n.quoted(topic)) : reasons.comments(count ?? 1)
    case 'answers':
      return topic ? reasons.answersAbout(count ?? 1, i18n.quoted(topic)) : reasons.answers(count ?? 1)
    case 'tags':
      return tag ? reasons.tags(count ?? 1, tag) : undefined
    case 'skill':
      return item && level ? reasons.skill(item, t().skills.levels[level], count ?? 0) : undefined
    case 'project':
      return item ? reasons.project(item) : undefined
    case 'interest':
      return item ? reasons.interest(item) : undefined
    default:
      return undefined
  }
}
