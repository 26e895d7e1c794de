import { flushSync } from 'svelte'

/** Runs a change of the list so that the post being read stays where the eyes are. */
export function keepPlace(list: HTMLElement | undefined, change: () => void): void {
  const articles = () => [...(list?.querySelectorAll<HTMLElement>(':scope [data-post-id]') ?? [])]
  const held = articles().filter((article) => article.getBoundingClientRect().bottom > 0)
  const tops = new Map(held.map((article) => [article.dataset.postId, article.getBoundingClientRect().top]))
  const atTop = scrollY === 0
  change()
  flushSync()
  if (atTop) return
  for (const article of articles()) {
    const before = tops.get(article.dataset.postId)
    if (before === undefined) continue
    scrollBy(0, article.getBoundingClientRect().top - before)
    return
  }
}
