import { BottleBook } from '../bottles/bottle-book'
import { MyBottles } from '../bottles/my-bottles.svelte'
import { MyTalks } from '../conversations/my-talks.svelte'
import { Feed } from '../feeds/feed.svelte'
import { MyBookmarks } from '../bookmarks/my-bookmarks.svelte'
import { MyDrafts } from '../blog/my-drafts.svelte'
import { MyColleagues } from '../colleagues/my-colleagues.svelte'
import { Suggestions } from '../colleagues/suggestions.svelte'
import { MyCommunities } from '../communities/my-communities.svelte'
import { MyNotifications } from '../notifications/my-notifications.svelte'
import { Originals } from '../posts/originals.svelte'
import { PostBook } from '../posts/post-book'
import { LiveConnection, type ConnectionState } from '../realtime/live-connection'
import { watchAttention } from '../realtime/attention'
import { PersonalNotices } from '../realtime/personal-notices'
import { Presence } from '../realtime/presence.svelte'
import { signalrTransport } from '../realtime/signalr-transport'
import { MyShortcuts } from '../shortcuts/my-shortcuts.svelte'
import { Session } from '../users/session.svelte'
import { ApiClient } from './api'
import { t } from './i18n/i18n.svelte'
import { Navigation } from './navigation.svelte'
import { Problem } from './problem'
import { photos } from './photos'
import { paths } from './router'

/** Everything the pages share, wired once. */
class App {
  readonly api = new ApiClient()
  readonly navigation = new Navigation()
  readonly session = new Session(this.api)
  readonly book = new PostBook()
  connection: ConnectionState = $state('idle')
  /** An open dialog of the shell itself. */
  overlay: 'none' | 'help' | 'search' | 'shortcuts' = $state('none')
  /** Somebody asked to write: the home page's composer takes the focus when it is there. */
  composeRequested = $state(false)

  readonly #transport = signalrTransport()
  readonly presence = new Presence(this.#transport, this.api, () => this.session.handle)
  readonly live = new LiveConnection({
    transport: this.#transport,
    reachable: () => this.#reachable(),
    onState: (state) => {
      this.connection = state
      this.presence.connected(state === 'online')
    },
    onEvent: (event) => photos.apply(event),
  })
  readonly myCommunities = new MyCommunities(this.api)
  readonly colleagues = new MyColleagues(this.api)
  readonly suggestions = new Suggestions(this.api)
  readonly drafts = new MyDrafts(this.api)
  readonly bookmarks = new MyBookmarks(this.api, this.book)
  readonly originals = new Originals(this.api, this.book, this.live, () => this.session.handle)
  readonly bottles = new MyBottles(this.api, new BottleBook(this.book))
  readonly talks = new MyTalks(this.api, this.live, this.#transport, () => this.session.handle)
  readonly notifications = new MyNotifications(this.api)
  readonly shortcuts = new MyShortcuts(this.api.shortcuts, this.live)
  readonly #notices = new PersonalNotices(this)
  /** Kept while one wanders about, so that coming back home is immediate and at the same place. */
  #home: Feed | null = null
  #endHome: () => void = () => undefined

  /** Whether nothing can be written now. */
  get readOnly(): boolean {
    return this.connection === 'offline'
  }

  /** Why nothing can be written now, in the reader's language; undefined while writing is possible. */
  get readOnlyReason(): string | undefined {
    return this.readOnly ? t().connection.offlineReason : undefined
  }

  get home(): Feed {
    return (this.#home ??= this.#openHome())
  }

  get feedDeps() {
    return { book: this.book, live: this.live, me: () => this.session.handle }
  }

  get threadDeps() {
    return { api: this.api, ...this.feedDeps }
  }

  start(): void {
    this.navigation.start()
    photos.connect(this.api.photos)
    this.api.onSessionEnded = () => this.#ended()
    addEventListener('offline', () => this.live.networkLost())
    addEventListener('online', () => {
      this.live.networkFound()
      if (this.session.status === 'failed') void this.enter()
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.live.networkFound()
    })
    watchAttention((away) => this.presence.attend(away))
    void this.enter()
  }

  /** Finds out who is here, then opens what belongs to them. */
  async enter(): Promise<void> {
    await this.session.start()
    if (this.session.status === 'signed-in') this.#arrive()
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.session.signIn(login, password)
    this.#arrive()
  }

  async signOut(): Promise<void> {
    await this.session.signOut()
    this.#leave()
    this.navigation.go('/sign-in')
  }

  /** Ends every session of mine, this one too. */
  async signOutEverywhere(): Promise<void> {
    await this.api.signOutEverywhere()
    this.session.end()
    this.#leave()
    this.navigation.go('/sign-in')
  }

  compose(): void {
    this.composeRequested = true
    const { name } = this.navigation.route
    if (name !== 'home' && name !== 'community') this.navigation.go('/')
  }

  #arrive(): void {
    this.live.start()
    this.#notices.open()
    void this.myCommunities.open()
    void this.colleagues.open()
    void this.bottles.open()
    void this.talks.open()
    void this.notifications.open()
    void this.shortcuts.open()
    const { route } = this.navigation
    if (route.name === 'sign-in' || route.name === 'sign-up') this.navigation.go(route.target, { replace: true })
  }

  #ended(): void {
    if (this.session.status === 'signed-out') return
    const wasIn = this.session.status === 'signed-in'
    this.session.end()
    if (wasIn) this.#leave()
    const { name } = this.navigation.route
    if (name !== 'sign-in' && name !== 'sign-up') {
      this.navigation.go(paths.signIn(this.navigation.path), { replace: true })
    }
  }

  #leave(): void {
    void this.live.stop()
    this.#notices.close()
    this.#home?.close()
    this.#endHome()
    this.#home = null
    this.myCommunities.clear()
    this.colleagues.clear()
    this.bottles.clear()
    this.talks.clear()
    this.notifications.clear()
    this.shortcuts.clear()
    this.drafts.clear()
    this.bookmarks.clear()
    this.originals.clear()
    this.suggestions.clear()
    this.presence.clear()
    this.book.clear()
    photos.clear()
    this.overlay = 'none'
  }

  /** Under a root of its own: the page that asks first goes away, and must not take the feed's values with it. */
  #openHome(): Feed {
    let home: Feed | undefined
    this.#endHome = $effect.root(() => {
      home = new Feed({ topic: 'home', read: this.api.feed }, this.feedDeps)
    })
    return home as unknown as Feed
  }

  async #reachable(): Promise<boolean> {
    if (!navigator.onLine) return false
    return this.api.me().then(
      () => true,
      (error: unknown) => error instanceof Problem,
    )
  }
}

export const app = new App()
