import type {
  AnsweredFound,
  Access,
  ApiToken,
  Bottle,
  BottleBox,
  BottleFigures,
  BottlePage,
  Blocked,
  ColleagueState,
  Comment,
  CommentPage,
  Community,
  CommunityType,
  ConfirmationPage,
  Contact,
  ContactQuery,
  Contributions,
  Draft,
  DeclineReason,
  Me,
  Member,
  MembershipState,
  NewBottle,
  Page,
  Person,
  Post,
  PostKind,
  PositionedBottle,
  PostPage,
  PresenceWish,
  ProfileChange,
  ProfileHistoryItem,
  ReactionKind,
  ReactionState,
  Role,
  Revision,
  SearchAnswer,
  SearchKind,
  Similar,
  Skill,
  SkillUse,
  Suggestion,
  TagUse,
  Translation,
  User,
} from './contract'
import { LIMITS } from './limits'
import { Problem, problemFrom, Unreachable } from './problem'

type Query = Record<string, string | number | boolean | null | undefined>

interface Call {
  query?: Query
  body?: unknown
  /** Makes a repeated create answer with what the first one made. */
  idempotencyKey?: string
  signal?: AbortSignal
}

export interface PostPageQuery {
  before?: string | null
  limit?: number
}

/** The session ended: whoever holds the client decides where that leads. */
export type SessionEnded = () => void

/** The REST door. Every refusal is a {@link Problem}, every silence an {@link Unreachable}. */
export class ApiClient {
  csrf: string | undefined
  onSessionEnded: SessionEnded = () => undefined

  constructor(private readonly send: typeof fetch = (input, init) => fetch(input, init)) {}

  // Users
  me = () => this.call<Me>('GET', '/me')
  signUp = (body: { handle: string; name: string; email: string; password: string }) =>
    this.call<User>('POST', '/users', { body })
  signIn = (login: string, password: string) =>
    this.call<{ user: User; csrf: string }>('POST', '/session', { body: { login, password } })
  signOut = () => this.call<undefined>('DELETE', '/session')
  signOutEverywhere = () => this.call<undefined>('DELETE', '/sessions')
  updateMe = (change: ProfileChange) => this.call<Me>('PATCH', '/me', { body: change })
  history = (after?: string | null) => this.call<Page<ProfileHistoryItem>>('GET', '/me/history', { query: { after } })
  declareSkill = (skill: string, change: Partial<Pick<Skill, 'name' | 'level' | 'audience'>>) =>
    this.call<Skill>('PUT', `/me/skills/${enc(skill)}`, { body: change })
  removeSkill = (skill: string) => this.call<undefined>('DELETE', `/me/skills/${enc(skill)}`)
  skills = (q: string, signal?: AbortSignal) => this.call<Page<SkillUse>>('GET', '/skills', { query: { q }, signal })
  confirmSkill = (handle: string, skill: string, on: boolean) =>
    this.call<undefined>(on ? 'PUT' : 'DELETE', `/users/${enc(handle)}/skills/${enc(skill)}/confirmation`)
  confirmations = (handle: string, skill: string, after?: string | null) =>
    this.call<ConfirmationPage>('GET', `/users/${enc(handle)}/skills/${enc(skill)}/confirmations`, { query: { after } })
  presenceWish = () => this.call<PresenceWish>('GET', '/me/presence')
  setPresenceWish = (shows: boolean) => this.call<PresenceWish>('PUT', '/me/presence', { body: { shows } })
  blocked = (after?: string | null) => this.call<Page<Blocked>>('GET', '/blocks', { query: { after } })
  block = (handle: string, on: boolean) => this.call<undefined>(on ? 'PUT' : 'DELETE', `/blocks/${enc(handle)}`)
  tokens = () => this.call<Page<ApiToken>>('GET', '/tokens')
  createToken = (label: string) => this.call<ApiToken>('POST', '/tokens', { body: { label } })
  revokeToken = (id: string) => this.call<undefined>('DELETE', `/tokens/${enc(id)}`)
  people = (q: string, after?: string | null, limit?: number, signal?: AbortSignal) =>
    this.call<Page<Person>>('GET', '/users', { query: { q, after, limit }, signal })
  user = (handle: string) => this.call<User>('GET', `/users/${enc(handle)}`)
  userPosts = (handle: string, query: PostPageQuery & { kind?: PostKind }) =>
    this.call<PostPage>('GET', `/users/${enc(handle)}/posts`, { query: { ...query } })
  contributions = (handle: string) => this.call<Contributions>('GET', `/users/${enc(handle)}/contributions`)
  answers = (handle: string, after?: string | null) =>
    this.call<Page<AnsweredFound>>('GET', `/users/${enc(handle)}/answers`, { query: { after } })
  related = (handle: string, relation: 'followers' | 'following' | 'colleagues', after?: string | null) =>
    this.call<Page<Person>>('GET', `/users/${enc(handle)}/${relation}`, { query: { after } })
  follow = (handle: string, on: boolean) =>
    this.call<undefined>(on ? 'PUT' : 'DELETE', `/users/${enc(handle)}/follow`)

  // Colleagues
  contacts = (query: ContactQuery & { after?: string | null; limit?: number }) =>
    this.call<Page<Contact>>('GET', '/colleagues', { query: { ...query } })
  colleagueSkills = () => this.call<Page<SkillUse>>('GET', '/colleagues/skills')
  vcards = (query: ContactQuery) => this.call<string>('GET', '/colleagues.vcf', { query: { ...query } })
  colleague = (handle: string, on: boolean) =>
    this.call<{ state: ColleagueState }>(on ? 'PUT' : 'DELETE', `/colleagues/${enc(handle)}`)
  suggestions = (limit: number) =>
    this.call<Page<Suggestion>>('GET', '/colleagues/suggestions', { query: { limit } })
  dismissSuggestion = (handle: string, on: boolean) =>
    this.call<undefined>(on ? 'PUT' : 'DELETE', `/colleagues/suggestions/${enc(handle)}/dismissed`)

  // Search
  search = (query: { q: string; kind?: SearchKind; after?: string | null }, signal?: AbortSignal) =>
    this.call<SearchAnswer>('GET', '/search', { query: { ...query }, signal })

  // Posts
  feed = (query: PostPageQuery) => this.call<PostPage>('GET', '/feed', { query: { ...query } })
  tagPosts = (tag: string, query: PostPageQuery) =>
    this.call<PostPage>('GET', `/tags/${enc(tag)}/posts`, { query: { ...query } })
  communityPosts = (slug: string, query: PostPageQuery) =>
    this.call<PostPage>('GET', `/communities/${enc(slug)}/posts`, { query: { ...query } })
  tags = (q: string, signal?: AbortSignal) => this.call<Page<TagUse>>('GET', '/tags', { query: { q }, signal })
  post = (id: string) => this.call<Post & { position: string }>('GET', `/posts/${enc(id)}`)
  createPost = (body: { text: string; kind: PostKind; community?: string }, idempotencyKey: string) =>
    this.call<Post>('POST', '/posts', { body, idempotencyKey })
  editPost = (id: string, body: { title?: string; text?: string; kind?: PostKind }) =>
    this.call<Post>('PATCH', `/posts/${enc(id)}`, { body })
  deletePost = (id: string) => this.call<undefined>('DELETE', `/posts/${enc(id)}`)
  react = (id: string, kind: ReactionKind, on: boolean) =>
    this.call<ReactionState>(on ? 'PUT' : 'DELETE', `/posts/${enc(id)}/reactions/${kind}`)
  comments = (postId: string, after?: string | null, limit?: number) =>
    this.call<CommentPage>('GET', `/posts/${enc(postId)}/comments`, { query: { after, limit } })
  createComment = (postId: string, text: string, idempotencyKey: string) =>
    this.call<Comment>('POST', `/posts/${enc(postId)}/comments`, { body: { text }, idempotencyKey })
  deleteComment = (postId: string, id: string) =>
    this.call<undefined>('DELETE', `/posts/${enc(postId)}/comments/${enc(id)}`)

  // Bottles
  bottles = (query: { box?: BottleBox; post?: string; before?: string | null; limit?: number }) =>
    this.call<BottlePage>('GET', '/bottles', { query: { ...query } })
  bottle = (id: string) => this.call<PositionedBottle>('GET', `/bottles/${enc(id)}`)
  throwBottle = (body: NewBottle, idempotencyKey: string) =>
    this.call<Bottle>('POST', '/bottles', { body, idempotencyKey })
  withdrawBottle = (id: string) => this.call<undefined>('DELETE', `/bottles/${enc(id)}`)
  similar = (body: { text: string; tags: string[] }, signal?: AbortSignal) =>
    this.call<Similar>('POST', '/bottles/similar', { body, signal })
  declineBottle = (id: string, reason: DeclineReason) => this.onBottle(id, 'decline', { reason })
  passBottleOn = (id: string, handle: string) => this.onBottle(id, 'pass-on', { handle })
  solveBottle = (id: string, commentId: string, thanks: boolean) => this.onBottle(id, 'solve', { commentId, thanks })
  reopenBottle = (id: string) => this.onBottle(id, 'reopen', {})
  capitaliseBottle = (id: string, body: { title: string; text: string }) => this.onBottle(id, 'capitalise', body)
  meetHelper = (id: string) => this.onBottle(id, 'colleague', {})
  translation = (id: string, to: string, comment?: string) =>
    this.call<Translation>('GET', `/bottles/${enc(id)}/translation`, { query: { to, comment } })
  bottleFigures = () => this.call<BottleFigures>('GET', '/bottles/figures')
  followedTags = () => this.call<Page<string>>('GET', '/bottles/tags')
  followTag = (tag: string, on: boolean) =>
    this.call<undefined>(on ? 'PUT' : 'DELETE', `/bottles/tags/${enc(tag)}`)

  // Blog
  drafts = () => this.call<Page<Draft>>('GET', '/drafts', { query: { limit: LIMITS.drafts } })
  draft = (id: string) => this.call<Draft>('GET', `/drafts/${enc(id)}`)
  beginDraft = (body: { title: string; text: string }, idempotencyKey: string) =>
    this.call<Draft>('POST', '/drafts', { body, idempotencyKey })
  saveDraft = (id: string, body: { title: string; text: string; version: number }) =>
    this.call<Draft>('PATCH', `/drafts/${enc(id)}`, { body })
  deleteDraft = (id: string) => this.call<undefined>('DELETE', `/drafts/${enc(id)}`)
  publishDraft = (id: string) => this.call<Post>('POST', `/drafts/${enc(id)}/publish`, { body: {} })
  revisions = (postId: string) => this.call<Page<Revision>>('GET', `/posts/${enc(postId)}/revisions`)

  // Communities
  communities = (query: { q?: string; mine?: boolean; after?: string | null; limit?: number }, signal?: AbortSignal) =>
    this.call<Page<Community>>('GET', '/communities', { query: { ...query, mine: query.mine || undefined }, signal })
  community = (slug: string) => this.call<Community>('GET', `/communities/${enc(slug)}`)
  createCommunity = (
    body: { name: string; access: Access; type: CommunityType; description: string },
    idempotencyKey: string,
  ) => this.call<Community>('POST', '/communities', { body, idempotencyKey })
  editCommunity = (slug: string, body: { name?: string; description?: string; access?: Access; type?: CommunityType }) =>
    this.call<Community>('PATCH', `/communities/${enc(slug)}`, { body })
  join = (slug: string) => this.call<{ state: MembershipState }>('PUT', `/communities/${enc(slug)}/membership`)
  leave = (slug: string) => this.call<{ state: MembershipState }>('DELETE', `/communities/${enc(slug)}/membership`)
  members = (slug: string, query: { state?: MembershipState; after?: string | null }) =>
    this.call<Page<Member>>('GET', `/communities/${enc(slug)}/members`, { query })
  changeMember = (slug: string, handle: string, change: { role: Role } | { state: 'member' | 'invited' }) =>
    this.call<Member>('PUT', `/communities/${enc(slug)}/members/${enc(handle)}`, { body: change })
  removeMember = (slug: string, handle: string) =>
    this.call<undefined>('DELETE', `/communities/${enc(slug)}/members/${enc(handle)}`)

  private onBottle(id: string, action: string, body: unknown) {
    return this.call<Bottle>('POST', `/bottles/${enc(id)}/${action}`, { body })
  }

  private async call<T>(method: string, path: string, call: Call = {}): Promise<T> {
    try {
      return await this.once<T>(method, path, call)
    } catch (error) {
      // Another tab signed in anew: take the value of the session that now holds, once.
      if (!(error instanceof Problem) || error.code !== 'csrf_failed') throw error
      this.csrf = (await this.once<Me>('GET', '/me', {})).csrf
      return await this.once<T>(method, path, call)
    }
  }

  private async once<T>(method: string, path: string, { query, body, idempotencyKey, signal }: Call): Promise<T> {
    const headers: Record<string, string> = { Accept: 'application/json' }
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (method !== 'GET' && this.csrf) headers['X-CSRF-Token'] = this.csrf
    if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey
    const response = await this.send(`/api/v1${path}${search(query)}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      credentials: 'same-origin',
      signal: signal ?? null,
    }).catch((error: unknown) => {
      throw signal?.aborted ? error : new Unreachable()
    })
    if (!response.ok) {
      const problem = await problemFrom(response)
      if (problem.code === 'unauthenticated') this.onSessionEnded()
      throw problem
    }
    if (response.status === 204) return undefined as T
    const isText = response.headers.get('Content-Type')?.startsWith('text/vcard')
    return (await (isText ? response.text() : response.json())) as T
  }
}

const enc = encodeURIComponent

/** The address of the contact list as vCards; a link that downloads, so it carries no header. */
export const vcardsPath = (query: ContactQuery) => `/api/v1/colleagues.vcf${search({ ...query })}`

function search(query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value))
  }
  const text = params.toString()
  return text && `?${text}`
}
