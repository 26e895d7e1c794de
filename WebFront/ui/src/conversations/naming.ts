import type { Conversation } from '../shared/contract'
import { i18n, t } from '../shared/i18n/i18n.svelte'
import { others } from './apply'

const NAMED = 3

/** What a conversation is called: its title, or who else is in it. */
export function nameOf(talk: Conversation, me: string): string {
  if (talk.title) return talk.title
  const named = others(talk, me).slice(0, NAMED).map(({ name }) => name)
  const more = talk.memberCount - 1 - named.length
  if (named.length === 0) return t().talks.alone
  return i18n.list(more > 0 ? [...named, t().talks.more(more)] : named)
}

/** A message in one line, without its marks. */
export function lineOf(text: string): string {
  return text.replace(/[*_`#>]+/gu, '').replace(/\s+/gu, ' ').trim()
}

/** The reader's day that a moment belongs to. */
export function dayOf(iso: string): string {
  return new Date(iso).toDateString()
}

export function dayName(iso: string, now: number): string {
  const day = dayOf(iso)
  if (day === new Date(now).toDateString()) return t().talks.today
  if (day === new Date(now - 86_400_000).toDateString()) return t().talks.yesterday
  return i18n.date(iso)
}

export function clock(iso: string): string {
  return new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(new Date(iso))
}
