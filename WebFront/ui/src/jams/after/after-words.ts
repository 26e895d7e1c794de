import type { IdeaStatus, JamGroupFigures, JamGroupFunnel, JamSavings, IdeaOutcome, JamOutcomeEvent } from '../../shared/contract'
import { i18n, t } from '../../shared/i18n/i18n.svelte'
import type { IconName } from '../../shared/ui/icons'

/** What a bar is drawn from. */
export interface Bar {
  label: string
  value: number
  /** The other columns of the table. */
  cells: (number | null)[]
}

export const STATUS_ICONS: Record<IdeaStatus, IconName> = {
  kept: 'star',
  'in-study': 'search',
  'in-pilot': 'jam',
  done: 'best-practice',
  declined: 'close',
}

export const groupName = ({ name, isOther }: JamGroupFigures | JamGroupFunnel): string =>
  isOther ? t().jamAfter.report.others : name || t().jamAfter.report.unnamed

/** Thousands of euros. */
export const money = (amount: number): string => t().jamAfter.money(i18n.number(amount))

/** Short enough to be drawn; the table has it whole. */
export const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text)

/** What ideas bring in all: those that were declined do not count. */
export function sumOf(items: readonly IdeaOutcome[]): Pick<JamSavings, 'expected' | 'actual'> {
  const carried = items.filter(({ status }) => status !== 'declined')
  return {
    expected: carried.reduce((sum, one) => sum + (one.expectedSavings ?? 0), 0),
    actual: carried.reduce((sum, one) => sum + (one.actualSavings ?? 0), 0),
  }
}

/** Ideas with a status after one of them got another, oldest first. */
export function settled(items: readonly IdeaOutcome[], { ideaId, outcome }: JamOutcomeEvent): IdeaOutcome[] {
  const held = items.find((one) => one.ideaId === ideaId)
  // An answer to one's own act may be newer than the event that tells of an older one.
  if (held && outcome && held.number > outcome.number) return [...items]
  const rest = items.filter((one) => one.ideaId !== ideaId)
  return outcome ? [...rest, outcome].sort((one, other) => (BigInt(one.ideaId) < BigInt(other.ideaId) ? -1 : 1)) : rest
}
