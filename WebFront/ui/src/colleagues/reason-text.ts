import type { SuggestionReason } from '../shared/contract'
import { i18n, t } from '../shared/i18n/i18n.svelte'

const SKILLS_NAMED = 2

/** Why somebody is suggested, in one line. */
export function suggestionText(reasons: readonly SuggestionReason[]): string {
  return reasons
    .map(({ kind, count, names }) => {
      const { colleagues } = t()
      switch (kind) {
        case 'common-colleagues':
          return colleagues.common(count)
        case 'shared-skills':
          return names.length > 0 ? colleagues.bothKnow(i18n.list(names.slice(0, SKILLS_NAMED))) : colleagues.sharedSkills(count)
        case 'same-unit':
          return colleagues.sameUnit(names[0] ?? '')
        default:
          return ''
      }
    })
    .filter(Boolean)
    .map((text, index) => (index === 0 ? text : text.charAt(0).toLocaleLowerCase() + text.slice(1)))
    .join(', ')
}
