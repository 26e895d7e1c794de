import { asksApi } from '../asks/asks-api'
import { consoleApi } from '../jams/console/console-api'
import { jamsApi } from '../jams/jams-api'
import { newsApi } from '../news/news-api'
import { shortcutsApi } from '../shortcuts/shortcuts-api'
import type {
  AnsweredFound,
  Access,
  ApiToken,
  Blocked,
  Board,
  Bookmark,
  BookmarkPage,
  BookmarkWords,
  ColleagueState,
  Comment,
  CommentPage,
  CommentRevision,
  Community,
  CommunityChange,
  CommunityFacets,
  CommunityQuery,
  CommunitySuggestion,
  CommunityType,
  ConfirmationPage,
  Contact,
  ContactQuery,
  InvitationList,
  InvitationsAnswer,
  Contributions,
  Draft,
  Me,
  Member,
  MembershipState,
  NewAttachment,
  NewPoll,
  Page,
  Person,
  PhotoOf,
  PollState,
  Post,
  PostKind,
  PostPage,
  PresenceWish,
  ProfileChange,
  ProfileHistoryItem,
  RatingState,
  ReactionKind,
  ReactionState,
  Role,
  Revision,
  SearchAnswer,
  SearchKind,
  Skill,
  SkillUse,
  Suggestion,
  TagUse,
  User,
} from './contract'
import { upload, type UploadOptions } from './upload'
import { TalkClient } from './api-talk'
import { search } from './http'
import { LIMITS } from './limits'

export interface PostPageQuery {
  before?: string | null
  limit?: number
}

/** The REST door, one line a call. */
export class ApiClient extends TalkClient {
  readonly asks = asksApi((method, path, call) => this.call(method, path, call))
  readonly jams = jamsApi((method, path, call) => this.call(method, path, call))
  readonly jamConsole = consoleApi((method, path, call) => this.call(method, path, call))
  readonly news = newsApi((method, path, call) => this.call(method, path, call))
  readonly shortcuts = shortcutsApi((method, path, call) => this.call(method, path, call))

  // Users
  me = () => this.call<Me>('GET', '/me')
  signUp = (body: { handle: string; name: string; email: string; password: string }) =>
    this.call<User>('POST', '/users', { body })
  signIn = (login: string, password: string) =>
    this.call<{ user: User; csrf: string }>('POST', '/session', { body: { login, password } })
  signOut = () => this.call<undefined>('DELETE', '/session')
  signOutEverywhere = () => this.call<undefined>('DELETE', '/sessions')
  updateMe = (change: ProfileChange) => this.call<Me>('PATCH', '/me', { body: change })
  setPhoto = (media: string) => this.call<Me>('PUT', '/me/photo', { body: { media } })
  removePhoto = () => this.call<Me>('DELETE', '/me/photo')
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

  // Photos and videos
  photos = (handles: string[]) =>
    this.call<{ items: PhotoOf[] }>('GET', '/photos', { query: { handles: handles.join(',') } })
  upload = (file: Blob, options: Omit<UploadOptions, 'csrf'>) => upload(file, { ...options, csrf: this.csrf })
  discardMedia = (id: string) => this.call<undefined>('DELETE', `/media/${enc(id)}`)

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
  createPost = (
    body: { text: string; kind: PostKind; community?: string; attachments?: NewAttachment[]; poll?: NewPoll; shared?: string },
    idempotencyKey: string,
  ) =>
    this.call<Post>('POST', '/posts', { body, idempotencyKey })
  editPost = (id: string, body: { title?: string; text?: string; kind?: PostKind }) =>
    this.call<Post>('PATCH', `/posts/${enc(id)}`, { body })
  deletePost = (id: string) => this.call<undefined>('DELETE', `/posts/${enc(id)}`)
  react = (id: string, kind: ReactionKind, on: boolean) =>
    this.call<ReactionState>(on ? 'PUT' : 'DELETE', `/posts/${enc(id)}/reactions/${kind}`)
  comments = (postId: string, after?: string | null, limit?: number) =>
    this.call<CommentPage>('GET', `/posts/${enc(postId)}/comments`, { query: { after, limit } })
  createComment = (postId: string, body: { text: string; attachments?: NewAttachment[] }, idempotencyKey: string) =>
    this.call<Comment>('POST', `/posts/${enc(postId)}/comments`, { body, idempotencyKey })
  deleteComment = (postId: string, id: string) =>
    this.call<undefined>('DELETE', `/posts/${enc(postId)}/comments/${enc(id)}`)

  reactToComment = (postId: string, id: string, kind: ReactionKind, on: boolean) =>
    this.call<ReactionState>(on ? 'PUT' : 'DELETE', `/posts/${enc(postId)}/comments/${enc(id)}/reactions/${kind}`)
  editComment = (postId: string, id: string, text: string) =>
    this.call<Comment>('PATCH', `/posts/${enc(postId)}/comments/${enc(id)}`, { body: { text } })
  commentRevisions = (postId: string, id: string) =>
    this.call<Page<CommentRevision>>('GET', `/posts/${enc(postId)}/comments/${enc(id)}/revisions`)
  /** Those of a few posts that one may read. */
  postsOf = (ids: string[]) => this.call<PostPage>('GET', '/posts', { query: { ids: ids.join(',') } })
  removePreview = (id: string) => this.call<undefined>('DELETE', `/posts/${enc(id)}/preview`)
  rate = (id: string, stars: number | null) =>
    stars === null
      ? this.call<RatingState>('DELETE', `/posts/${enc(id)}/rating`)
      : this.call<RatingState>('PUT', `/posts/${enc(id)}/rating`, { body: { stars } })
  poll = (id: string) => this.call<PollState>('GET', `/posts/${enc(id)}/poll`)
  vote = (id: string, choices: number[]) => this.call<PollState>('PUT', `/posts/${enc(id)}/vote`, { body: { choices } })
  unvote = (id: string) => this.call<PollState>('DELETE', `/posts/${enc(id)}/vote`)
  bookmarks = (query: { tag?: string; q?: string; before?: string | null }) =>
    this.call<BookmarkPage>('GET', '/bookmarks', { query: { ...query } })
  bookmarkTags = () => this.call<{ items: TagUse[] }>('GET', '/bookmarks/tags')
  bookmark = (postId: string) => this.call<Bookmark>('GET', `/bookmarks/${enc(postId)}`)
  saveBookmark = (postId: string, words: BookmarkWords) =>
    this.call<Bookmark>('PUT', `/bookmarks/${enc(postId)}`, { body: words })
  removeBookmark = (postId: string) => this.call<undefined>('DELETE', `/bookmarks/${enc(postId)}`)

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
  communities = (query: CommunityQuery & { after?: string | null; limit?: number }, signal?: AbortSignal) =>
    this.call<Page<Community>>('GET', '/communities', { query: { ...query, mine: query.mine || undefined }, signal })
  communityFacets = (query: CommunityQuery) =>
    this.call<CommunityFacets>('GET', '/community-facets', { query: { ...query, mine: query.mine || undefined } })
  communitySuggestions = (limit: number) =>
    this.call<Page<CommunitySuggestion>>('GET', '/community-suggestions', { query: { limit } })
  dismissCommunity = (slug: string, on: boolean) =>
    this.call<undefined>(on ? 'PUT' : 'DELETE', `/community-suggestions/${enc(slug)}/dismissed`)
  community = (slug: string) => this.call<Community>('GET', `/communities/${enc(slug)}`)
  createCommunity = (
    body: CommunityChange & { name: string; access: Access; type: CommunityType; isPrepared?: boolean },
    idempotencyKey: string,
  ) => this.call<Community>('POST', '/communities', { body, idempotencyKey })
  editCommunity = (slug: string, body: CommunityChange) =>
    this.call<Community>('PATCH', `/communities/${enc(slug)}`, { body })
  board = (slug: string) => this.call<Board>('GET', `/communities/${enc(slug)}/board`)
  pin = (slug: string, post: string, on: boolean) =>
    this.call<undefined>(on ? 'PUT' : 'DELETE', `/communities/${enc(slug)}/pins/${enc(post)}`)
  announce = (slug: string, body: { text: string; until: string }) =>
    this.call<undefined>('PUT', `/communities/${enc(slug)}/announcement`, { body })
  endAnnouncement = (slug: string) => this.call<undefined>('DELETE', `/communities/${enc(slug)}/announcement`)
  welcome = (slug: string, text: string) =>
    this.call<undefined>('PUT', `/communities/${enc(slug)}/welcome`, { body: { text } })
  dismiss = (slug: string, what: 'announcement' | 'welcome') =>
    this.call<undefined>('PUT', `/communities/${enc(slug)}/${what}/dismissed`)
  inviteMany = (slug: string, body: InvitationList) =>
    this.call<InvitationsAnswer>('POST', `/communities/${enc(slug)}/invitations`, { body })
  settleRequests = (slug: string, handles: readonly string[], isAccepted: boolean) =>
    this.call<{ settled: number }>('POST', `/communities/${enc(slug)}/requests`, { body: { handles, isAccepted } })
  transferCommunity = (slug: string, handle: string) =>
    this.call<Community>('POST', `/communities/${enc(slug)}/transfer`, { body: { handle } })
  openCommunity = (slug: string) => this.call<Community>('POST', `/communities/${enc(slug)}/open`)
  archiveCommunity = (slug: string, on: boolean) =>
    this.call<Community>(on ? 'PUT' : 'DELETE', `/communities/${enc(slug)}/archive`)
  join = (slug: string) => this.call<{ state: MembershipState }>('PUT', `/communities/${enc(slug)}/membership`)
  leave = (slug: string) => this.call<{ state: MembershipState }>('DELETE', `/communities/${enc(slug)}/membership`)
  members = (slug: string, query: { state?: MembershipState; after?: string | null }) =>
    this.call<Page<Member>>('GET', `/communities/${enc(slug)}/members`, { query })
  changeMember = (slug: string, handle: string, change: { role: Role } | { state: 'member' | 'invited' }) =>
    this.call<Member>('PUT', `/communities/${enc(slug)}/members/${enc(handle)}`, { body: change })
  removeMember = (slug: string, handle: string) =>
    this.call<undefined>('DELETE', `/communities/${enc(slug)}/members/${enc(handle)}`)
}

const enc = encodeURIComponent

/** The address of the contact list as vCards; a link that downloads, so it carries no header. */
export const vcardsPath = (query: ContactQuery) => `/api/v1/colleagues.vcf${search({ ...query })}`
