import type { Audiences, Me, ProfileChange } from '../shared/contract'

const TEXTS = ['name', 'jobTitle', 'entity', 'site', 'country', 'bio', 'phone', 'contactEmail'] as const
const LISTS = ['languages', 'projects', 'interests'] as const

export type ProfileValues = Record<(typeof TEXTS)[number], string> &
  Record<(typeof LISTS)[number], string[]> & { audiences: Audiences }

/** What the form edits, apart from what the page shows: typing changes nothing until it is saved. */
export function valuesOf(me: Me): ProfileValues {
  const { name, jobTitle, entity, site, country, bio, phone, contactEmail, languages, projects, interests } = me
  return {
    ...{ name, jobTitle, entity, site, country, bio, phone, contactEmail },
    languages: [...languages],
    projects: [...projects],
    interests: [...interests],
    audiences: { ...me.audiences },
  }
}

/** Only what differs is sent, so that two windows do not undo each other's work. */
export function changesBetween(saved: ProfileValues, values: ProfileValues): ProfileChange {
  const change: ProfileChange = {}
  for (const part of TEXTS) if (values[part].trim() !== saved[part].trim()) change[part] = values[part].trim()
  for (const part of LISTS) {
    if (JSON.stringify(values[part]) !== JSON.stringify(saved[part])) change[part] = [...values[part]]
  }
  const audiences = Object.entries(values.audiences).filter(
    ([part, audience]) => saved.audiences[part as keyof Audiences] !== audience,
  )
  if (audiences.length > 0) change.audiences = Object.fromEntries(audiences)
  return change
}
