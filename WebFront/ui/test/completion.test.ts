import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { complete, Lookup, tokenAt } from '../src/shared/completion'
import { Listbox } from '../src/shared/ui/listbox.svelte'

const at = (written: string) => {
  const caret = written.indexOf('|')
  return tokenAt(written.replace('|', ''), caret)
}

describe('the word being typed', () => {
  it('is a mention or a tag when its sign opens a word', () => {
    expect(at('Bonjour @gil|')).toEqual({ kind: 'mention', query: 'gil', start: 8, end: 12 })
    expect(at('(#Mobilité|')).toEqual({ kind: 'tag', query: 'mobilité', start: 1, end: 10 })
    expect(at('@jean-baptiste.d|ela')).toMatchObject({ kind: 'mention', query: 'jean-baptiste.d' })
  })

  it.each(['camille@example|', 'C#|', '#|', '@ gil|', 'https://a.b/#top|', '&#39|'])('is neither in %s', (written) => {
    expect(at(written)).toBeNull()
  })

  it('is replaced by the chosen one, with one space behind', () => {
    const token = tokenAt('Bonjour @gil et merci', 12)
    expect(token && complete('Bonjour @gil et merci', token, 'gilberto.souza')).toEqual({
      text: 'Bonjour @gilberto.souza et merci',
      caret: 24,
    })
  })
})

describe('a lookup', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('waits for a pause and tells only the latest answer', async () => {
    const ask = vi.fn((query: string) => new Promise<string>((resolve) => setTimeout(resolve, 500, query)))
    const tell = vi.fn()
    const lookup = new Lookup(ask, tell)
    lookup.search('g')
    lookup.search('gi')
    await vi.advanceTimersByTimeAsync(300)
    lookup.search('gil')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(ask.mock.calls.map(([query]) => query)).toEqual(['gi', 'gil'])
    expect(tell.mock.calls).toEqual([['gil', 'gil']])
  })
})

describe('the choices of a combobox', () => {
  const press = (listbox: Listbox<string>, key: string) =>
    listbox.keydown(new KeyboardEvent('keydown', { key, cancelable: true }))

  it('are walked with the arrows, round and round, and chosen with Enter or Tab', () => {
    const listbox = new Listbox<string>('x')
    listbox.show(['a', 'b', 'c'])
    press(listbox, 'ArrowUp')
    expect(listbox.activeId).toBe('x-2')
    press(listbox, 'ArrowDown')
    press(listbox, 'ArrowDown')
    expect(press(listbox, 'Enter')).toBe('b')
    expect(press(listbox, 'Tab')).toBe('b')
  })

  it('close with Escape and then leave every key alone', () => {
    const listbox = new Listbox<string>('x')
    listbox.show(['a'])
    press(listbox, 'Escape')
    expect(listbox.open).toBe(false)
    const enter = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true })
    expect(listbox.keydown(enter)).toBeUndefined()
    expect(enter.defaultPrevented).toBe(false)
  })
})
