export const COMMUNITY_TABS = ['feed', 'members', 'about'] as const
export type CommunityTab = (typeof COMMUNITY_TABS)[number]

export type Route =
  | { name: 'home' | 'people' | 'communities' | 'colleagues' | 'search' | 'settings' | 'design' | 'not-found' }
  | { name: 'bookmarks' }
  | { name: 'edit-profile' | 'profile-history' | 'bottles' | 'new-bottle' | 'asks' }
  | { name: 'notifications' | 'notification-settings' }
  | { name: 'jams' | 'new-jam' }
  | { name: 'jam' | 'jam-screen' | 'jam-console' | 'jam-incubator' | 'jam-report'; id: string }
  | { name: 'idea'; id: string; idea: string }
  | { name: 'news' | 'news-desk' }
  | { name: 'article' | 'edit-article'; id: string }
  | { name: 'bottle' | 'draft' | 'edit-blog' | 'ask'; id: string }
  | { name: 'sign-in' | 'sign-up'; target: string }
  | { name: 'post'; id: string }
  | { name: 'person'; handle: string }
  | { name: 'community'; slug: string; tab: CommunityTab }
  | { name: 'tag'; tag: string }
  | { name: 'messages'; talk: string | null }

/** Reads an in-app address. Anything unknown is a page of its own, so that a mistyped address gets an answer. */
export function parseRoute(pathname: string, search = ''): Route {
  const [first = '', second, third, ...rest] = segments(pathname)
  if (first === 'jams' && second !== undefined) return jamRoute(second, third, rest)
  if (rest.length > 0) return { name: 'not-found' }
  if (second === undefined) {
    switch (first) {
      case '':
        return { name: 'home' }
      case 'people':
      case 'communities':
      case 'asks':
      case 'jams':
      case 'news':
      case 'bookmarks':
      case 'bottles':
      case 'notifications':
      case 'colleagues':
      case 'search':
      case 'settings':
      case 'design':
        return { name: first }
      case 'messages':
        return { name: 'messages', talk: null }
      case 'sign-in':
      case 'sign-up':
        return { name: first, target: safeTarget(new URLSearchParams(search).get('target')) }
    }
    return { name: 'not-found' }
  }
  if (first === 'communities' && (third === undefined || third === 'members' || third === 'about')) {
    return { name: 'community', slug: second, tab: third ?? 'feed' }
  }
  if (first === 'posts' && third === 'edit') return { name: 'edit-blog', id: second }
  if (first === 'news' && third === 'edit') return { name: 'edit-article', id: second }
  if (third !== undefined) return { name: 'not-found' }
  if (first === 'messages') return { name: 'messages', talk: second }
  if (first === 'settings' && second === 'notifications') return { name: 'notification-settings' }
  if (first === 'drafts') return { name: 'draft', id: second }
  if (first === 'profile' && second === 'edit') return { name: 'edit-profile' }
  if (first === 'profile' && second === 'history') return { name: 'profile-history' }
  if (first === 'bottles') return second === 'new' ? { name: 'new-bottle' } : { name: 'bottle', id: second }
  if (first === 'news' && second === 'desk') return { name: 'news-desk' }
  if (first === 'news') return second === 'new' ? { name: 'edit-article', id: 'new' } : { name: 'article', id: second }
  if (first === 'asks') return { name: 'ask', id: second }
  if (first === 'posts') return { name: 'post', id: second }
  if (first === 'people') return { name: 'person', handle: second }
  if (first === 'tags') return { name: 'tag', tag: second.toLowerCase() }
  return { name: 'not-found' }
}

/** A sign-in page may only lead back into the application, never to a stranger's address. */
export function safeTarget(target: string | null): string {
  return target && /^\/(?![/\\])/.test(target) && !target.startsWith('/sign-') ? target : '/'
}

function segments(pathname: string): string[] {
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent)
  } catch {
    return ['%', '%', '%', '%']
  }
}

/** A jam's own pages. */
function jamRoute(id: string, part: string | undefined, rest: string[]): Route {
  const [idea, ...more] = rest
  if (more.length > 0) return { name: 'not-found' }
  if (idea !== undefined) return part === 'ideas' ? { name: 'idea', id, idea } : { name: 'not-found' }
  switch (part) {
    case undefined:
      return id === 'new' ? { name: 'new-jam' } : { name: 'jam', id }
    case 'screen':
    case 'console':
    case 'incubator':
    case 'report':
      return { name: `jam-${part}`, id }
  }
  return { name: 'not-found' }
}

const enc = encodeURIComponent
export const paths = {
  search: (q: string, kind?: string) => `/search?q=${enc(q)}${kind ? `&kind=${enc(kind)}` : ''}`,
  editProfile: (field?: string) => `/profile/edit${field ? `?field=${enc(field)}` : ''}`,
  history: '/profile/history',
  news: '/news',
  newsDesk: '/news/desk',
  newArticle: '/news/new',
  article: (id: string) => `/news/${enc(id)}`,
  editArticle: (id: string) => `/news/${enc(id)}/edit`,
  asks: '/asks',
  ask: (id: string) => `/asks/${enc(id)}`,
  jams: '/jams',
  newJam: '/jams/new',
  jam: (id: string) => `/jams/${enc(id)}`,
  idea: (jam: string, id: string) => `/jams/${enc(jam)}/ideas/${enc(id)}`,
  jamScreen: (id: string) => `/jams/${enc(id)}/screen`,
  jamConsole: (id: string) => `/jams/${enc(id)}/console`,
  jamIncubator: (id: string) => `/jams/${enc(id)}/incubator`,
  jamReport: (id: string) => `/jams/${enc(id)}/report`,
  bookmarks: (tag?: string) => `/bookmarks${tag ? `?tag=${enc(tag)}` : ''}`,
  notifications: '/notifications',
  notificationSettings: '/settings/notifications',
  bottles: (box?: string) => `/bottles${box ? `?box=${enc(box)}` : ''}`,
  bottle: (id: string) => `/bottles/${enc(id)}`,
  newBottle: (text = '', community = '') => {
    const query = new URLSearchParams({ ...(text && { text }), ...(community && { community }) }).toString()
    return `/bottles/new${query && `?${query}`}`
  },
  post: (id: string) => `/posts/${enc(id)}`,
  person: (handle: string) => `/people/${enc(handle)}`,
  blog: (handle: string) => `/people/${enc(handle)}?tab=blog`,
  messages: '/messages',
  talk: (id: string) => `/messages/${enc(id)}`,
  draft: (id: string) => `/drafts/${enc(id)}`,
  editBlog: (id: string) => `/posts/${enc(id)}/edit`,
  community: (slug: string, tab: CommunityTab = 'feed') => `/communities/${enc(slug)}${tab === 'feed' ? '' : `/${tab}`}`,
  tag: (tag: string) => `/tags/${enc(tag)}`,
  signIn: (target: string) => `/sign-in${target === '/' ? '' : `?target=${enc(target)}`}`,
  signUp: (target: string) => `/sign-up${target === '/' ? '' : `?target=${enc(target)}`}`,
}
