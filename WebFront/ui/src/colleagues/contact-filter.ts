import type { Contact } from '../shared/contract'

export const FILTER_NAMES = ['q', 'unit', 'site', 'country'] as const
export type ContactFilter = Record<(typeof FILTER_NAMES)[number], string>
export type Facets = Record<'unit' | 'site' | 'country', string[]>

/** What one's colleagues can be told apart by. */
export function facetsOf(contacts: readonly Contact[]): Facets {
  const values = (read: (contact: Contact) => string) =>
    [...new Set(contacts.map(read).filter(Boolean))].sort((a, b) => a.localeCompare(b))
  return {
    unit: values(({ entity }) => entity),
    site: values(({ site }) => site),
    country: values(({ country }) => country),
  }
}

export function addressOf(filter: ContactFilter): string {
  const params = new URLSearchParams()
  for (const name of FILTER_NAMES) if (filter[name].trim()) params.set(name, filter[name].trim())
  const text = params.toString()
  return text ? `/colleagues?${text}` : '/colleagues'
}
