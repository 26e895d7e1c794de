import { tick } from 'svelte'
import { parseRoute, type Route } from './router'

/** Where the reader is. Links stay plain `<a href>`: one listener turns in-app ones into route changes. */
export class Navigation {
  #path = $state(location.pathname + location.search)
  readonly route: Route = $derived.by(() => {
    const url = new URL(this.#path, location.origin)
    return parseRoute(url.pathname, url.search)
  })
  /** False until the first change: the first page must not steal the focus from the browser. */
  moved = false

  get path(): string {
    return this.#path
  }

  get query(): URLSearchParams {
    return new URL(this.#path, location.origin).searchParams
  }

  start(): void {
    history.scrollRestoration = 'manual'
    addEventListener('popstate', (event) => {
      this.moved = true
      this.#path = location.pathname + location.search
      void restoreScroll((event.state as { y?: number } | null)?.y ?? 0)
    })
    document.addEventListener('click', (event) => this.#followLink(event))
  }

  go(path: string, { replace = false } = {}): void {
    if (!replace) {
      history.replaceState({ y: scrollY }, '')
      history.pushState(null, '', path)
    } else {
      history.replaceState(history.state, '', path)
    }
    const samePage = this.#path.split('?')[0] === path.split('?')[0]
    this.moved ||= !samePage
    this.#path = path
    if (!samePage) scrollTo(0, 0)
  }

  #followLink(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return
    const link = (event.target as Element | null)?.closest?.('a[href]')
    if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.hasAttribute('download')) return
    if (link.origin !== location.origin || link.getAttribute('href')?.startsWith('#')) return
    if (/^\/(api|openapi|health|metrics)\b/.test(link.pathname)) return
    event.preventDefault()
    this.go(link.pathname + link.search)
  }
}

/** The page that comes back may still be drawing its list: wait a few frames for it to be tall enough. */
async function restoreScroll(y: number): Promise<void> {
  await tick()
  for (let frame = 0; frame < 20; frame++) {
    scrollTo(0, y)
    if (Math.abs(scrollY - y) < 2) return
    await new Promise(requestAnimationFrame)
  }
}
