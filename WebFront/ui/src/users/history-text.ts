import { AUDIENCES, SKILL_LEVELS, type Audience, type ProfileHistoryItem } from '../shared/contract'
import { t } from '../shared/i18n/i18n.svelte'

const SKILL = /^(.*) \((\d), (\w+)\)$/s

export function fieldText(field: string): string {
  const { profile, skills } = t()
  const names: Partial<Record<string, string>> = {
    ...profile.parts,
    skills: skills.title,
    name: profile.name,
    jobTitle: profile.jobTitle,
    entity: profile.entity,
    site: profile.site,
    country: profile.country,
    bio: profile.bio,
    phone: profile.phone,
    contactEmail: profile.contactEmail,
  }
  return names[field] ?? field
}

/** A value as the history holds it, in the reader's words; lists stand a line each. */
export function valueText({ field, kind }: Pick<ProfileHistoryItem, 'field' | 'kind'>, value: string): string {
  if (value === '') return t().profile.historyNothing
  if (kind === 'audience') return audienceText(value)
  // What is kept is which one, and says nothing to a reader; the photo itself is gone.
  if (field === 'photo') return t().media.photoChanged
  const skill = field === 'skills' ? SKILL.exec(value) : null
  if (!skill) return value.replaceAll('\n', ', ')
  const level = SKILL_LEVELS[Number(skill[2]) - 1]
  return [skill[1] ?? '', ...(level ? [t().skills.levels[level]] : []), audienceText(skill[3] ?? '')].join(', ')
}

function audienceText(word: string): string {
  const audience = AUDIENCES.find((one) => one === word)
  return audience ? t().audiences[audience satisfies Audience] : word
}
