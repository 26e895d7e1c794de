import { describe, expect, it, vi } from 'vitest'
import { KeptIdea } from '../src/jams/idea-draft'
import { allows, forwarded, nextTurn, placeOf, showsTallies } from '../src/jams/jam-time'
import { byTime, takingPart } from '../src/jams/jams-list.svelte'
import { oneMore, phasesOf, tomorrow } from '../src/jams/plan/presets'
import { ServerClock } from '../src/jams/server-clock.svelte'
import { Teller } from '../src/jams/teller.svelte'
import { Votes } from '../src/jams/votes.svelte'
import type { Ballot, Jam, JamAction } from '../src/shared/contract'
import { Problem } from '../src/shared/problem'
import { at, jam, T } from './jam-samples'

describe('the clock of a jam', () => {
  it('opens and closes phases to the millisecond', () => {
    expect(placeOf(jam, at(T(7, '59:59.999')))).toMatchObject({ state: 'planned', phase: null })
    expect(placeOf(jam, at(T(8)))).toMatchObject({ state: 'running', phase: { kind: 'ideas' } })
    expect(placeOf(jam, at(T(9, '59:59.999'))).state).toBe('running')
    expect(placeOf(jam, at(T(10)))).toMatchObject({ state: 'between', next: { kind: 'vote' } })
    expect(placeOf(jam, at(T(12))).state).toBe('over')
    expect([9, 10, 11].map((hour) => allows(jam, 'votes', at(T(hour))))).toEqual([false, false, true])
  })

  it('counts down to its next turn, and to none while it stands still or is over', () => {
    expect([7, 9, 10, 11, 12].map((hour) => nextTurn(jam, at(T(hour))))).toEqual([T(8), T(10), T(11), T(12), null])
    const paused = { ...jam, pausedAt: T(9) }
    expect(nextTurn(paused, at(T(10)))).toBeNull()
    expect(placeOf(paused, at(T(11)))).toMatchObject({ state: 'paused', phase: { kind: 'ideas' } })
    expect(allows(paused, 'ideas', at(T(9, '30:00.000')))).toBe(false)
  })

  it('shows how ideas stand as the last phase that opened says', () => {
    expect([7, 9, 10, 11, 13].map((hour) => showsTallies(jam, at(T(hour))))).toEqual([true, true, true, false, false])
  })

  it('says before it is done what becomes of phases when the next one is brought forward', () => {
    const [open, next] = jam.phases
    if (!open || !next) throw new Error('The sample has two phases.')
    expect(forwarded(open, next, at(T(9)))).toEqual({ opensAt: new Date(T(9)).toISOString(), closes: true })
    // In the gap after it, what was open closes as planned.
    expect(forwarded(open, next, at(T(10, '30:00.000'))).closes).toBe(false)
    expect(forwarded(null, next, at(T(9))).closes).toBe(false)
    expect(forwarded(open, next, at(T(12))).opensAt).toBe(new Date(next.opensAt).toISOString())
  })

  it('is the server’s, on a device whose own is wrong', () => {
    const clock = new ServerClock(() => 5_000)
    clock.set(new Date(65_000).toISOString(), 4_900, 5_100)
    expect(clock.read()).toBe(65_000)
    // A slow answer says no more than the fast one before it.
    clock.set(new Date(64_900).toISOString(), 4_000, 5_000)
    expect(clock.read()).toBe(65_000)
    clock.set(new Date(99_000).toISOString(), 4_900, 5_000)
    expect(clock.read()).toBe(99_050)
  })

  it('sorts jams into what is open, what comes and what is over', () => {
    const groups = (hour: number) => byTime([jam], at(T(hour)))
    expect([7, 9, 10, 12].map((hour) => Object.entries(groups(hour)).find(([, jams]) => jams.length > 0)?.[0])).toEqual([
      'coming', 'open', 'open', 'over',
    ])
  })
})

describe('what home says of jams', () => {
  it('is what their open phase takes, of those that close first, and nothing of the others', () => {
    const lasting = (id: string, hour: number, allows: JamAction[], more: Partial<Jam> = {}): Jam => ({
      ...jam, id, ...more, phases: [{ kind: 'ideas', opensAt: T(8), closesAt: T(hour), allows, showsTallies: true }],
    })
    const jams = [
      lasting('late', 20, ['ideas', 'votes']), lasting('soon', 10, ['votes']), lasting('next', 12, ['builds', 'comments']),
      lasting('shut', 9, []), lasting('paused', 9, ['ideas'], { pausedAt: T(8) }), lasting('over', 8, ['ideas']),
    ]
    const said = (hour: number) => takingPart(jams, at(T(hour, '30:00.000'))).map(({ jam: { id }, action }) => `${id} ${action}`)
    expect(said(8)).toEqual(['soon votes', 'next builds'])
    expect(said(11)).toEqual(['next builds', 'late ideas'])
    expect(said(21)).toEqual([])
  })
})

describe('my votes', () => {
  function ballot(answer: (idea: string, value: number) => Promise<Ballot>) {
    const sent: [string, number][] = []
    const refused: unknown[] = []
    const votes = new Votes(
      '7', { vote: (_jam, id, value) => (sent.push([id, value]), answer(id, value)) }, (error) => refused.push(error),
    )
    votes.take({ jamId: '7', pointsLeft: 8, votes: [{ ideaId: 'a', value: 2 }] })
    return { votes, sent, refused }
  }

  it('show at once and go out one after the other, the last wish of each idea alone', async () => {
    const answers: (() => void)[] = []
    const { votes, sent } = ballot(
      (id, value) =>
        new Promise((done) => answers.push(() => done({ jamId: '7', pointsLeft: 10 - value, votes: [{ ideaId: id, value }] }))),
    )
    void votes.give('a', 3)
    void votes.give('a', 4)
    const done = votes.give('a', 1)
    expect([votes.of('a'), votes.left]).toEqual([1, 9])
    answers.shift()?.()
    await vi.waitFor(() => expect(sent).toEqual([['a', 3], ['a', 1]]))
    expect(votes.of('a')).toBe(1)
    answers.shift()?.()
    await done
    expect([votes.of('a'), votes.left]).toEqual([1, 9])
  })

  it('stand as they were when they are refused, and say so', async () => {
    const { votes, refused } = ballot(() => Promise.reject(new Problem(409, 'jam_phase_closed', '')))
    await votes.give('b', 4)
    expect([votes.of('b'), votes.left, refused.length]).toEqual([0, 8, 1])
  })

  it('keep within the budget, and within what one idea takes', () => {
    const { votes } = ballot(() => new Promise(() => undefined))
    expect(votes.most(jam, 'b')).toBe(4)
    void votes.give('b', 4)
    void votes.give('c', 3)
    expect([votes.left, votes.most(jam, 'a'), votes.most(jam, 'c')]).toEqual([1, 3, 4])
  })
})

describe('what a screen reader is told', () => {
  it('is summed up, and no more often than every twenty seconds', () => {
    vi.useFakeTimers()
    const teller = new Teller((ideas, votes) => `${ideas}/${votes}`)
    for (let count = 0; count < 300; count++) teller.count(1, 2)
    vi.advanceTimersByTime(19_999)
    expect(teller.text).toBe('')
    vi.advanceTimersByTime(1)
    expect(teller.text).toBe('300/600')
    teller.count(1, 0)
    vi.advanceTimersByTime(19_000)
    expect(teller.text).toBe('300/600')
    vi.advanceTimersByTime(1_000)
    expect(teller.text).toBe('1/0')
    vi.useRealTimers()
  })
})

describe('an idea that is being written', () => {
  const idea = { title: 'Cork', text: 'It lasts.', theme: 2, buildsOn: null, coAuthors: ['zoe.martin'] }

  it('survives a reload, per jam and person, until it is published', () => {
    localStorage.clear()
    new KeptIdea('7', 'camille.roy').keep(idea)
    expect(new KeptIdea('7', 'camille.roy').read()).toEqual(idea)
    expect(new KeptIdea('8', 'camille.roy').read().title).toBe('')
    expect(new KeptIdea('7', 'gilberto.souza').read().title).toBe('')
    new KeptIdea('7', 'camille.roy').forget()
    expect(new KeptIdea('7', 'camille.roy').read()).toMatchObject({ title: '', theme: null })
  })

  it('leaves nothing behind when it has no words', () => {
    localStorage.clear()
    new KeptIdea('7', 'camille.roy').keep({ ...idea, title: ' ', text: '' })
    expect(localStorage).toHaveLength(0)
  })
})

describe('a jam that is planned', () => {
  it('is proposed in phases one after the other, on clocks that know no summer', () => {
    const days = phasesOf('days', '2027-03-27T09:00')
    expect(days.map(({ kind }) => kind)).toEqual(['warm-up', 'ideas', 'enrich', 'vote', 'selection', 'follow-up'])
    expect(days[0]).toMatchObject({ opensAt: '2027-03-27T09:00', closesAt: '2027-03-27T12:00' })
    expect(days[3]?.closesAt).toBe('2027-03-30T09:00')
    for (const [index, { opensAt }] of days.entries()) if (index > 0) expect(opensAt).toBe(days[index - 1]?.closesAt)
    expect(phasesOf('hours', '2027-03-27T23:00').at(-1)?.closesAt).toBe('2027-03-28T01:00')
  })

  it('takes another phase after the last, and begins tomorrow at nine', () => {
    const phases = phasesOf('hours', '2027-12-31T23:00')
    expect(oneMore(phases, '').opensAt).toBe('2028-01-01T01:00')
    expect(tomorrow(new Date(2027, 11, 31, 23, 59))).toBe('2028-01-01T09:00')
  })
})
