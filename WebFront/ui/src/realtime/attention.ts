/** A page that is not looked at, or a person who does nothing, for this long is away. */
export const HIDDEN_MS = 60_000
export const IDLE_MS = 5 * 60_000

/** Tells whether somebody is at the page: at the first sign of life at once, and of absence after a while. */
export function watchAttention(tell: (away: boolean) => void, page: Document = document): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const alive = () => {
    clearTimeout(timer)
    const hidden = page.visibilityState === 'hidden'
    if (!hidden) tell(false)
    timer = setTimeout(() => tell(true), hidden ? HIDDEN_MS : IDLE_MS)
  }
  for (const sign of ['pointerdown', 'keydown', 'wheel', 'visibilitychange']) {
    page.addEventListener(sign, alive, { passive: true })
  }
  alive()
}
