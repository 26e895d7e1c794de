const FIRST_MS = 500
const LONGEST_MS = 30_000

/** How long to wait before reconnection `attempt` (0 is the first). Full jitter spreads a whole company's return. */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt)
  return Math.round(ceiling * (0.2 + 0.8 * random()))
}
