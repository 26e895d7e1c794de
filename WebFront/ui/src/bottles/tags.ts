const TAG = /^[\p{L}\p{N}_-]{1,50}$/u

/** The tag that somebody means, as the server writes it; null when it cannot be one. */
export function tagOf(word: string): string | null {
  const tag = word.trim().replace(/^#/, '').toLowerCase()
  return TAG.test(tag) ? tag : null
}
