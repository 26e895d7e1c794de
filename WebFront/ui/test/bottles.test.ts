import { describe, expect, it, vi } from 'vitest'
import { articleTitle, findComment } from '../src/bottles/article'
import { BottleBook } from '../src/bottles/bottle-book'
import { journeyText, stepOf } from '../src/bottles/journey'
import { MyBottles } from '../src/bottles/my-bottles.svelte'
import { bottleReasonTexts } from '../src/bottles/reason-text'
import { SimilarLookup } from '../src/bottles/similar-lookup.svelte'
import { tagOf } from '../src/bottles/tags'
import { PostBook } from '../src/posts/post-book'
import type { Bottle, BottlePage, Comment, LiveEvent } from '../src/shared/contract'
import { i18n } from '../src/shared/i18n/i18n.svelte'
import { plainText } from '../src/shared/plain-text'
import { camille, gil, post } from './samples'

type BottleEvent = Extract<LiveEvent, { type: `bottle.${string}` }>

const invitation = (state: 'invited' | 'declined') => ({
  person: camille,
  wave: 1,
  state,
  at: '2026-01-01T00:00:00.000Z',
  reasons: [],
})

function bottle(id: string, change: Partial<Bottle> = {}): Bottle {
  const { myReactions: _, ...question } = post(id)
  return { id, post: question, state: 'floating', wave: 1, outcomes: [], version: 1, ...change }
}

const told = (type: BottleEvent['type'], subject: string, data: unknown): BottleEvent =>
  ({ type, position: '1.1', topic: 'me', subject, at: '', actor: gil, data }) as BottleEvent

function mine(items: Bottle[] = []) {
  let give: (page: BottlePage) => void = () => undefined
  const read = vi.fn(() => new Promise<BottlePage>((done) => (give = done)))
  const bottles = new MyBottles({ bottles: read }, new BottleBook(new PostBook()))
  const answer = async () => {
    give({ items, position: '1.1' })
    await new Promise((done) => setTimeout(done))
  }
  return { bottles, answer }
}

const ids = (bottles: MyBottles) => bottles.waiting.map(({ id }) => id)

describe('the bottles that wait for me', () => {
  it('are those that came to me, the newest first, until I say something', async () => {
    const { bottles, answer } = mine([bottle('5', { mine: invitation('invited') })])
    void bottles.open()
    await answer()
    bottles.apply(told('bottle.arrived', '7', { bottle: bottle('7', { mine: invitation('invited') }) }))
    expect(ids(bottles)).toEqual(['7', '5'])

    bottles.apply(told('bottle.changed', '5', { bottle: bottle('5', { version: 2, mine: invitation('declined') }) }))
    bottles.apply(told('bottle.withdrawn', '7', {}))
    expect(ids(bottles)).toEqual([])
  })

  it('keep what was told while they were being read', async () => {
    const { bottles, answer } = mine([bottle('5', { mine: invitation('invited') })])
    void bottles.open()
    bottles.apply(told('bottle.changed', '5', { bottle: bottle('5', { version: 2, mine: invitation('declined') }) }))
    bottles.apply(told('bottle.arrived', '7', { bottle: bottle('7', { mine: invitation('invited') }) }))
    await answer()
    expect(ids(bottles)).toEqual(['7'])
  })

  it('are nobody’s once one left', async () => {
    const { bottles, answer } = mine([bottle('5', { mine: invitation('invited') })])
    void bottles.open()
    bottles.clear()
    await answer()
    expect(ids(bottles)).toEqual([])
  })
})

describe('what is held of a bottle', () => {
  it('never becomes older, keeps what I alone am told, and forgets what is gone', () => {
    const book = new BottleBook(new PostBook())
    book.put(bottle('5', { version: 3, mine: invitation('invited'), outcomes: ['new-relation'] }))
    book.put(bottle('5', { version: 2, state: 'sunk' }))
    expect(book.get('5')?.state).toBe('floating')

    book.progress('5', { state: 'solved', wave: 1, solvedBy: gil, answerId: '9', outcomes: ['problem-solved'], version: 4 })
    expect(book.get('5')).toMatchObject({ state: 'solved', answerId: '9', mine: { state: 'invited' } })
    expect(book.get('5')?.outcomes).toEqual(['problem-solved', 'new-relation'])
    book.progress('5', { state: 'floating', wave: 1, outcomes: [], version: 5 })
    expect(book.get('5')).toMatchObject({ state: 'floating', solvedBy: null, answerId: null })

    book.remove('5')
    book.put(bottle('5', { version: 6 }))
    expect(book.get('5')).toBeUndefined()
  })

  it('is answered by the first answer alone', () => {
    const book = new BottleBook(new PostBook())
    book.put(bottle('5'))
    book.put(bottle('6', { state: 'solved' }))
    book.answered('5')
    book.answered('6')
    expect([book.get('5')?.state, book.get('6')?.state]).toEqual(['answered', 'solved'])
  })
})

describe('the journey', () => {
  it('says how far the bottle is, in its reader’s words', () => {
    i18n.choose('en')
    expect([0, 1, 3].map((wave) => stepOf({ state: 'floating', wave }))).toEqual([0, 1, 1])
    expect(stepOf({ state: 'answered', wave: 1 })).toBe(2)
    expect(journeyText(bottle('5', { invited: [invitation('invited')] }), true)).toContain('1 person has received it.')
    expect(journeyText(bottle('5', { wave: 9 }), false)).toContain('animators')
    expect(journeyText(bottle('5', { state: 'solved', solvedBy: gil }), true)).toContain(gil.name)
  })

  it('says why it came to somebody, and nothing of reasons it does not know', () => {
    i18n.choose('fr')
    const reasons = [
      { reason: 'skill', name: 'Joints', level: 'teaches' as const, count: 2 },
      { reason: 'moon', name: 'full' },
      { reason: 'wrote', count: 3 },
    ]
    expect(bottleReasonTexts(reasons)).toEqual(['Joints (Enseigne), confirmée par 2 collègues', 'En a parlé 3 fois'])
  })
})

describe('writing one', () => {
  it('asks for what is like it after a pause, and only with enough words', async () => {
    vi.useFakeTimers()
    const similar = vi.fn(() => Promise.resolve({ answered: [], people: [], communities: [] }))
    const lookup = new SimilarLookup({ similar })
    lookup.ask('a door', [])
    lookup.ask('the door seal lifts', [])
    lookup.ask('the door seal lifts again', ['doors'])
    await vi.runAllTimersAsync()
    vi.useRealTimers()
    expect(similar.mock.calls.map(([body]: unknown[]) => body)).toEqual([
      { text: 'the door seal lifts again', tags: ['doors'] },
    ])
    expect(lookup.found).not.toBeNull()
    lookup.ask('', [])
    expect(lookup.found).toBeNull()
  })

  it('takes tags with or without their sign', () => {
    expect(['#Door-Seals', 'été', 'two words', '#', 'a'.repeat(51)].map(tagOf)).toEqual(['door-seals', 'été', null, null, null])
  })

  it('begins the best practice with the question and the very answer', async () => {
    expect(articleTitle('**How** do you mount `it`? Second sentence.')).toBe('How do you mount it')
    expect(articleTitle(`${'word '.repeat(30)}?`).length).toBeLessThan(82)
    expect(plainText('# Title\n\n1. one\n2. **two** [link](/x)')).toBe('Title one two link')
    const page = (id: string, after: string | null) => ({ items: [{ id } as Comment], after, position: '' })
    const comments = vi.fn((_: string, after?: string | null) =>
      Promise.resolve(after === 'x' ? page('2', null) : page('1', 'x')),
    )
    expect((await findComment({ comments }, '5', '2'))?.id).toBe('2')
    expect(await findComment({ comments }, '5', '3')).toBeUndefined()
  })
})
