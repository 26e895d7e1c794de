import { afterEach, describe, expect, it } from 'vitest'
import { explain } from '../src/shared/explain'
import { en } from '../src/shared/i18n/en'
import { fr } from '../src/shared/i18n/fr'
import { i18n } from '../src/shared/i18n/i18n.svelte'
import { Problem, Unreachable } from '../src/shared/problem'

type Tree = Record<string, unknown>

/** Every text with its path; functions are tried with a number and with words. */
function texts(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    const name = `${path}${key}`
    if (typeof value === 'string') found.set(name, value)
    else if (typeof value === 'function') {
      for (const count of [0, 1, 2, 1_000_000]) {
        found.set(`${name}(${count})`, String((value as (...args: unknown[]) => string)(count, count)))
      }
    } else for (const [inner, text] of texts(value as Tree, `${name}.`)) found.set(inner, text)
  }
  return found
}

afterEach(() => i18n.choose('fr'))

describe('the catalogs', () => {
  it('say the same things', () => {
    expect([...texts(fr).keys()]).toEqual([...texts(en).keys()])
  })

  it('leave nothing empty, unfilled or undefined', () => {
    for (const [name, text] of [...texts(fr), ...texts(en)]) {
      expect(text.trim(), name).not.toBe('')
      expect(text, name).not.toMatch(/undefined|\[object/)
    }
  })

  it('are really two languages', () => {
    const english = texts(en)
    const same = [...texts(fr)].filter(([name, text]) => english.get(name) === text && /[a-z]{4,} [a-z]{3,}/i.test(text))
    expect(same).toEqual([])
  })

  it('follow French typography: never an ordinary space before high punctuation', () => {
    for (const [name, text] of texts(fr)) expect(text, name).not.toMatch(/ [?!;:»]|« |'/)
  })

  it('count as each language counts', () => {
    expect(fr.feed.newPosts(0)).toBe('0 nouvelle publication')
    expect(fr.feed.newPosts(3)).toBe('3 nouvelles publications')
    expect(en.feed.newPosts(0)).toBe('0 new posts')
    expect(en.feed.newPosts(1)).toBe('1 new post')
  })
})

describe('times', () => {
  const now = Date.parse('2026-06-15T12:00:00.000Z')

  it.each([
    ['2026-06-15T11:59:50.000Z', 'maintenant', 'now'],
    ['2026-06-15T11:58:00.000Z', 'il y a 2 minutes', '2 minutes ago'],
    ['2026-06-15T07:00:00.000Z', 'il y a 5 heures', '5 hours ago'],
    ['2026-06-14T10:00:00.000Z', 'hier', 'yesterday'],
    ['2026-05-02T10:00:00.000Z', '2 mai', 'May 2'],
    ['2024-05-02T10:00:00.000Z', '2 mai 2024', 'May 2, 2024'],
  ])('%s reads well', (at, french, english) => {
    i18n.choose('fr')
    expect(i18n.ago(at, now)).toBe(french)
    i18n.choose('en')
    expect(i18n.ago(at, now)).toBe(english)
  })
})

describe('what went wrong', () => {
  it('is said in the reader’s words, with the time to wait', () => {
    i18n.choose('en')
    expect(explain(new Problem(429, 'rate_limited', '', undefined, 40))).toContain('40 seconds')
    expect(explain(new Problem(429, 'rate_limited', '', undefined, 180))).toContain('3 minutes')
    expect(explain(new Unreachable())).toContain('cannot be reached')
    expect(explain(new Problem(422, 'something_new', 'A detail for people.'))).toBe('A detail for people.')
    expect(explain(new TypeError('x is undefined'))).not.toContain('undefined')
  })
})
