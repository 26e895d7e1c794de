import type { Contact, SkillUse } from '../shared/contract'

export const FILTER_NAMES = ['q', 'unit', 'site', 'country', 'skill'] as const
export type ContactFilter = Record<(typeof FILTER_NAMES)[number], string>
/** What one can choose from: what is asked for, and how it is written. */
export interface Facet {
  value: string
  label: string
}
export type Facets = Record<'unit' | 'site' | 'country' | 'skill', Facet[]>

/** What one's colleagues can be told apart by. */
export function facetsOf(contacts: readonly Contact[], skills: readonly SkillUse[]): Facets {
  const values = (read: (contact: Contact) => string) =>
    [...new Set(contacts.map(read).filter(Boolean))].sort((a, b) => a.localeCompare(b)).map((value) => ({ value, label: value }))
  return {
    unit: values(({ entity }) => entity),
    site: values(({ site }) => site),
    country: values(({ country }) => country),
    skill: skills.map(({ skill, name, people }) => ({ value: skill, label: `${name} (${people})` })),
  }
}

export function addressOf(filter: ContactFilter): string {
  const params = new URLSearchParams()
  for (const name of FILTER_NAMES) if (filter[name].trim()) params.set(name, filter[name].trim())
  const text = params.toString()
  return text ? `/colleagues?${text}` : '/colleagues'
}
