import type { Messages } from '../i18n/i18n.svelte'
import { paths, type Route } from '../router'
import type { IconName } from '../ui/icons'

export interface NavigationItem {
  href: string
  icon: IconName
  label: string
  current: boolean
  /** How much waits there; none is not told. */
  count?: number
  countLabel?: string
}

export function navigationItems(t: Messages, route: Route, handle: string, requests = 0, bottles = 0, unread = 0): NavigationItem[] {
  const on = (...names: Route['name'][]) => names.includes(route.name)
  const ownProfile = route.name === 'person' && route.handle === handle
  return [
    { href: '/', icon: 'home', label: t.nav.home, current: on('home') },
    { href: paths.news, icon: 'news', label: t.news.nav, current: on('news', 'news-desk', 'article', 'edit-article') },
    { href: '/communities', icon: 'community', label: t.nav.communities, current: on('communities', 'community') },
    { href: '/people', icon: 'people', label: t.nav.people, current: on('people', 'person') && !ownProfile },
    {
      href: '/colleagues',
      icon: 'colleagues',
      label: t.nav.colleagues,
      current: on('colleagues'),
      count: requests,
      countLabel: t.colleagues.received(requests),
    },
    {
      href: paths.messages,
      icon: 'message',
      label: t.talks.nav,
      current: on('messages'),
      count: unread,
      countLabel: t.talks.unread(unread),
    },
    {
      href: '/bottles',
      icon: 'bottle',
      label: t.bottles.nav,
      current: on('bottles', 'bottle', 'new-bottle'),
      count: bottles,
      countLabel: t.bottles.waiting(bottles),
    },
    { href: paths.asks, icon: 'question', label: t.asks.nav, current: on('asks', 'ask') },
    {
      href: paths.jams,
      icon: 'jam',
      label: t.jams.nav,
      current: on('jams', 'new-jam', 'jam', 'idea', 'jam-console', 'jam-incubator', 'jam-report'),
    },
    { href: '/bookmarks', icon: 'bookmark', label: t.interactions.bookmarks.nav, current: on('bookmarks') },
    { href: paths.person(handle), icon: 'smile', label: t.nav.profile, current: ownProfile || on('edit-profile', 'profile-history') },
    { href: '/settings', icon: 'settings', label: t.nav.settings, current: on('settings') },
  ]
}
