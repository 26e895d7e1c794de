import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backoffMs } from '../src/realtime/backoff'
import { LiveConnection, type ConnectionState } from '../src/realtime/live-connection'
import type { LiveEvent, LiveGap } from '../src/shared/contract'
import { FakeHub } from './fake-server'
import { created, post } from './samples'

let hub: FakeHub
let log: LiveEvent[]
let states: ConnectionState[]
let reachable: boolean
let live: LiveConnection

beforeEach(() => {
  vi.useFakeTimers()
  log = []
  states = []
  reachable = true
  hub = new FakeHub(log)
  live = new LiveConnection({
    transport: hub,
    reachable: () => Promise.resolve(reachable),
    onState: (state) => states.push(state),
    random: () => 0,
  })
})
afterEach(() => vi.useRealTimers())

const settle = () => vi.advanceTimersByTimeAsync(0)
const happen = (id: number) => {
  const happened = created(id, post(String(1000 + id)))
  log.push(happened)
  hub.tell(happened)
}

function watch(topic: string, position: string | null) {
  const seen: string[] = []
  const gaps: LiveGap[] = []
  const handle = live.watch(topic, {
    position,
    onEvent: (event) => seen.push(event.position),
    onGap: (gap) => gaps.push(gap),
  })
  return { seen, gaps, ...handle }
}

describe('a live connection', () => {
  it('watches what was asked for before it was open, from the position of the snapshot', async () => {
    happen(1)
    happen(2)
    const home = watch('home', 'e.1')
    live.start()
    await settle()
    expect(hub.watches()).toEqual([['home', 'e.1']])
    expect(home.seen).toEqual(['e.2'])
    expect(states).toEqual(['connecting', 'online'])
  })

  it('tells who watches from now on when that began: what was read before may be older', async () => {
    const begun = vi.fn()
    live.watch('me', { position: null, onEvent: vi.fn(), onGap: vi.fn(), onWatching: begun })
    expect(begun).not.toHaveBeenCalled()
    live.start()
    await settle()
    expect(begun).toHaveBeenCalledTimes(1)
    const other = vi.fn()
    live.watch('home', { position: 'e.0', onEvent: vi.fn(), onGap: vi.fn(), onWatching: other })
    await settle()
    expect(other).not.toHaveBeenCalled()
  })

  it('resumes every topic after a break, from the last event or mark', async () => {
    const home = watch('home', 'e.0')
    live.start()
    await settle()
    happen(1)
    hub.drop()
    log.push(created(2, post('1002')))
    await vi.advanceTimersByTimeAsync(100)
    expect(hub.watches().at(-1)).toEqual(['home', 'e.1'])
    expect(home.seen).toEqual(['e.1', 'e.2'])

    hub.say('mark', { position: 'e.7' })
    hub.drop()
    await vi.advanceTimersByTimeAsync(100)
    expect(hub.watches().at(-1)).toEqual(['home', 'e.7'])
  })

  it('drops positions it has already seen', async () => {
    const home = watch('home', 'e.0')
    live.start()
    await settle()
    happen(1)
    hub.tell(log[0] as LiveEvent)
    expect(home.seen).toEqual(['e.1'])
  })

  it('lets no mark speak for a topic that the server has not acknowledged', async () => {
    live.start()
    await settle()
    hub.refusal = 'rate_limited'
    watch('home', 'e.3')
    await settle()
    hub.say('mark', { position: 'e.9' })
    hub.refusal = null
    await vi.advanceTimersByTimeAsync(2_000)
    expect(hub.watches().at(-1)).toEqual(['home', 'e.3'])
  })

  it('keeps events from a reader in a gap until it has read again', async () => {
    const home = watch('home', 'e.0')
    live.start()
    await settle()
    hub.gap('home', 'changed')
    happen(1)
    expect(home.gaps.map(({ reason }) => reason)).toEqual(['changed'])
    expect(home.seen).toEqual([])
    happen(2)
    home.resume('e.1')
    await settle()
    expect(home.seen).toEqual(['e.2'])
  })

  it('asks again for a re-read that a break interrupted', async () => {
    const home = watch('home', 'e.0')
    live.start()
    await settle()
    hub.gap('home', 'overflow')
    hub.drop()
    await vi.advanceTimersByTimeAsync(100)
    expect(home.gaps).toHaveLength(2)
  })

  it('shares one watch between two readers and ends it with the last one', async () => {
    live.start()
    await settle()
    const first = watch('post:1', 'e.0')
    await settle()
    const second = watch('post:1', 'e.0')
    await settle()
    expect(hub.watches()).toHaveLength(1)
    happen(1)
    expect([first.seen, second.seen]).toEqual([['e.1'], ['e.1']])
    first.stop()
    await settle()
    expect(hub.topics.has('post:1')).toBe(true)
    second.stop()
    await settle()
    expect(hub.topics.has('post:1')).toBe(false)
  })

  it('replays for a second reader whose snapshot is older, without telling the first one twice', async () => {
    const first = watch('home', 'e.0')
    live.start()
    await settle()
    happen(1)
    const second = watch('home', 'e.0')
    await settle()
    expect(first.seen).toEqual(['e.1'])
    expect(second.seen).toEqual(['e.1'])
  })

  it('tells a reader when a topic is not, or no longer, open to them', async () => {
    live.start()
    await settle()
    hub.refusal = 'not_found'
    const closed = watch('community:secret', null)
    await settle()
    expect(closed.gaps.map(({ reason }) => reason)).toEqual(['revoked'])
  })

  it('tries for ever, and says whether it is the socket or the whole server that is away', async () => {
    hub.startable = false
    live.start()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(live.state).toBe('reconnecting')
    reachable = false
    await vi.advanceTimersByTimeAsync(60_000)
    expect(live.state).toBe('offline')
    hub.startable = true
    await vi.advanceTimersByTimeAsync(60_000)
    expect(live.state).toBe('online')
  })

  it('goes offline with the network and comes back with it, at once', async () => {
    live.start()
    await settle()
    live.networkLost()
    expect(live.state).toBe('offline')
    expect(hub.connected).toBe(false)
    live.networkFound()
    await settle()
    expect(live.state).toBe('online')
  })

  it('stays closed once stopped', async () => {
    live.start()
    await settle()
    await live.stop()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(hub.connected).toBe(false)
    expect(live.state).toBe('idle')
  })
})

describe('the wait between two attempts', () => {
  it('grows to half a minute and is spread by chance', () => {
    expect(backoffMs(0, () => 0)).toBe(100)
    expect(backoffMs(0, () => 1)).toBe(500)
    expect(backoffMs(50, () => 1)).toBe(30_000)
  })
})
