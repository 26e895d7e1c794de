import { i18n, t } from './i18n/i18n.svelte'
import { Problem, Unreachable } from './problem'

/** What went wrong, in the reader's words. */
export function explain(error: unknown): string {
  const { errors } = t()
  if (error instanceof Unreachable) return errors.unreachable
  if (!(error instanceof Problem)) return errors.unexpected
  if (error.status === 404) return errors.notFound
  if (error.code === 'rate_limited') return errors.waitSeconds(i18n.wait(error.retryAfter ?? 30))
  const known: Partial<Record<string, string>> = {
    ...errors.codes, ...t().media.codes, ...t().interactions.codes, ...t().news.codes, ...t().shortcuts.codes,
    ...t().jams.codes, ...t().jamConsole.codes,
  }
  return known[error.code] ?? (error.detail || errors.unexpected)
}
