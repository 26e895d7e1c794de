import { app } from '../shared/app.svelte'
import type { MuteKind } from '../shared/contract'
import { explain } from '../shared/explain'
import { t } from '../shared/i18n/i18n.svelte'
import { paths } from '../shared/router'
import { toasts } from '../shared/toasts.svelte'

/** Hears no more of something, or again, and says so. */
export async function toggleMute(kind: MuteKind, key: string): Promise<void> {
  const on = !app.notifications.isMuted(kind, key)
  const texts = t().notifications
  try {
    await app.notifications.mute(kind, key, on)
    const text = kind === 'person' ? texts.mutedPerson : texts.muted
    toasts.show(on ? text : texts.unmuted, { href: paths.notificationSettings })
  } catch (error) {
    toasts.show(explain(error), { tone: 'error' })
  }
}
