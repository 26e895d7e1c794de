import type { JamLineage } from '../../shared/contract'

export interface DrawnIdea {
  id: string
  title: string
  isMerged: boolean
  column: number
  row: number
}

export interface Drawing {
  ideas: DrawnIdea[]
  links: { from: DrawnIdea; to: DrawnIdea; isMerge: boolean }[]
  columns: number
  rows: number
  /** Ideas with links that are left out. */
  omitted: number
}

const COLUMNS_MAX = 4

/**
 * Families of ideas, the largest first, each from its oldest idea on: what builds on an idea stands to its right. Further
 * generations than there are columns stand in the last one.
 */
export function draw({ ideas, links, omitted }: JamLineage, most: number): Drawing {
  const near = new Map<string, string[]>(ideas.map(({ id }) => [id, []]))
  for (const { from, to } of links) {
    near.get(from)?.push(to)
    near.get(to)?.push(from)
  }
  const seen = new Set<string>()
  const families = ideas.flatMap(({ id }) => (seen.has(id) ? [] : [familyOf(id, near, seen)]))
  families.sort((one, other) => other.length - one.length)
  const chosen: string[] = []
  for (const family of families) {
    if (chosen.length + family.length <= most || chosen.length === 0) chosen.push(...family.slice(0, most))
  }
  const byId = new Map(ideas.map((idea) => [idea.id, idea]))
  const parents = new Map<string, string>()
  for (const { from, to } of links) if (!parents.has(from)) parents.set(from, to)
  const drawn = new Map<string, DrawnIdea>()
  let row = 0
  const kept = new Set(chosen)
  const place = (id: string, column: number) => {
    const idea = byId.get(id)
    if (!idea || drawn.has(id)) return
    drawn.set(id, { id, title: idea.title, isMerged: idea.isMerged, column: Math.min(column, COLUMNS_MAX - 1), row })
    const children = chosen.filter((one) => parents.get(one) === id && !drawn.has(one))
    children.forEach((child, index) => {
      if (index > 0 || column >= COLUMNS_MAX - 1) row++
      place(child, column + 1)
    })
  }
  for (const id of chosen) {
    if (drawn.has(id) || kept.has(parents.get(id) ?? '')) continue
    place(id, 0)
    row++
  }
  const lines = links.flatMap(({ from, to, kind }) => {
    const [one, other] = [drawn.get(from), drawn.get(to)]
    return one && other ? [{ from: one, to: other, isMerge: kind === 'merged-into' }] : []
  })
  const shown = [...drawn.values()]
  return {
    ideas: shown,
    links: lines,
    columns: Math.max(0, ...shown.map(({ column }) => column + 1)),
    rows: Math.max(0, ...shown.map((one) => one.row + 1)),
    omitted: omitted + ideas.length - shown.length,
  }
}

/** All that hang together, breadth first, the oldest of each generation first. */
function familyOf(id: string, near: Map<string, string[]>, seen: Set<string>): string[] {
  const family = [id]
  seen.add(id)
  for (const one of family) {
    for (const other of near.get(one) ?? []) {
      if (seen.has(other)) continue
      seen.add(other)
      family.push(other)
    }
  }
  return family
}
