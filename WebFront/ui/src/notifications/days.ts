import type { Notification } from '../shared/contract'
import { dayField } from '../shared/local-fields'

export interface Day {
  /** `2026-11-22`, by the device's calendar. */
  key: string
  at: string
  items: Notification[]
}

/** Consecutive notifications of one day, under one heading. */
export function byDay(items: readonly Notification[]): Day[] {
  const days: Day[] = []
  for (const item of items) {
    const key = dayField(new Date(item.at))
    const last = days.at(-1)
    if (last?.key === key) last.items.push(item)
    else days.push({ key, at: item.at, items: [item] })
  }
  return days
}
