import { beforeEach, describe, expect, it, vi } from 'vitest'
import { applied } from '../src/conversations/apply'
import { MyTalks } from '../src/conversations/my-talks.svelte'
import { Talk } from '../src/conversations/talk.svelte'
import type { LiveConnection, Watcher } from '../src/realtime/live-connection'
import type { LiveTransport } from '../src/realtime/transport'
import type { ApiClient } from '../src/shared/api'
import type { Author, Conversation, Message, MessagePage } from '../src/shared/contract'
import { Problem, Unreachable } from '../src/shared/problem'
import { camille, event, zoe } from './samples'

const AT = '2026-03-02T09:00:00.000Z'

function message(seq: number, author: Author = zoe, more: Partial<Message> = {}): Message {
  return { id: String(100 + seq), conversationId: '1', seq, author, text: `${seq}`, html: `<p>${seq}</p>`, createdAt: AT, isDeleted: false, ...more }
}

function conversation(lastSeq: number, more: Partial<Conversation> = {}): Conversation {
  const marks = [camille, zoe].map(({ handle }) => ({ handle, deliveredSeq: 0, readSeq: 0 }))
  return {
    id: '1', kind: 'pair', title: '', members: [camille, zoe], memberCount: 2, createdAt: AT, activeAt: AT,
    lastSeq, version: lastSeq + 1, unread: 0, readSeq: lastSeq, isMuted: false, marks, ...more,
  }
}

const written = (seq: number, author: Author = zoe) =>
  event(seq, String(100 + seq), { type: 'message.created', data: { message: message(seq, author), version: seq + 1 } }, author)

describe('a conversation', () => {
  const apply = (held: Conversation, one: ReturnType<typeof event>) =>
    applied(held, one as Parameters<typeof applied>[1], camille.handle)

  it('counts what others write, once, and reads by writing', () => {
    let held = apply(conversation(3), written(4))
    expect([held.unread, held.lastSeq]).toEqual([1, 4])
    held = apply(held, written(4))
    expect(held.unread).toBe(1)
    held = apply(held, written(5, camille))
    expect([held.unread, held.readSeq, held.lastSeq]).toEqual([0, 5, 5])
  })

  it('counts less when something unread is taken back', () => {
    const held = apply(conversation(3), written(4))
    const gone = { message: message(4, zoe, { isDeleted: true, text: '', html: '' }), version: 6 }
    expect(apply(held, event(9, '104', { type: 'message.deleted', data: gone }, zoe)).unread).toBe(0)
  })

  it('moves marks forwards only, and takes one’s own count from them', () => {
    const mark = (readSeq: number, unread: number, by: Author) =>
      event(9, '1', { type: 'conversation.marked', data: { deliveredSeq: readSeq, readSeq, unread } }, by)
    let held = apply(conversation(5, { readSeq: 0, unread: 5 }), mark(4, 1, camille))
    expect([held.readSeq, held.unread]).toEqual([4, 1])
    held = apply(apply(held, mark(2, 3, camille)), mark(3, 0, zoe))
    expect([held.readSeq, held.unread, held.marks.map(({ readSeq }) => readSeq)]).toEqual([4, 1, [4, 3]])
  })
})

describe('the list', () => {
  it('counts everything but what is muted, live', async () => {
    const watchers: Watcher[] = []
    const page = { items: [conversation(3), conversation(2, { id: '2', isMuted: true, unread: 2 })], unread: 0, position: 'e.1' }
    const api = { conversations: () => Promise.resolve(page), reached: () => Promise.resolve(undefined) }
    const live = { watch: (_: string, one: Watcher) => (watchers.push(one), { resume: () => undefined, stop: () => undefined }) }
    const talks = new MyTalks(
      api as unknown as ApiClient, live as unknown as LiveConnection,
      { on: () => undefined } as unknown as LiveTransport, () => camille.handle,
    )
    await talks.open()
    watchers[0]?.onEvent(written(4))
    expect(talks.unread).toBe(1)
    talks.apply(event(7, '1', { type: 'conversation.muted', data: { isMuted: true } }, camille))
    expect(talks.unread).toBe(0)
    talks.apply(event(8, '1', { type: 'conversation.left', data: {} }, camille))
    expect(talks.items.map(({ id }) => id)).toEqual(['2'])
  })
})

describe('an open conversation', () => {
  let sent: [text: string, key: string][]
  let answers: (Message | Error)[]
  let pages: MessagePage[]
  let talks: Pick<MyTalks, 'listeners' | 'find'>

  const open = async () => {
    const talk = new Talk('1', {
      api: {
        messages: () => Promise.resolve(pages.shift() ?? { items: [], hasOlder: false, hasNewer: false, position: 'e.1' }),
        sendMessage: (_: string, text: string, key: string) => {
          sent.push([text, key])
          const answer = answers.shift()
          return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
        },
      } as unknown as ApiClient,
      talks: talks as MyTalks,
      me: () => camille,
    })
    await talk.open()
    return talk
  }
  const tell = (one: ReturnType<typeof written>) => talks.listeners.forEach(({ onEvent }) => onEvent(one))
  const page = (...items: Message[]): MessagePage => ({ items, hasOlder: false, hasNewer: false, position: 'e.1' })

  beforeEach(() => {
    vi.useFakeTimers()
    localStorage.clear()
    ;[sent, answers, pages] = [[], [], [page(message(1))]]
    talks = { listeners: new Set(), find: () => conversation(1) }
    return () => vi.useRealTimers()
  })

  it('sends again under the same key when no answer came, in the order of writing, over a reload', async () => {
    const talk = await open()
    answers = [new Unreachable()]
    talk.send('First')
    talk.send('Second')
    await vi.advanceTimersByTimeAsync(0)
    expect(talk.pending.map(({ text }) => text)).toEqual(['First', 'Second'])
    talk.close()

    pages = [page(message(1))]
    answers = [message(2, camille, { text: 'First' }), message(3, camille, { text: 'Second' })]
    const again = await open()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.map(([text]) => text)).toEqual(['First', 'First', 'Second'])
    expect(sent[0]?.[1]).toBe(sent[1]?.[1])
    expect([again.pending, again.messages.map(({ seq }) => seq)]).toEqual([[], [1, 2, 3]])
  })

  it('does not send again by itself what the server refuses', async () => {
    const talk = await open()
    answers = [new Problem(409, 'blocked', ''), message(2, camille)]
    talk.send('No')
    talk.send('Yes')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent.map(([text]) => text)).toEqual(['No', 'Yes'])
    expect(talk.pending.map(({ text }) => text)).toEqual(['No'])
  })

  it('reads what lies between when an event is further on than the next', async () => {
    const talk = await open()
    pages = [page(message(2), message(3), message(4))]
    tell(written(4))
    await vi.advanceTimersByTimeAsync(0)
    expect(talk.messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  })
})
