import type { ApiClient } from '../shared/api'
import type {
  LiveEvent,
  MuteKind,
  Notification,
  NotificationSettings,
  NotificationSettingsChange,
} from '../shared/contract'
import { compareIds } from '../shared/ids'
import { isQuiet } from './quiet'

type NotificationEvent = Extract<LiveEvent, { type: `notification.${string}` }>

/** What alerts nobody: it waits in the tray. */
const SILENT = new Set<string>(['reaction', 'comment-reaction', 'thread'])

/** My notifications: the bell's number, the tray and the page are the same. */
export class MyNotifications {
  items: Notification[] = $state.raw([])
  unread = $state(0)
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  before: string | null = $state(null)
  busy = $state(false)
  settings: NotificationSettings | null = $state.raw(null)
  #position = ''
  #newest = '0'
  #reading = 0
  /** Whether something was told while a read was under way, which may not know of it. */
  #isTold = false

  constructor(
    private readonly api: Pick<
      ApiClient,
      'notifications' | 'readNotification' | 'readNotifications' | 'notificationSettings' | 'changeNotificationSettings' | 'mute'
    >,
  ) {}

  async open(): Promise<void> {
    const reading = ++this.#reading
    this.#isTold = false
    if (this.status === 'failed') this.status = 'loading'
    try {
      const page = await this.api.notifications({})
      if (reading !== this.#reading) return
      if (this.#isTold) return await this.open()
      this.items = page.items
      this.before = page.before ?? null
      this.unread = page.unread
      this.#position = page.position
      this.#see(page.items)
      this.status = 'ready'
      this.settings ??= await this.api.notificationSettings()
    } catch (error) {
      if (reading !== this.#reading) return
      this.error = error
      this.status = 'failed'
    }
  }

  async more(): Promise<void> {
    if (this.before === null || this.busy) return
    const reading = this.#reading
    this.busy = true
    try {
      const page = await this.api.notifications({ before: this.before })
      if (reading !== this.#reading) return
      const held = new Set(this.items.map(({ id }) => id))
      this.items = [...this.items, ...page.items.filter(({ id }) => !held.has(id))]
      this.before = page.before ?? null
    } finally {
      this.busy = false
    }
  }

  /** Applies an event; what deserves an alert is given back. */
  apply(event: NotificationEvent): Notification | null {
    if (event.type === 'notification.settings') {
      this.settings = event.data.settings
      return null
    }
    this.#isTold = true
    this.#position = event.position
    this.unread = event.data.unread
    switch (event.type) {
      case 'notification.refreshed':
        void this.open()
        return null
      case 'notification.read': {
        const { upTo } = event.data
        this.items = this.items.map((one) => (compareIds(one.place, upTo) <= 0 ? { ...one, isRead: true } : one))
        return null
      }
      case 'notification.changed':
        return this.#put(event.subject, event.data.notification ?? null)
    }
  }

  async read(one: Notification): Promise<void> {
    if (one.isRead) return
    this.#put(one.id, { ...one, isRead: true })
    this.unread = Math.max(0, this.unread - 1)
    await this.api.readNotification(one.id)
  }

  async readAll(): Promise<void> {
    await this.api.readNotifications(this.#position)
    this.items = this.items.map((one) => ({ ...one, isRead: true }))
  }

  async change(change: NotificationSettingsChange): Promise<void> {
    this.settings = await this.api.changeNotificationSettings(change)
  }

  isMuted(kind: MuteKind, key: string): boolean {
    return this.settings?.muted.some((one) => one.kind === kind && one.key === key) ?? false
  }

  async mute(kind: MuteKind, key: string, on: boolean): Promise<void> {
    await this.api.mute(kind, key, on)
    this.settings = await this.api.notificationSettings()
  }

  clear(): void {
    this.#reading++
    this.items = []
    this.unread = 0
    this.before = null
    this.settings = null
    this.#newest = '0'
    this.status = 'loading'
  }

  #put(id: string, notification: Notification | null): Notification | null {
    const others = this.items.filter((one) => one.id !== id)
    if (!notification) {
      this.items = others
      return null
    }
    const isNew = compareIds(notification.place, this.#newest) > 0
    const last = others.at(-1)
    // Older than what was read so far: it comes with its page.
    const belongs = this.before === null || !last || compareIds(notification.place, last.place) > 0
    if (belongs) this.items = [...others, notification].sort((a, b) => compareIds(b.place, a.place))
    this.#see([notification])
    return isNew && !notification.isRead && !SILENT.has(notification.kind) && !isQuiet(this.settings, new Date())
      ? notification
      : null
  }

  #see(items: readonly Notification[]): void {
    for (const { place } of items) if (compareIds(place, this.#newest) > 0) this.#newest = place
  }
}
