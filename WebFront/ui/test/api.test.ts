import { describe, expect, it, vi } from 'vitest'
import { ApiClient } from '../src/shared/api'
import { Problem, Unreachable } from '../src/shared/problem'
import { me } from './samples'

const json = (status: number, body: unknown, headers = {}) =>
  new Response(status === 204 ? null : JSON.stringify(body), { status, headers })

function client(...answers: (Response | Error)[]) {
  const send = vi.fn((_url: RequestInfo | URL, _init?: RequestInit) => {
    const next = answers.shift() ?? json(500, {})
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next)
  })
  const api = new ApiClient(send)
  const header = (call: number, name: string) => (send.mock.calls[call]?.[1]?.headers as Record<string, string>)[name]
  return { api, send, header }
}

describe('the REST client', () => {
  it('sends the session’s csrf value with writes only', async () => {
    const { api, header } = client(json(200, me), json(204, null))
    api.csrf = 'secret'
    await api.me()
    await api.deletePost('1')
    expect(header(0, 'X-CSRF-Token')).toBeUndefined()
    expect(header(1, 'X-CSRF-Token')).toBe('secret')
  })

  it('takes the new csrf value and repeats the write once, under the same key', async () => {
    const { api, header, send } = client(json(403, { code: 'csrf_failed' }), json(200, { ...me, csrf: 'new' }), json(201, {}))
    api.csrf = 'old'
    await api.createPost({ text: 'a', kind: 'message' }, 'key-1')
    expect(send).toHaveBeenCalledTimes(3)
    expect(header(2, 'X-CSRF-Token')).toBe('new')
    expect([header(0, 'Idempotency-Key'), header(2, 'Idempotency-Key')]).toEqual(['key-1', 'key-1'])
  })

  it('turns problem+json into a Problem with its field and wait', async () => {
    const { api } = client(
      json(409, { code: 'handle_taken', field: 'handle', detail: 'x' }),
      json(429, { code: 'rate_limited' }, { 'Retry-After': '12' }),
      new Response('<html>', { status: 502 }),
    )
    await expect(api.me()).rejects.toMatchObject({ code: 'handle_taken', field: 'handle', status: 409 })
    await expect(api.me()).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 12 })
    await expect(api.me()).rejects.toMatchObject({ code: 'http_502' })
  })

  it('tells when the session ended, but not when a password is wrong', async () => {
    const { api } = client(json(401, { code: 'unauthenticated' }), json(401, { code: 'invalid_credentials' }))
    const ended = (api.onSessionEnded = vi.fn())
    await expect(api.feed({})).rejects.toBeInstanceOf(Problem)
    await expect(api.signIn('a', 'b')).rejects.toBeInstanceOf(Problem)
    expect(ended).toHaveBeenCalledOnce()
  })

  it('tells silence from refusal', async () => {
    const { api } = client(new TypeError('Failed to fetch'))
    await expect(api.me()).rejects.toBeInstanceOf(Unreachable)
  })

  it('leaves empty questions out and escapes the rest', async () => {
    const { api, send } = client(json(200, {}), json(200, {}))
    await api.people('', null)
    await api.tagPosts('été', { before: 'a b' })
    expect(send.mock.calls.map(([url]) => url)).toEqual([
      '/api/v1/users',
      '/api/v1/tags/%C3%A9t%C3%A9/posts?before=a+b',
    ])
  })
})
