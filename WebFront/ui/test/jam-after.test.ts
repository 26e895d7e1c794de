import { describe, expect, it } from 'vitest'
import { settled, sumOf } from '../src/jams/after/after-words'
import { draw } from '../src/jams/after/lineage'
import type { IdeaOutcome, JamLineage } from '../src/shared/contract'

const author = { handle: 'ana', name: 'Ana' }
const outcome = (ideaId: string, status: IdeaOutcome['status'], number = 1, expectedSavings: number | null = 10): IdeaOutcome => ({
  ideaId, title: ideaId, theme: 1, authors: [author], status, reason: '', expectedSavings, by: author, at: '', number,
})
const savings = { expected: 0, actual: 0, statuses: [] }

describe('the incubator', () => {
  it('keeps ideas by age, whichever was told first', () => {
    const held = [outcome('9', 'kept'), outcome('100', 'kept')]
    const next = settled(held, { ideaId: '10', outcome: outcome('10', 'done'), savings })
    expect(next.map(({ ideaId }) => ideaId)).toEqual(['9', '10', '100'])
  })

  it('does not go back to an older status that is told late', () => {
    const held = [outcome('9', 'done', 3)]
    expect(settled(held, { ideaId: '9', outcome: outcome('9', 'kept', 2), savings })[0]?.status).toBe('done')
  })

  it('lets go of an idea that is shown no more', () => {
    expect(settled([outcome('9', 'kept')], { ideaId: '9', outcome: null, savings })).toEqual([])
  })

  it('leaves what was declined out of its sums', () => {
    expect(sumOf([outcome('1', 'kept'), outcome('2', 'declined', 1, 500), outcome('3', 'done', 1, null)]).expected).toBe(10)
  })
})

describe('the graph of ideas', () => {
  const lineage = (links: [string, string][]): JamLineage => {
    const ids = [...new Set(links.flat())].sort((one, other) => Number(one) - Number(other))
    return {
      ideas: ids.map((id) => ({ id, title: id, theme: 1, isMerged: false })),
      links: links.map(([from, to]) => ({ from, to, kind: 'builds-on' as const })),
      omitted: 0,
    }
  }

  it('puts what builds on an idea to its right, each in a place of its own', () => {
    const drawing = draw(lineage([['2', '1'], ['3', '1'], ['4', '2'], ['6', '5']]), 24)
    const places = drawing.ideas.map(({ id, column, row }) => `${id}:${column}/${row}`)
    expect(places).toEqual(['1:0/0', '2:1/0', '4:2/0', '3:1/1', '5:0/2', '6:1/2'])
    expect(new Set(places.map((place) => place.split(':')[1])).size).toBe(places.length)
  })

  it('draws no more than there is room for, and says how many it leaves out', () => {
    const drawing = draw(lineage([['2', '1'], ['3', '1'], ['5', '4']]), 3)
    expect(drawing.ideas.map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(drawing.omitted).toBe(2)
  })

  it('comes to an end with a circle, and with a line longer than there are columns', () => {
    expect(draw(lineage([['1', '2'], ['2', '1']]), 24).ideas.length + draw(lineage([['1', '2'], ['2', '1']]), 24).omitted).toBe(2)
    const long = draw(lineage([['2', '1'], ['3', '2'], ['4', '3'], ['5', '4'], ['6', '5']]), 24)
    expect(new Set(long.ideas.map(({ column, row }) => `${column}/${row}`)).size).toBe(6)
  })
})
