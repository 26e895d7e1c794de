import type { Me } from './contract'
import { Problem, problemFrom, Unreachable } from './problem'

type Query = Record<string, string | number | boolean | null | undefined>

export interface Call {
  query?: Query
  body?: unknown
  /** Makes a repeated create answer with what the first one made. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/** The session ended: whoever holds the client decides where that leads. */
export type SessionEnded = () => void

/** JSON over HTTP. Every refusal is a {@link Problem}, every silence an {@link Unreachable}. */
export class HttpClient {
  csrf: string | undefined
  onSessionEnded: SessionEnded = () => undefined

  constructor(private readonly send: typeof fetch = (input, init) => fetch(input, init)) {}

  protected async call<T>(method: string, path: string, call: Call = {}): Promise<T> {
    try {
      return await this.once<T>(method, path, call)
    } catch (error) {
      // Another tab signed in anew: take the value of the session that now holds, once.
      if (!(error instanceof Problem) || error.code !== 'csrf_failed') throw error
      this.csrf = (await this.once<Me>('GET', '/me', {})).csrf
      return await this.once<T>(method, path, call)
    }
  }

  private async once<T>(method: string, path: string, { query, body, idempotencyKey, signal }: Call): Promise<T> {
    const headers: Record<string, string> = { Accept: 'application/json' }
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (method !== 'GET' && this.csrf) headers['X-CSRF-Token'] = this.csrf
    if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey
    const response = await this.send(`/api/v1${path}${search(query)}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      credentials: 'same-origin',
      signal: signal ?? null,
    }).catch((error: unknown) => {
      throw signal?.aborted ? error : new Unreachable()
    })
    if (!response.ok) {
      const problem = await problemFrom(response)
      if (problem.code === 'unauthenticated') this.onSessionEnded()
      throw problem
    }
    if (response.status === 204) return undefined as T
    const isText = response.headers.get('Content-Type')?.startsWith('text/vcard')
    return (await (isText ? response.text() : response.json())) as T
  }
}

/** The parameters that are given, as an address holds them. */
export function search(query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value))
  }
  const text = params.toString()
  return text && `?${text}`
}
