import { describe, expect, it, vi } from 'vitest'
import type { Shortcut } from '../src/shared/contract'
import { moved } from '../src/shortcuts/moved'
import { MyShortcuts } from '../src/shortcuts/my-shortcuts.svelte'
import type { ShortcutsApi } from '../src/shortcuts/shortcuts-api'

const one = (id: string): Shortcut => ({ id, label: id, url: `https://example.org/${id}`, emoji: '' })
const three = [one('a'), one('b'), one('c')]
const ids = (items: Shortcut[]) => items.map(({ id }) => id).join('')

describe('shortcuts', () => {
  it('move one place at a time and no further than the ends', () => {
    expect(ids(moved(three, 'b', -1))).toBe('bac')
    expect(ids(moved(three, 'b', 1))).toBe('acb')
    expect(moved(three, 'a', -1)).toBe(three)
    expect(moved(three, 'c', 1)).toBe(three)
    expect(moved(three, 'x', 1)).toBe(three)
  })

  it('show a move at once, and go back to what the server has when it refuses', async () => {
    const bar = { company: [], mine: three, mayManage: false, position: 'p' }
    const order = vi.fn(() => Promise.reject(new Error('conflict')))
    const api = { get: () => Promise.resolve(bar), order } as unknown as ShortcutsApi
    const watch = { resume: vi.fn(), stop: vi.fn() }
    const shortcuts = new MyShortcuts(api, { watch: () => watch } as never)
    await shortcuts.open()

    const move = shortcuts.move('mine', 'c', -1)
    expect(ids(shortcuts.mine)).toBe('acb')
    await expect(move).rejects.toThrow('conflict')
    expect(order).toHaveBeenCalledWith('mine', ['a', 'c', 'b'])
    expect(ids(shortcuts.mine)).toBe('abc')
  })

  it('take the list that an event brings, each in its place', async () => {
    const bar = { company: [one('x')], mine: three, mayManage: false, position: 'p' }
    const api = { get: () => Promise.resolve(bar) } as unknown as ShortcutsApi
    const shortcuts = new MyShortcuts(api, { watch: () => ({ resume: vi.fn(), stop: vi.fn() }) } as never)
    await shortcuts.open()
    const told = (isCompany: boolean, items: Shortcut[]) => ({ type: 'shortcuts.changed', data: { isCompany, items } }) as never

    shortcuts.apply(told(true, []))
    shortcuts.apply(told(false, [one('c')]))

    expect(ids(shortcuts.company)).toBe('')
    expect(ids(shortcuts.mine)).toBe('c')
  })
})
