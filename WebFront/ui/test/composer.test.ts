import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import Composer from '../src/posts/Composer.svelte'
import { SendingKey } from '../src/posts/composition'
import { app } from '../src/shared/app.svelte'
import { Drafts } from '../src/shared/drafts'
import { i18n } from '../src/shared/i18n/i18n.svelte'
import { Problem, Unreachable } from '../src/shared/problem'
import { me, post } from './samples'

beforeEach(() => {
  i18n.choose('fr')
  app.session.welcome(me)
})
afterEach(() => {
  cleanup()
  localStorage.clear()
  app.connection = 'idle'
})

const field = () => screen.getByLabelText<HTMLTextAreaElement>('Écrire une publication', { selector: 'textarea' })
const publish = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Publier' })

async function write(text: string) {
  await fireEvent.focus(field())
  field().value = text
  field().setSelectionRange(text.length, text.length)
  await fireEvent.input(field())
}

describe('the composer', () => {
  it('publishes with Ctrl+Enter, then is empty again', async () => {
    const create = vi.spyOn(app.api, 'createPost').mockResolvedValue(post('1'))
    const onpublished = vi.fn()
    render(Composer, { onpublished })
    await write('Bonjour')
    await fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(onpublished).toHaveBeenCalledOnce())
    expect(create.mock.calls[0]?.[0]).toEqual({ text: 'Bonjour', kind: 'message' })
    expect(field().value).toBe('')
  })

  it('keeps the text and the key when the answer is lost, so that a retry makes no second post', async () => {
    const create = vi.spyOn(app.api, 'createPost').mockRejectedValueOnce(new Unreachable()).mockResolvedValue(post('1'))
    render(Composer, { onpublished: vi.fn() })
    await write('Bonjour')
    await fireEvent.click(publish())
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('injoignable'))
    expect(field().value).toBe('Bonjour')
    await fireEvent.click(publish())
    await waitFor(() => expect(create).toHaveBeenCalledTimes(2))
    expect(create.mock.calls[1]?.[1]).toBe(create.mock.calls[0]?.[1])
  })

  it('says how long to wait when there was too much at once', async () => {
    vi.spyOn(app.api, 'createPost').mockRejectedValue(new Problem(429, 'rate_limited', '', undefined, 20))
    render(Composer, { onpublished: vi.fn() })
    await write('Bonjour')
    await fireEvent.click(publish())
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('20 secondes'))
  })

  it('refuses to publish while offline, says why and keeps the text', async () => {
    const create = vi.spyOn(app.api, 'createPost')
    app.connection = 'offline'
    render(Composer, { onpublished: vi.fn() })
    await write('Bonjour')
    expect(publish().disabled).toBe(true)
    expect(screen.getByTestId('composer').textContent).toContain('dès que vous serez en ligne')
    await fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true })
    expect(create).not.toHaveBeenCalled()
    expect(field().value).toBe('Bonjour')
  })

  it('finds the draft again after a reload, for the same person only', async () => {
    render(Composer, { onpublished: vi.fn() })
    await write('Un brouillon')
    cleanup()
    render(Composer, { onpublished: vi.fn() })
    expect(field().value).toBe('Un brouillon')
    expect(new Drafts('zoe.martin').read('post.')).toBeNull()
  })

  it('counts down near the limit and refuses beyond it', async () => {
    render(Composer, { onpublished: vi.fn() })
    await write('a'.repeat(9_999))
    expect(screen.getByText('1 caractère restant')).toBeTruthy()
    await write('a'.repeat(10_002))
    expect(screen.getByText('2 caractères en trop')).toBeTruthy()
    expect(publish().disabled).toBe(true)
  })

  it('completes a mention by keys, telling which option is lit', async () => {
    const { population: _, ...person } = { ...me, handle: 'gilberto.souza', name: 'Gilberto Souza' }
    vi.spyOn(app.api, 'people').mockResolvedValue({ items: [person] })
    render(Composer, { onpublished: vi.fn() })
    await write('Merci @gil')
    const option = await screen.findByRole('option')
    expect(field().getAttribute('role')).toBeNull()
    expect(field().getAttribute('aria-activedescendant')).toBe(option.id)
    await fireEvent.keyDown(field(), { key: 'Enter' })
    await waitFor(() => expect(field().value).toBe('Merci @gilberto.souza '))
    expect(screen.queryByRole('listbox')).toBeNull()
  })
})

describe('the key of a sending', () => {
  it('is another one for another text', () => {
    let made = 0
    const key = new SendingKey(() => `key-${++made}`)
    expect([key.for({ text: 'a' }), key.for({ text: 'a' }), key.for({ text: 'b' })]).toEqual(['key-1', 'key-1', 'key-2'])
    key.forget()
    expect(key.for({ text: 'b' })).toBe('key-3')
  })
})
