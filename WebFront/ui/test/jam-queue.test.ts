import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deedOf } from '../src/jams/console/deeds'
import { Queue } from '../src/jams/console/queue.svelte'
import type { Idea, JamConsole, QueueOrder } from '../src/shared/contract'
import { idea } from './jam-samples'

const figures: JamConsole = { note: '', animators: [], unanswered: 2, unseen: 0, hidden: 1, appeals: 1 }

describe('what waits for animators', () => {
  let waiting: Idea[]
  let asked: QueueOrder[]
  let queue: Queue

  beforeEach(() => {
    vi.useFakeTimers()
    waiting = [idea('1'), idea('2'), idea('3')]
    asked = []
    queue = new Queue('7', {
      read: () => Promise.resolve(figures),
      queue: (_, order) => {
        asked.push(order)
        return Promise.resolve({ items: waiting, after: null, position: '1' })
      },
      hidden: () => Promise.resolve({ items: [{ idea: idea('9', { state: 'hidden' }), reason: 'Off topic', appeal: '' }] }),
    })
  })
  afterEach(() => {
    queue.close()
    vi.useRealTimers()
  })

  const told = (...ideas: Idea[]) =>
    queue.apply({ told: 5, ideas, tallies: [], figures: { participants: 0, ideas: 0, comments: 0, votes: 0 } })

  it('is walked through by keys, and stays within the list', async () => {
    await queue.read()
    queue.step(1)
    expect(queue.current?.id).toBe('1')
    queue.step(1)
    queue.step(1)
    queue.step(1)
    expect(queue.current?.id).toBe('3')
    queue.step(-1)
    expect(queue.current?.id).toBe('2')
  })

  it('chooses the next idea when the chosen one was dealt with', async () => {
    await queue.read()
    queue.selected = '2'
    waiting = [idea('1'), idea('3')]
    await queue.read()
    expect(queue.current?.id).toBe('3')
    waiting = []
    await queue.read()
    expect(queue.current).toBeNull()
  })

  it('shows at once what is told of an idea in the list, and reads again when it is quiet', async () => {
    await queue.read()
    told(idea('1', { title: 'Another', told: 4 }))
    expect(queue.ideas[0]?.title).toBe('Another')
    told(idea('1', { title: 'Older', told: 3 }))
    expect(queue.ideas[0]?.title).toBe('Another')
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(800)
    expect(asked).toHaveLength(2)
  })

  it('reads again before long although the jam is never quiet', async () => {
    await queue.read()
    for (let n = 0; n < 20; n++) {
      told()
      await vi.advanceTimersByTimeAsync(400)
    }
    expect(asked.length).toBeGreaterThanOrEqual(2)
  })

  it('shows hidden ideas with their reasons as a list of its own', async () => {
    await queue.show('hidden', null)
    expect(queue.hidden[0]?.reason).toBe('Off topic')
    expect(queue.shown.map(({ id }) => id)).toEqual(['9'])
    expect(asked).toEqual([])
  })
})

describe('keys of the console', () => {
  const press = (key: string, where: string, change: KeyboardEventInit = {}) => {
    document.body.innerHTML = '<div data-idea-id="1"><button></button></div><input /><p></p>'
    const event = new KeyboardEvent('keydown', { key, bubbles: true, ...change })
    let deed: ReturnType<typeof deedOf> = null
    document.body.addEventListener('keydown', (heard) => (deed = deedOf(heard)), { once: true })
    document.querySelector(where)?.dispatchEvent(event)
    return deed
  }

  it('act on the idea that has the focus', () => {
    expect(press('h', 'button')).toBe('hide')
    expect(press('M', 'button')).toBe('merge')
    expect(press('h', 'p')).toBeNull()
  })

  it('move from anywhere but a field', () => {
    expect(press('j', 'p')).toBe('next')
    expect(press('ArrowUp', 'p')).toBe('previous')
    expect(press('j', 'input')).toBeNull()
    expect(press('j', 'p', { ctrlKey: true })).toBeNull()
  })
})
