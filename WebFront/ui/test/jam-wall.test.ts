import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { JamView } from '../src/jams/jam-view.svelte'
import { Wall } from '../src/jams/wall.svelte'
import { LiveConnection } from '../src/realtime/live-connection'
import type { Idea, IdeaOrder, IdeaPage, LiveEvent } from '../src/shared/contract'
import { Problem } from '../src/shared/problem'
import { FakeHub } from './fake-server'
import { idea, jam, T } from './jam-samples'
import { camille, chance, event, gil, zoe } from './samples'

/** A jam's ideas as the real server keeps, tells and counts them. */
class FakeJam {
  ideas: Idea[] = []
  readonly log: LiveEvent[] = []
  onEvent: (event: LiveEvent) => void = () => undefined
  #told = 0
  #last = 100

  read = (order: IdeaOrder, theme: number | null, after: string | null, limit: number): IdeaPage => {
    const shown = this.ideas.filter((one) => one.state === 'shown' && (theme === null || one.theme === theme))
    const key = ({ id, pin }: Idea) => (order === 'newest' && pin > 0 ? pin - 1_000_000 : -Number(id))
    const sorted = shown.sort((a, b) => (order === 'top' && (b.points ?? 0) - (a.points ?? 0)) || key(a) - key(b))
    const from = after === null ? 0 : sorted.findIndex((one) => key(one) > Number(after))
    const items = from < 0 ? [] : sorted.slice(from, from + limit).map((one) => ({ ...one }))
    const last = from >= 0 && from + limit < sorted.length ? items.at(-1) : undefined
    return { items, after: last ? String(key(last)) : null, position: `e.${this.log.length}` }
  }

  act(luck: ReturnType<typeof chance>): void {
    const chosen = Array.from({ length: 1 + luck.below(3) }, () => this.#change(luck))
    const told = ++this.#told
    for (const one of chosen) one.told = told
    const copies = (ofNumbers: boolean) =>
      [...new Set(chosen)].filter((one) => this.#counted.has(one) === ofNumbers).map((one) => ({ ...one }))
    const tallies = copies(true).map(({ id, comments, points, votes }) => ({ id, comments, points, votes, told }))
    const data = { told, ideas: copies(false), tallies, figures: { participants: 0, ideas: 0, comments: 0, votes: 0 } }
    this.#counted.clear()
    this.#touched.clear()
    const happened = event(this.log.length + 1, '7', { type: 'jam.wall', data })
    this.log.push(happened)
    this.onEvent(happened)
  }

  /** Of these, nothing but numbers changed since the last telling. */
  readonly #counted = new Set<Idea>()
  readonly #touched = new Set<Idea>()

  #change(luck: ReturnType<typeof chance>): Idea {
    const held = this.ideas.length > 0 && luck.yes(0.6) ? luck.pick(this.ideas) : undefined
    if (!held) {
      const made = idea(String(++this.#last), { authors: [luck.pick([zoe, gil, camille])], theme: 1 + luck.below(2) })
      this.ideas.push(made)
      this.#touched.add(made)
      return made
    }
    const what = luck.below(6)
    const touched = this.#touched.has(held)
    this.#touched.add(held)
    if (what > 1 && what < 5 && !touched) this.#counted.add(held)
    else if (what <= 1 || what === 5) this.#counted.delete(held)
    if (what === 0) held.state = luck.pick(['merged', 'withdrawn', 'shown'] as const)
    else if (what === 1) held.theme = 1 + luck.below(2)
    else if (what === 5) held.pin = held.pin > 0 ? 0 : 1 + Math.max(0, ...this.ideas.map(({ pin }) => pin))
    else held.points = (held.points ?? 0) + 1
    return held
  }
}

const atOnce = (show: () => void) => show()
const ids = (ideas: readonly Idea[]) => ideas.map(({ id, points, theme, state, pin }) => ({ id, points, theme, state, pin }))

describe('the wall of a jam', () => {
  const deps = (server: FakeJam) => ({
    api: { ideas: (_jam: string, ...query: [IdeaOrder, number | null, string | null, number?]) =>
      Promise.resolve(server.read(query[0], query[1], query[2], query[3] ?? 30)) },
    me: () => camille.handle,
    frame: atOnce,
  })

  it('holds new ideas of others behind a pill, and shows one’s own at once', async () => {
    const server = new FakeJam()
    server.ideas = [idea('101')]
    const wall = new Wall('7', deps(server))
    await wall.read()
    wall.apply({ ideas: [idea('102', { told: 1 }), idea('103', { told: 1, authors: [camille] })], tallies: [] })
    expect(wall.ideas.map(({ id }) => id)).toEqual(['103', '101'])
    expect(wall.pending).toBe(1)
    await wall.showPending()
    expect(wall.ideas.map(({ id }) => id)).toEqual(['103', '102', '101'])
  })

  it('takes an older telling for nothing', async () => {
    const server = new FakeJam()
    server.ideas = [idea('101', { told: 5, points: 7 })]
    const wall = new Wall('7', deps(server))
    await wall.read()
    wall.apply({ ideas: [idea('101', { told: 4, points: 6 })], tallies: [] })
    expect(wall.ideas[0]?.points).toBe(7)
    wall.apply({ ideas: [], tallies: [{ id: '101', comments: 0, points: 6, votes: 1, told: 6 }] })
    expect(wall.ideas[0]?.points).toBe(6)
  })

  it('counts what was told while a page was on its way', async () => {
    const server = new FakeJam()
    server.ideas = [idea('101', { points: 1, told: 1 })]
    let answer: (() => void) | undefined
    const read = deps(server)
    const asked = new Promise<void>((resolve) => (answer = resolve))
    const wall = new Wall('7', {
      ...read,
      api: { ideas: async (...query) => {
        const page = await read.api.ideas(...query)
        await asked
        return page
      } },
    })
    const reading = wall.read()
    wall.apply({ ideas: [], tallies: [{ id: '101', comments: 0, points: 9, votes: 3, told: 2 }] })
    answer?.()
    await reading
    expect(wall.ideas[0]?.points).toBe(9)
  })

  it('draws what comes in a burst once', async () => {
    const server = new FakeJam()
    server.ideas = [idea('101')]
    const frames: (() => void)[] = []
    const wall = new Wall('7', { ...deps(server), frame: (show) => frames.push(show) })
    await wall.read()
    for (let told = 1; told <= 50; told++) wall.apply({ ideas: [], tallies: [{ id: '101', comments: 0, points: told, votes: 1, told }] })
    expect(frames).toHaveLength(1)
    expect(wall.ideas[0]?.points).toBe(0)
    frames[0]?.()
    expect(wall.ideas[0]?.points).toBe(50)
  })

  it('begins with what animators put first, however old, and takes nothing between it and the pages read for new', async () => {
    const server = new FakeJam()
    server.ideas = Array.from({ length: 40 }, (_, n) => idea(String(101 + n), { pin: n === 0 ? 1 : 0 }))
    const wall = new Wall('7', deps(server))
    await wall.read()
    expect(wall.ideas[0]?.id).toBe('101')
    expect(wall.ideas).toHaveLength(30)
    wall.apply({ ideas: [idea('105', { told: 1, title: 'Edited' })], tallies: [] })
    expect(wall.pending).toBe(0)
    await wall.more()
    expect(wall.ideas.map(({ id }) => id)).toEqual(['101', ...Array.from({ length: 39 }, (_, n) => String(140 - n))])
  })

  it('leaves the order by points as it is read, and says when it is another one by now', async () => {
    const server = new FakeJam()
    server.ideas = [idea('101', { points: 3 }), idea('102', { points: 2 })]
    const wall = new Wall('7', deps(server))
    await wall.show('top', null)
    const changed = idea('102', { points: 4, told: 1 })
    server.ideas = [idea('101', { points: 3 }), changed]
    wall.apply({ ideas: [changed], tallies: [] })
    expect(wall.ideas.map(({ id }) => id)).toEqual(['101', '102'])
    expect(wall.isStale).toBe(true)
    await wall.showPending()
    expect(wall.ideas.map(({ id }) => id)).toEqual(['102', '101'])
    expect(wall.isStale).toBe(false)
  })
})

describe('a jam on a real connection', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('equals a fresh read after any history of breaks, gaps and late answers', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const luck = chance(seed)
      const server = new FakeJam()
      const hub = new FakeHub(server.log)
      server.onEvent = hub.tell
      const live = new LiveConnection({
        transport: hub, reachable: () => Promise.resolve(true), onState: () => undefined, random: () => 0.5,
      })
      const late = <T>(value: T) => new Promise<T>((done) => setTimeout(() => done(value), luck.below(400)))
      const wall = new Wall('7', {
        api: { ideas: (_jam, order, theme, after, limit) => late(server.read(order, theme, after, limit ?? 30)) },
        me: () => camille.handle,
        frame: (show) => setTimeout(show, 16),
      })
      const view = new JamView('7', wall, {
        api: {
          get: () =>
            late({
              jam, figures: { participants: 0, ideas: 0, comments: 0, votes: 0 }, mayContribute: true, mayAnimate: false,
              following: false, pointsLeft: 10, now: T(9), position: `e.${server.log.length}`,
            }),
          follow: () => Promise.resolve(undefined),
          ballot: () => late({ jamId: '7', pointsLeft: 10, votes: [] }),
          vote: () => Promise.reject(new Error('none')),
          pulse: () => Promise.reject(new Problem(404, 'not_found', '')),
        },
        live,
        onRefused: () => undefined,
      })
      for (let count = 0; count < 25; count++) server.act(luck)
      live.start()
      void view.open()
      for (let step = 0; step < 100; step++) {
        server.act(luck)
        if (luck.yes(0.06)) hub.drop()
        if (luck.yes(0.04) && hub.topics.has('jam:7')) hub.gap('jam:7', 'overflow')
        if (luck.yes(0.05)) hub.forgotten = server.log.length - 3
        if (luck.yes(0.05)) void wall.showPending()
        if (luck.yes(0.03)) void wall.show('newest', luck.pick([null, 1, 2]))
        await vi.advanceTimersByTimeAsync(luck.below(300))
      }
      await vi.advanceTimersByTimeAsync(120_000)
      while (wall.after !== null) {
        void wall.more()
        await vi.advanceTimersByTimeAsync(500)
      }
      void wall.showPending()
      await vi.advanceTimersByTimeAsync(500)
      expect(ids(wall.ideas), `seed ${seed}`).toEqual(ids(server.read('newest', wall.theme, null, 10_000).items))
      view.close()
      await live.stop()
    }
  })
})
