import type { Author, Comment, LiveEvent, Me, Post } from '../src/shared/contract'

export const zoe: Author = { handle: 'zoe.martin', name: 'Zoé Martin' }
export const gil: Author = { handle: 'gilberto.souza', name: 'Gilberto Souza' }
export const camille: Author = { handle: 'camille.roy', name: 'Camille Roy' }

export const me: Me = {
  ...camille,
  id: '1',
  email: 'camille.roy@example.com',
  jobTitle: '',
  site: '',
  country: '',
  entity: '',
  bio: '',
  population: 'employee',
  followersCount: 0,
  followingCount: 0,
  isFollowing: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  capabilities: [],
  phone: '',
  contactEmail: '',
  languages: [],
  projects: [],
  interests: [],
  skills: [],
  photo: '',
  mayUpload: true,
  audiences: {
    ...{ jobTitle: 'everyone', entity: 'everyone', site: 'everyone', country: 'everyone', bio: 'everyone', photo: 'everyone' },
    ...{ phone: 'colleagues', contactEmail: 'colleagues', colleagues: 'colleagues' },
    ...{ languages: 'everyone', projects: 'everyone', interests: 'everyone' },
  },
  completeness: { percent: 0, isFilled: false, missing: ['skills', 'jobTitle'] },
  csrf: 'secret',
}

export function post(id: string, change: Partial<Post> = {}): Post {
  return {
    id,
    author: zoe,
    text: `text of ${id}`,
    html: `<p>text of ${id}</p>`,
    kind: 'message',
    community: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    editedAt: null,
    tags: [],
    mentions: [],
    reactions: {},
    myReactions: [],
    commentCount: 0,
    version: 1,
    attachments: [],
    ...change,
  }
}

export function comment(id: string, postId: string, author = zoe): Comment {
  const createdAt = '2026-01-01T00:00:00.000Z'
  return { id, postId, author, text: id, html: `<p>${id}</p>`, mentions: [], createdAt, attachments: [], reactions: {}, reactionsVersion: 0 }
}

type Told = Pick<LiveEvent, 'type' | 'data'>

export function event(id: number, subject: string, told: Told, actor = zoe, topic = 'home'): LiveEvent {
  return { position: `e.${id}`, topic, subject, at: '2026-01-01T00:00:00.000Z', actor, ...told } as LiveEvent
}

export function created(id: number, made: Post): LiveEvent {
  const { myReactions: _, ...shared } = made
  return event(id, made.id, { type: 'post.created', data: { post: shared } }, made.author)
}

/** A small repeatable source of chance: a failing history can be run again from its seed. */
export function chance(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    below: (limit: number) => Math.floor(next() * limit),
    pick: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T,
    yes: (share: number) => next() < share,
    shuffle<T>(items: readonly T[]): T[] {
      const mixed = [...items]
      for (let at = mixed.length - 1; at > 0; at--) {
        const other = Math.floor(next() * (at + 1))
        ;[mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T]
      }
      return mixed
    },
  }
}
export type Chance = ReturnType<typeof chance>
