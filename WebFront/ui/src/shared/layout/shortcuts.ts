export type Shortcut = 'new-post' | 'next' | 'previous' | 'show-new' | 'search' | 'help'

const KEYS: Partial<Record<string, Shortcut>> = {
  n: 'new-post',
  j: 'next',
  k: 'previous',
  '.': 'show-new',
  '/': 'search',
  '?': 'help',
}

/** Single keys are commands only where nothing is being written and no dialog is open. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined
  const target = event.target
  if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog')) {
    return undefined
  }
  return document.querySelector('dialog[open]') ? undefined : KEYS[event.key]
}
