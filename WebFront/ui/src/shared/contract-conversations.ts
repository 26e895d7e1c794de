import type { Author } from './contract'

export type ConversationKind = 'pair' | 'group'

export interface Message {
  id: string
  conversationId: string
  /** Its number: the next message has the next one. */
  seq: number
  author: Author
  text: string
  html: string
  createdAt: string
  editedAt?: string | null
  isDeleted: boolean
}

export interface ReadMark {
  handle: string
  deliveredSeq: number
  readSeq: number
}

export interface Conversation {
  id: string
  kind: ConversationKind
  title: string
  members: Author[]
  memberCount: number
  createdAt: string
  activeAt: string
  lastSeq: number
  version: number
  lastMessage?: Message | null
  unread: number
  readSeq: number
  isMuted: boolean
  /** How far each member is; empty in large groups. */
  marks: ReadMark[]
}

export interface ConversationPage {
  items: Conversation[]
  after?: string | null
  /** In all conversations that are not muted. */
  unread: number
  position: string
}

export interface ConversationSnapshot {
  conversation: Conversation
  position: string
}

export interface MessagePage {
  items: Message[]
  hasOlder: boolean
  hasNewer: boolean
  position: string
}

export interface ConversationMember extends Author {
  jobTitle: string
  joinedAt: string
}

export interface Typing {
  conversationId: string
  person: Author
}

export interface MessageChange {
  message: Message
  version: number
}

export type ConversationChange = Pick<
  Conversation,
  'title' | 'members' | 'memberCount' | 'activeAt' | 'marks' | 'version'
>

export interface ConversationMarked {
  deliveredSeq: number
  readSeq: number
  unread: number
}
