/** Twelve hues, evenly spread: neighbours in a list can be told apart. */
const HUES = 12

export function hueOf(seed: string): number {
  let hash = 7
  for (const char of seed) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return (hash % HUES) * (360 / HUES)
}

/** First letters of the first and the last word, as people sign. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/[\s-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const first = [...(words[0] ?? '?')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}
