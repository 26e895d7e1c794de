/** What was typed into the search box, taken apart as the server does: docs/api.md, "Search". */
export const FILTERS = ['from', 'in', 'tag', 'site'] as const
export type FilterName = (typeof FILTERS)[number]

export interface Filter {
  name: FilterName
  value: string
  /** Where it stands in the query, so that taking it out leaves the rest as it was typed. */
  start: number
  end: number
}

export interface ParsedQuery {
  filters: Filter[]
  /** Single words, and phrases without their quotes. */
  terms: string[]
}

const PART = /(?:(from|in|tag|site):(?:"([^"]*)"?|([^\s"]+)))|"([^"]*)"?|([^\s"]+)/giu

export function parseQuery(q: string): ParsedQuery {
  const parsed: ParsedQuery = { filters: [], terms: [] }
  for (const match of q.matchAll(PART)) {
    const [whole, name, quoted, plain, phrase, word] = match
    const value = (quoted ?? plain ?? '').trim()
    if (name !== undefined) {
      const filter = name.toLowerCase() as FilterName
      if (value) parsed.filters.push({ name: filter, value, start: match.index, end: match.index + whole.length })
    } else {
      const term = (phrase ?? word ?? '').trim()
      // A filter whose value is still to come finds nothing by its own name.
      if (term && !/^(?:from|in|tag|site):$/i.test(term)) parsed.terms.push(term)
    }
  }
  return parsed
}

export function withoutFilter(q: string, { start, end }: Pick<Filter, 'start' | 'end'>): string {
  return `${q.slice(0, start)} ${q.slice(end)}`.replace(/\s+/g, ' ').trim()
}

/** Begins a filter at the end of what is typed: the caret then stands where its value goes. */
export function withFilter(q: string, name: FilterName, value = ''): string {
  const written = /\s/.test(value) ? `"${value}"` : value
  return `${q.trim()} ${name}:${written}`.trimStart()
}
