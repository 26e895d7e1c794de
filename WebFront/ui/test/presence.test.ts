import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HIDDEN_MS, IDLE_MS, watchAttention } from '../src/realtime/attention'
import { LOOKED_AT_MAX, Presence } from '../src/realtime/presence.svelte'
import type { LiveTransport } from '../src/realtime/transport'

class FakeTransport implements LiveTransport {
  readonly calls: [method: string, argument: unknown][] = []
  answer: { handle: string; state: string }[] = []
  failing = false
  readonly #handlers = new Map<string, ((payload: never) => void)[]>()

  start = () => Promise.resolve()
  stop = () => Promise.resolve()
  onclose = () => undefined
  on(message: string, handler: (payload: never) => void): void {
    this.#handlers.set(message, [...(this.#handlers.get(message) ?? []), handler])
  }
  invoke(method: string, argument: unknown): Promise<unknown> {
    this.calls.push([method, argument])
    if (this.failing) return Promise.reject(new Error('rate_limited'))
    return Promise.resolve(method === 'Look' ? { people: this.answer } : undefined)
  }
  tell(message: string, payload: unknown): void {
    for (const handler of this.#handlers.get(message) ?? []) handler(payload as never)
  }
  get looks(): unknown[] {
    return this.calls.filter(([method]) => method === 'Look').map(([, handles]) => handles)
  }
}

describe('presence', () => {
  let transport: FakeTransport
  let presence: Presence
  const pass = (ms = 1_000) => vi.advanceTimersByTimeAsync(ms)

  beforeEach(() => {
    vi.useFakeTimers()
    transport = new FakeTransport()
    presence = new Presence(transport, { presenceWish: vi.fn(), setPresenceWish: vi.fn() }, () => 'me')
  })
  afterEach(() => vi.useRealTimers())

  it('asks once for all who came onto the page, not for oneself, and shows who is there', async () => {
    presence.connected(true)
    transport.answer = [{ handle: 'zoe', state: 'away' }]
    for (const handle of ['zoe', 'me', 'gil', 'zoe']) presence.look(handle)
    await pass()
    expect(transport.looks).toEqual([['gil', 'zoe']])
    expect([presence.of('zoe'), presence.of('gil')]).toEqual(['away', 'offline'])

    transport.tell('presence', { people: [{ handle: 'gil', state: 'online' }, { handle: 'zoe', state: 'offline' }] })
    expect([presence.of('zoe'), presence.of('gil')]).toEqual(['offline', 'online'])
  })

  it('asks again when somebody left the page for good, and not before', async () => {
    presence.connected(true)
    const [first, second] = [presence.look('zoe'), presence.look('zoe')]
    await pass()
    first()
    await pass()
    second()
    await pass()
    expect(transport.looks).toEqual([['zoe'], []])
  })

  it('looks at no more people than the server allows, those who came last', async () => {
    presence.connected(true)
    for (let n = 0; n <= LOOKED_AT_MAX; n++) presence.look(`p${n}`)
    await pass()
    expect(transport.looks[0]).toHaveLength(LOOKED_AT_MAX)
    expect(transport.looks[0]).not.toContain('p0')
  })

  it('knows nothing without a connection, and begins anew with the next', async () => {
    presence.connected(true)
    transport.answer = [{ handle: 'zoe', state: 'online' }]
    presence.look('zoe')
    await pass()
    presence.connected(false)
    expect(presence.of('zoe')).toBe('offline')
    presence.connected(true)
    await pass()
    expect(presence.of('zoe')).toBe('online')
    expect(transport.calls.filter(([method]) => method === 'Here')).toEqual([['Here', false], ['Here', false]])
  })

  it('looks at nobody too, to be told when whom one may see changes', async () => {
    presence.connected(true)
    await pass()
    expect(transport.looks).toEqual([[]])
    transport.tell('gap', { topic: 'presence', reason: 'changed', position: '' })
    expect(presence.changes).toBe(1)
  })

  it('asks anew when the server says that what one may see changed', async () => {
    presence.connected(true)
    presence.look('zoe')
    await pass()
    transport.tell('gap', { topic: 'home', reason: 'changed', position: '' })
    transport.tell('gap', { topic: 'presence', reason: 'changed', position: '' })
    await pass()
    expect(transport.looks).toEqual([['zoe'], ['zoe']])
  })

  it('tries again later when it is refused', async () => {
    presence.connected(true)
    transport.failing = true
    presence.look('zoe')
    await pass()
    transport.failing = false
    await pass(3_000)
    expect(transport.looks).toEqual([['zoe'], ['zoe']])
  })

  it('says that one is away, once', () => {
    presence.connected(true)
    presence.attend(true)
    presence.attend(true)
    expect(transport.calls).toEqual([['Here', false], ['Here', true]])
  })
})

describe('attention', () => {
  afterEach(() => vi.useRealTimers())

  it('ends after a while without a sign of life, sooner on a hidden page, and is back at once', () => {
    vi.useFakeTimers()
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
    const told: boolean[] = []
    watchAttention((away) => told.push(away), page as unknown as Document)
    vi.advanceTimersByTime(IDLE_MS)
    page.dispatchEvent(new Event('keydown'))
    page.visibilityState = 'hidden'
    page.dispatchEvent(new Event('visibilitychange'))
    vi.advanceTimersByTime(HIDDEN_MS)
    expect(told).toEqual([false, true, false, true])
  })
})
