/** A list with one thing a place further up or down; the same list where that cannot be. */
export function moved<T extends { id: string }>(items: T[], id: string, by: -1 | 1): T[] {
  const from = items.findIndex((one) => one.id === id)
  const other = items[from + by]
  const one = items[from]
  if (!one || !other) return items
  const rest = [...items]
  rest[from] = other
  rest[from + by] = one
  return rest
}
