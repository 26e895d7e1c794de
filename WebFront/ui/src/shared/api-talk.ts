import type {
  Bottle,
  BottleBox,
  BottleFigures,
  BottlePage,
  Conversation,
  ConversationMember,
  ConversationPage,
  ConversationSnapshot,
  DeclineReason,
  DigestPreview,
  Message,
  MessagePage,
  MuteKind,
  NewBottle,
  NotificationPage,
  NotificationSettings,
  NotificationSettingsChange,
  Page,
  PositionedBottle,
  Similar,
  Translation,
} from './contract'
import { HttpClient } from './http'

const enc = encodeURIComponent
const MUTED_AT: Record<MuteKind, string> = { thread: 'posts', community: 'communities', person: 'people' }

/** What people ask, tell and are told: bottles, private conversations, notifications. One line a call. */
export class TalkClient extends HttpClient {
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

  // Conversations
  conversations = (query: { with?: string; after?: string | null; limit?: number }) =>
    this.call<ConversationPage>('GET', '/conversations', { query: { ...query } })
  startConversation = (body: { people: string[]; title?: string }, idempotencyKey: string) =>
    this.call<Conversation>('POST', '/conversations', { body, idempotencyKey })
  conversation = (id: string) => this.call<ConversationSnapshot>('GET', `/conversations/${enc(id)}`)
  entitleConversation = (id: string, title: string) =>
    this.call<Conversation>('PATCH', `/conversations/${enc(id)}`, { body: { title } })
  muteConversation = (id: string, on: boolean) =>
    this.call<undefined>(on ? 'PUT' : 'DELETE', `/conversations/${enc(id)}/mute`)
  conversationMembers = (id: string, after?: string | null) =>
    this.call<Page<ConversationMember>>('GET', `/conversations/${enc(id)}/members`, { query: { after, limit: 100 } })
  admit = (id: string, handle: string) =>
    this.call<undefined>('PUT', `/conversations/${enc(id)}/members/${enc(handle)}`)
  leaveConversation = (id: string, handle: string) =>
    this.call<undefined>('DELETE', `/conversations/${enc(id)}/members/${enc(handle)}`)
  messages = (id: string, query: { before?: number; after?: number; limit?: number }) =>
    this.call<MessagePage>('GET', `/conversations/${enc(id)}/messages`, { query: { ...query } })
  sendMessage = (id: string, text: string, idempotencyKey: string) =>
    this.call<Message>('POST', `/conversations/${enc(id)}/messages`, { body: { text }, idempotencyKey })
  editMessage = (id: string, message: string, text: string) =>
    this.call<Message>('PATCH', `/conversations/${enc(id)}/messages/${enc(message)}`, { body: { text } })
  deleteMessage = (id: string, message: string) =>
    this.call<undefined>('DELETE', `/conversations/${enc(id)}/messages/${enc(message)}`)
  reached = (id: string, what: 'read' | 'delivered', seq: number) =>
    this.call<undefined>('PUT', `/conversations/${enc(id)}/${what}`, { body: { seq } })

  // Notifications
  notifications = (query: { before?: string | null; limit?: number; unread?: boolean }) =>
    this.call<NotificationPage>('GET', '/notifications', { query: { ...query } })
  readNotification = (id: string) => this.call<undefined>('PUT', `/notifications/${enc(id)}/read`)
  readNotifications = (position: string) => this.call<undefined>('PUT', '/notifications/read', { body: { position } })
  notificationSettings = () => this.call<NotificationSettings>('GET', '/notifications/settings')
  changeNotificationSettings = (body: NotificationSettingsChange) =>
    this.call<NotificationSettings>('PATCH', '/notifications/settings', { body })
  mute = (kind: MuteKind, key: string, on: boolean) =>
    this.call<undefined>(on ? 'PUT' : 'DELETE', `/notifications/muted/${MUTED_AT[kind]}/${enc(key)}`)
  digestPreview = () => this.call<DigestPreview>('GET', '/notifications/digest')

  private onBottle(id: string, action: string, body: unknown) {
    return this.call<Bottle>('POST', `/bottles/${enc(id)}/${action}`, { body })
  }
}
