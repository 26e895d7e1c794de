import type { Idea, Jam, JamAction } from '../shared/contract'
import { i18n, t } from '../shared/i18n/i18n.svelte'
import type { Place } from './jam-time'

/** A moment on the reader's clocks, short: day, hour and minute. */
export const shortTime = (iso: string): string =>
  new Intl.DateTimeFormat(i18n.language, {
    weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit',
  }).format(new Date(iso))

export const myZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** What may be done now, in a sentence. */
export function allowedNow({ state, phase }: Place, jam: Jam, mayContribute: boolean): string {
  const texts = t().jams.now
  if (state !== 'running') return texts[state]
  if (!mayContribute) return jam.membersOnly ? texts.onlyMembers : texts.reader
  const named = (['ideas', 'builds', 'comments', 'votes'] satisfies JamAction[]).filter((one) => phase?.allows.includes(one))
  return named.length > 0 ? texts.can(i18n.list(named.map((one) => texts[one]))) : texts.nothing
}

/** How one votes, in a sentence. */
export function votingRule(jam: Jam): string {
  const texts = t().jams.rule
  return jam.voting === 'points' ? texts.points(jam.budget, jam.perIdea) : texts[jam.voting]
}

/** How an idea stands, in a few characters; nothing while it is not shown. */
export function tallyOf(idea: Idea, jam: Pick<Jam, 'voting'>): string {
  if (idea.points == null || idea.votes == null) return ''
  if (jam.voting !== 'rating') return i18n.number(idea.points)
  return idea.votes === 0 ? '–' : (Math.round((idea.points / idea.votes) * 10) / 10).toLocaleString(i18n.language)
}

/** The same, as it is read aloud. */
export function tallySpoken(idea: Idea, jam: Pick<Jam, 'voting'>): string {
  const texts = t().jams.idea
  if (idea.points == null || idea.votes == null) return ''
  const stands = jam.voting === 'rating' ? (idea.votes > 0 ? texts.stars(tallyOf(idea, jam)) : '') : texts.points(idea.points)
  return [stands, texts.votes(idea.votes)].filter(Boolean).join(', ')
}

export const namesOf = (idea: Pick<Idea, 'authors'>): string => i18n.list(idea.authors.map(({ name }) => name))
