/** What is done with one idea, each with its key. */
export const DEEDS = {
  spotlight: 's',
  pin: 'p',
  call: 'v',
  ask: 'q',
  invite: 'e',
  merge: 'm',
  move: 't',
  hide: 'h',
  open: 'o',
} as const
export type Deed = keyof typeof DEEDS

/** What a key asks for; null when it is meant for a field or a dialog, or for nothing. */
export function deedOf(event: KeyboardEvent): Deed | 'next' | 'previous' | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null
  const target = event.target as HTMLElement
  if (target.closest('input, textarea, select, dialog, [contenteditable], [role="tablist"], [role="listbox"]')) return null
  const key = event.key.toLowerCase()
  if (key === 'j' || key === 'arrowdown') return 'next'
  if (key === 'k' || key === 'arrowup') return 'previous'
  // A letter acts only where an idea has the focus (WCAG 2.1.4).
  if (!target.closest('[data-idea-id]')) return null
  return (Object.keys(DEEDS) as Deed[]).find((deed) => DEEDS[deed] === key) ?? null
}
