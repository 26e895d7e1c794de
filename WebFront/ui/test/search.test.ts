import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { excerpt, pieces } from '../src/search/highlight'
import { parseQuery, withFilter, withoutFilter } from '../src/search/query'
import type { FoundReason } from '../src/shared/contract'
import { reasonTexts } from '../src/search/reasons'
import { SearchResults } from '../src/search/search-results.svelte'
import type { PersonFound, SearchAnswer, SearchKind } from '../src/shared/contract'
import { i18n } from '../src/shared/i18n/i18n.svelte'
import { me } from './samples'

describe('what is typed into the search box', () => {
  it('is words, phrases and filters, quoted or not', () => {
    const parsed = parseQuery('door from:zoe.martin "one press" site:"Novo Mesto" IN:doors')
    expect(parsed.terms).toEqual(['door', 'one press'])
    expect(parsed.filters.map(({ name, value }) => [name, value])).toEqual([
      ['from', 'zoe.martin'],
      ['site', 'Novo Mesto'],
      ['in', 'doors'],
    ])
  })

  it('may be half typed: an open quote goes to the end, a filter without its value is nothing yet', () => {
    expect(parseQuery('"door se')).toEqual({ filters: [], terms: ['door se'] })
    expect(parseQuery('seal from:')).toEqual({ filters: [], terms: ['seal'] })
    expect(parseQuery('http://somewhere').filters).toEqual([])
  })

  it('keeps the rest as typed when a filter is taken out', () => {
    const q = 'door  from:zoe "one press"'
    const [from] = parseQuery(q).filters
    expect(withoutFilter(q, from ?? { start: 0, end: 0 })).toBe('door "one press"')
    expect(withFilter('door ', 'site', 'Novo Mesto')).toBe('door site:"Novo Mesto"')
    expect(withFilter('', 'from')).toBe('from:')
  })
})

describe('highlighting', () => {
  const lit = (text: string, ...terms: string[]) =>
    pieces(text, terms)
      .filter(({ match }) => match)
      .map((piece) => piece.text)

  it('shows what the server finds: beginnings, other accents and case, plurals and verb forms', () => {
    expect(lit('Les Soudures de la porte', 'soudure')).toEqual(['Soudures'])
    expect(lit('Welding the door', 'weld')).toEqual(['Welding'])
    expect(lit('She welds', 'welding')).toEqual(['welds'])
    expect(lit('Špela Kovačič', 'kovacic')).toEqual(['Kovačič'])
    expect(lit('安全靴を履く', '安全靴')).toEqual(['安全靴'])
  })

  it('leaves the rest alone, and loses no letter', () => {
    expect(lit('A door is a door', 'doors open')).toEqual(['door', 'door'])
    expect(lit('Indoor', 'door')).toEqual([])
    const text = 'Über die  Straße – “œuvre”, été!'
    expect(
      pieces(text, ['strasse', 'oeuvre', 'ete'])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })

  it('cuts a long text around the first match', () => {
    const text = `${'word '.repeat(60)}the seal leaks${' word'.repeat(60)}`
    const cut = excerpt(text, ['seal'], 60)
    expect(cut).toContain('seal leaks')
    expect(cut.length).toBeLessThan(70)
    expect(cut.startsWith('… ') && cut.endsWith(' …')).toBe(true)
    expect(excerpt('short  text', ['none'], 60)).toBe('short text')
  })
})

describe('answers', () => {
  const { population: _, ...person } = { ...me, name: 'Zoé Martin', jobTitle: 'Seal engineer' }
  const found = (handle: string): PersonFound => ({ person: { ...person, handle }, reasons: [] })
  const answer = (after: string | null, ...handles: string[]): SearchAnswer => ({ people: handles.map(found), after })
  type Ask = (query: { q: string; kind?: SearchKind; after?: string | null }) => Promise<SearchAnswer>
  let waiting: { q: string; give: (answer: SearchAnswer) => void; fail: (error: unknown) => void }[]
  let results: SearchResults
  const ask = vi.fn<Ask>()

  beforeEach(() => {
    waiting = []
    ask.mockReset()
    ask.mockImplementation(({ q }) => new Promise((give, fail) => void waiting.push({ q, give, fail })))
    results = new SearchResults({ search: ask })
  })

  const shown = () => results.found.people.map((one) => one.person.handle)

  it('that come late for an older question are dropped, refusals too', async () => {
    const [first, second, third] = [results.open('d'), results.open('do'), results.open('doo')]
    waiting[1]?.fail(new Error('too late to matter'))
    waiting[2]?.give(answer(null, 'newest'))
    waiting[0]?.give(answer(null, 'oldest'))
    await Promise.all([first, second, third])
    expect(shown()).toEqual(['newest'])
    expect([results.status, results.answered]).toEqual(['ready', 'doo'])
  })

  it('stay on the screen until the next ones come, unless another kind is asked for', async () => {
    const first = results.open('door', 'people')
    waiting[0]?.give(answer('2', 'zoe'))
    await first
    void results.open('doors', 'people')
    expect([shown(), results.status, results.answered]).toEqual([['zoe'], 'ready', 'door'])
    void results.open('doors', 'posts')
    expect([shown(), results.status]).toEqual([[], 'loading'])
  })

  it('go on page by page, and a page of an older question is dropped', async () => {
    const first = results.open('door', 'people')
    waiting[0]?.give(answer('2', 'a'))
    await first
    const more = results.more()
    waiting[1]?.give(answer('3', 'b'))
    await more
    expect(shown()).toEqual(['a', 'b'])
    const late = results.more()
    const other = results.open('seal', 'people')
    waiting[3]?.give(answer(null, 'c'))
    waiting[2]?.give(answer(null, 'd'))
    await Promise.all([late, other])
    expect([shown(), results.loadingMore, results.after]).toEqual([['c'], false, null])
  })

  it('to nothing are nothing, without asking', async () => {
    await results.open('  ')
    expect([results.status, ask.mock.calls.length]).toEqual(['idle', 0])
  })
})

describe('why somebody is found', () => {
  afterEach(() => i18n.choose('fr'))
  const { population: _, ...person } = { ...me, jobTitle: 'Seal engineer', site: 'Flins' }

  it('is said in words, the strongest two, and unknown reasons are left out', () => {
    i18n.choose('en')
    const reasons = [{ reason: 'job' }, { reason: 'by-magic' }, { reason: 'posts', count: 4 }, { reason: 'tags', count: 1, tag: 'seal' }]
    expect(reasonTexts(person, reasons, 'seal tag:seal')).toEqual(['Job: Seal engineer', 'Wrote 4 posts about “seal”'])
    i18n.choose('fr')
    expect(reasonTexts(person, reasons.slice(2), 'seal')).toEqual([
      'A écrit 4 publications sur «\u202fseal\u202f»',
      '1 publication marquée #seal',
    ])
    expect(reasonTexts(person, [{ reason: 'posts', count: 2 }], 'in:doors')).toEqual(['A écrit 2 publications'])
  })

  it('names a skill with its level and who confirmed it, and what somebody works on', () => {
    i18n.choose('en')
    const skill = { reason: 'skill', item: 'Door seals', level: 'masters' as const }
    const texts = (...reasons: FoundReason[]) => reasonTexts(person, reasons, 'seal')
    expect(texts({ ...skill, count: 3 }, { ...skill, count: 0 })).toEqual([
      'Skill: Door seals (Mastering), confirmed by 3 colleagues',
      'Skill: Door seals (Mastering)',
    ])
    expect(texts({ reason: 'answers', count: 2 })).toEqual(['Gave 2 accepted answers about “seal”'])
    expect(texts({ reason: 'project', item: 'Clio 4' }, { reason: 'interest', item: 'Kites' })).toEqual([
      'Project: Clio 4',
      'Interest: Kites',
    ])
  })
})
