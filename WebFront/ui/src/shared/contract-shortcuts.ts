/** The words about links above the feed. docs/api.md explains them. */
import type { Population } from './contract'

export interface Shortcut {
  id: string
  label: string
  url: string
  /** Empty for none. */
  emoji: string
  /** Who sees one of the company's; absent on one's own. */
  populations?: Population[] | null
}

export interface ShortcutWords {
  label: string
  url: string
  emoji: string
  populations?: Population[]
}

export interface ShortcutBarPage {
  company: Shortcut[]
  mine: Shortcut[]
  mayManage: boolean
  position: string
}

export interface ShortcutsChange {
  isCompany: boolean
  items: Shortcut[]
}
