import type { NotificationSettings } from '../shared/contract'

/** Whether it is quiet for the person now: by the wall clock of their time zone, whatever the device's. */
export function isQuiet(settings: Pick<NotificationSettings, 'quiet' | 'timeZone'> | null, now: Date): boolean {
  if (!settings?.quiet) return false
  const { from, to } = settings.quiet
  const clock = clockIn(settings.timeZone, now)
  return from <= to ? clock >= from && clock < to : clock >= from || clock < to
}

/** `HH:mm` in a time zone. */
function clockIn(timeZone: string, now: Date): string {
  const format = (zone?: string) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(zone && { timeZone: zone }) }).format(now)
  try {
    return format(timeZone)
  } catch {
    // A zone that this browser does not know.
    return format()
  }
}

/** The device's time zone, as in the IANA database. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
