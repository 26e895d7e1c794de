/** Sizes that are tried, the largest first: what is smaller than the last is hard to read at ten metres. */
const SCALES = [1, 0.94, 0.88, 0.82]
/** Sizes for what may not be left out. */
const SMALLER = [0.74, 0.66, 0.58]

/**
 * Shows in an element of a given height only what it holds whole: all of it smaller at first (`--fit` says how much), then
 * without asides (`[data-aside]`), then with fewer rows (`[data-row]`), from the last one on. A part (`[data-part]`) without a
 * row left goes with its heading. What else there is becomes smaller still.
 */
export function fit(node: HTMLElement): () => void {
  const settle = () => show(node)
  const sizes = new ResizeObserver(settle)
  const changes = new MutationObserver(settle)
  sizes.observe(node)
  changes.observe(node, { childList: true, subtree: true, characterData: true })
  return () => {
    sizes.disconnect()
    changes.disconnect()
  }
}

function show(node: HTMLElement): void {
  const all = (name: string) => [...node.querySelectorAll<HTMLElement>(`[data-${name}]`)]
  const [rows, parts, asides] = [all('row'), all('part'), all('aside')]
  for (const one of [...rows, ...parts, ...asides]) one.style.removeProperty('display')
  // A pixel more is a rounding, not a row.
  const fits = () => node.scrollHeight <= node.clientHeight + 1
  const fitsAt = (scale: number) => {
    node.style.setProperty('--fit', `${scale}`)
    return fits()
  }
  if (SCALES.some(fitsAt)) return
  for (const aside of asides) aside.style.display = 'none'
  while (rows.length > 0 && !fits()) {
    const row = rows.pop() as HTMLElement
    row.style.display = 'none'
    const part = row.closest<HTMLElement>('[data-part]')
    if (part && !rows.some((other) => part.contains(other))) part.style.display = 'none'
  }
  if (!fits()) SMALLER.some(fitsAt)
}
