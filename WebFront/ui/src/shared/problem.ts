/** A refusal by the server, in its own stable words (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly field?: string,
    /** Seconds to wait before another try. */
    readonly retryAfter?: number,
  ) {
    super(detail || code)
    this.name = 'Problem'
  }
}

/** No answer came: the network, or the server, is away. What was asked may or may not have happened. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable')
    this.name = 'Unreachable'
  }
}

interface ProblemBody {
  code?: string
  detail?: string
  title?: string
  field?: string
  retryAfter?: number
}

export async function problemFrom(response: Response): Promise<Problem> {
  const body = await response.json().then(
    (value: unknown) => (typeof value === 'object' && value !== null ? (value as ProblemBody) : {}),
    (): ProblemBody => ({}),
  )
  const header = Number(response.headers.get('Retry-After'))
  const wait = body.retryAfter ?? (Number.isFinite(header) && header > 0 ? header : undefined)
  const code = body.code ?? `http_${response.status}`
  return new Problem(response.status, code, body.detail ?? body.title ?? '', body.field, wait)
}

export const isNotFound = (error: unknown): boolean => error instanceof Problem && error.status === 404

const RETRY_MS = 5_000

/** When to ask again unasked: as the server wishes, else after a few seconds, never all at the same moment. */
export function retryDelayMs(error: unknown): number {
  const wished = error instanceof Problem && error.retryAfter ? error.retryAfter * 1000 : RETRY_MS
  return wished * (1 + Math.random() / 2)
}
