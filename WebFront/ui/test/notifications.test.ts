import { describe, expect, it, vi } from 'vitest'
import { byDay } from '../src/notifications/days'
import { MyNotifications } from '../src/notifications/my-notifications.svelte'
import { isQuiet } from '../src/notifications/quiet'
import { pathOf, sentence } from '../src/notifications/sentence'
import type { LiveEvent, Notification, NotificationSettings } from '../src/shared/contract'
import { en } from '../src/shared/i18n/en'
import { fr } from '../src/shared/i18n/fr'

const one = (id: string, change: Partial<Notification> = {}): Notification => ({
  id,
  kind: 'mention',
  place: id,
  count: 1,
  actors: [{ handle: 'ana', name: 'Ana Costa' }],
  firstAt: '2026-06-15T10:00:00.000Z',
  at: '2026-06-15T10:00:00.000Z',
  isRead: false,
  postId: '7',
  excerpt: '',
  isThanked: false,
  ...change,
})

const settings: NotificationSettings = {
  isSaved: true,
  kinds: [],
  quiet: null,
  timeZone: 'UTC',
  language: 'en',
  digest: { isOn: true, at: '08:00', onWeekends: false, withPosts: true },
  muted: [],
}

async function opened(items: Notification[], unread = items.length) {
  const api = {
    notifications: vi.fn(() => Promise.resolve({ items, before: null, unread, position: 'e.9' })),
    readNotification: vi.fn(() => Promise.resolve(undefined)),
    readNotifications: vi.fn(() => Promise.resolve(undefined)),
    notificationSettings: vi.fn(() => Promise.resolve(settings)),
    changeNotificationSettings: vi.fn(() => Promise.resolve(settings)),
    mute: vi.fn(() => Promise.resolve(undefined)),
  }
  const mine = new MyNotifications(api)
  await mine.open()
  return { mine, api }
}

const changed = (subject: string, notification: Notification | null, unread: number) =>
  ({ type: 'notification.changed', subject, position: 'e.99', data: { notification, unread } }) as unknown as Extract<
    LiveEvent,
    { type: 'notification.changed' }
  >

describe('the tray', () => {
  it('puts what comes into its place, once, and says what deserves an alert', async () => {
    const { mine } = await opened([one('30'), one('20')])
    const told = mine.apply(changed('20', one('20', { place: '40', count: 2 }), 2))
    expect(mine.items.map(({ id }) => id)).toEqual(['20', '30'])
    expect(told?.id).toBe('20')
    expect(mine.apply(changed('20', one('20', { place: '40', count: 1 }), 2))).toBeNull()
    expect(mine.apply(changed('50', one('50', { kind: 'reaction' }), 3))).toBeNull()
    expect(mine.unread).toBe(3)
  })

  it('takes out what is gone', async () => {
    const { mine } = await opened([one('30'), one('20')])
    mine.apply(changed('30', null, 1))
    expect([mine.items.length, mine.unread]).toEqual([1, 1])
  })

  it('reads the list again when other things may be seen', async () => {
    const { mine, api } = await opened([one('30')])
    mine.apply({ type: 'notification.refreshed', position: 'e.99', data: { unread: 0 } } as never)
    expect(mine.unread).toBe(0)
    expect(api.notifications).toHaveBeenCalledTimes(2)
  })

  it('is read up to a place', async () => {
    const { mine } = await opened([one('30'), one('20')])
    mine.apply({ type: 'notification.read', position: 'e.99', data: { upTo: '25', unread: 1 } } as never)
    expect(mine.items.map(({ isRead }) => isRead)).toEqual([false, true])
  })

  it('alerts nobody in quiet hours', async () => {
    const { mine } = await opened([])
    mine.settings = { ...settings, quiet: { from: '00:00', to: '23:59' } }
    vi.useFakeTimers({ now: new Date('2026-06-15T12:00:00Z') })
    expect(mine.apply(changed('50', one('50'), 1))).toBeNull()
    vi.useRealTimers()
    expect(mine.unread).toBe(1)
  })
})

describe('quiet hours', () => {
  it.each([
    ['2026-03-28T21:30:00Z', true],
    ['2026-03-29T04:59:00Z', true],
    ['2026-03-29T05:00:00Z', false],
    ['2026-10-25T05:59:00Z', true],
    ['2026-10-25T06:00:00Z', false],
  ])('follow the wall clock of the person’s zone: %s', (moment, quiet) => {
    const night = { quiet: { from: '22:00', to: '07:00' }, timeZone: 'Europe/Paris' }
    expect(isQuiet(night, new Date(moment))).toBe(quiet)
  })
})

describe('a line', () => {
  it('names one, two, or one and how many others', () => {
    const ben = { handle: 'ben', name: 'Ben Weiss' }
    const { actors } = one('1')
    expect(sentence(en, one('1'))).toBe('Ana Costa mentioned you')
    expect(sentence(en, one('1', { kind: 'follower', count: 2, actors: [...actors, ben] }))).toBe(
      'Ana Costa and Ben Weiss follow you',
    )
    expect(sentence(fr, one('1', { kind: 'reaction', count: 12, actors: [...actors, ben] }))).toBe(
      'Ana Costa et 11 autres ont réagi à votre message',
    )
  })

  it('leads to what it tells of', () => {
    expect(pathOf(one('1'))).toBe('/posts/7')
    expect(pathOf(one('1', { kind: 'bottle-arrived' }))).toBe('/bottles/7')
    expect(pathOf(one('1', { kind: 'follower', postId: null }))).toBe('/people/ana')
  })
})

it('stands under the heading of its day', () => {
  const days = byDay([one('3'), one('2'), one('1', { at: '2026-06-13T10:00:00.000Z' })])
  expect(days.map(({ items }) => items.length)).toEqual([2, 1])
})
