/** Ids and log positions are 64-bit numbers written as text: too large for a JavaScript number. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0
  if (a.length !== b.length) return a.length - b.length
  return a < b ? -1 : 1
}

/** Whether `position` ("epoch.id") lies behind `seen`. Across epochs nothing can be compared: then it counts as new. */
export function isLater(position: string, seen: string | null): boolean {
  if (seen === null) return true
  const [epoch, id] = parts(position)
  const [seenEpoch, seenId] = parts(seen)
  return epoch === seenEpoch ? compareIds(id, seenId) > 0 : true
}

export function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return isLater(a, b) ? a : b
}

function parts(position: string): [epoch: string, id: string] {
  const dot = position.lastIndexOf('.')
  return [position.slice(0, dot), position.slice(dot + 1)]
}
