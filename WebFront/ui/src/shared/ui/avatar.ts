/** Evenly spread hues: fewer of them are easier to tell apart. */
const HUES = 15

export function hueOf(seed: string): number {
  let hash = 0x811c9dc5
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  // The low bits of short seeds hardly differ: fold the high ones in.
  hash = (hash ^ (hash >>> 15)) >>> 0
  return (hash % HUES) * (360 / HUES)
}

/** First letters of the first and the last word, as people sign. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/[\s-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const first = [...(words[0] ?? '?')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}
