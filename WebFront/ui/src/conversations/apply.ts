import type { Author, Conversation, LiveEvent, Message } from '../shared/contract'

type TalkEvent = Extract<LiveEvent, { type: `message.${string}` | `conversation.${string}` }>

export const isTalkEvent = (event: LiveEvent): event is TalkEvent =>
  event.type.startsWith('message.') || event.type.startsWith('conversation.')

export const talkOf = (event: TalkEvent): string =>
  event.type === 'message.created' || event.type === 'message.edited' || event.type === 'message.deleted'
    ? event.data.message.conversationId
    : event.subject

/** What a conversation is after an event. What it holds already changes nothing. */
export function applied(held: Conversation, event: TalkEvent, me: string): Conversation {
  switch (event.type) {
    case 'message.created':
    case 'message.edited':
    case 'message.deleted': {
      const { message, version } = event.data
      if (version <= held.version) return held
      const mine = message.author.handle === me
      if (event.type === 'message.created') {
        return {
          ...held,
          version,
          lastSeq: message.seq,
          activeAt: message.createdAt,
          lastMessage: message,
          readSeq: mine ? message.seq : held.readSeq,
          unread: mine ? 0 : held.unread + 1,
          marks: marked(held, message.author, message.seq, message.seq),
        }
      }
      const lastMessage = held.lastMessage?.id === message.id ? message : held.lastMessage
      const wasUnread = event.type === 'message.deleted' && message.seq > held.readSeq
      return { ...held, version, lastMessage: lastMessage ?? null, unread: held.unread - (wasUnread ? 1 : 0) }
    }
    case 'conversation.changed':
      return event.data.version > held.version ? { ...held, ...event.data } : held
    case 'conversation.marked': {
      const { deliveredSeq, readSeq, unread } = event.data
      const marks = marked(held, event.actor, deliveredSeq, readSeq)
      return event.actor.handle === me && readSeq > held.readSeq ? { ...held, marks, readSeq, unread } : { ...held, marks }
    }
    case 'conversation.muted':
      return { ...held, isMuted: event.data.isMuted }
    default:
      return held
  }
}

function marked(held: Conversation, { handle }: Author, deliveredSeq: number, readSeq: number) {
  return held.marks.map((mark) =>
    mark.handle === handle
      ? {
          handle,
          deliveredSeq: Math.max(mark.deliveredSeq, deliveredSeq),
          readSeq: Math.max(mark.readSeq, readSeq),
        }
      : mark,
  )
}

/** Of two renderings of one message, the later one. */
export function newer(a: Message, b: Message): Message {
  if (a.isDeleted !== b.isDeleted) return a.isDeleted ? a : b
  return (a.editedAt ?? '') > (b.editedAt ?? '') ? a : b
}

/** The others, the reader left out. */
export const others = ({ members }: Conversation, me: string): Author[] =>
  members.filter(({ handle }) => handle !== me)
