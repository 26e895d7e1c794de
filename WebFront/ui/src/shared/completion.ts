/** The `#tag` or `@mention` that is being typed: what stands between its sign and the caret. */
export interface Token {
  kind: 'tag' | 'mention'
  query: string
  start: number
  end: number
}

const TAG = /(?:^|[^\p{L}\p{N}_&/#])#([\p{L}\p{N}_-]{1,50})$/u
const MENTION = /(?:^|[^\p{L}\p{N}_.@/])@([\p{L}\p{N}._-]{1,40})$/u

export function tokenAt(text: string, caret: number): Token | null {
  const before = text.slice(0, caret)
  const mention = MENTION.exec(before)?.[1]
  if (mention !== undefined) return { kind: 'mention', query: mention, start: caret - mention.length - 1, end: caret }
  const tag = TAG.exec(before)?.[1]
  if (tag !== undefined) return { kind: 'tag', query: tag.toLowerCase(), start: caret - tag.length - 1, end: caret }
  return null
}

/** Writes the chosen word in place of the token, with one space behind it. */
export function complete(text: string, token: Token, word: string): { text: string; caret: number } {
  const head = text.slice(0, token.start) + (token.kind === 'tag' ? '#' : '@') + word
  const rest = text.slice(token.end).replace(/^ /, '')
  return { text: `${head} ${rest}`, caret: head.length + 1 }
}

const PAUSE_MS = 150

/** Asks after a pause in the typing, and only ever tells of the latest question. */
export class Lookup<T> {
  #timer: ReturnType<typeof setTimeout> | undefined
  #abort: AbortController | undefined

  constructor(
    private readonly ask: (query: string, signal: AbortSignal) => Promise<T>,
    private readonly tell: (answer: T, query: string) => void,
  ) {}

  /** `failed` is told instead of an answer; without it a failed question just gives no suggestion. */
  search(query: string, failed?: (error: unknown) => void): void {
    this.cancel()
    const abort = (this.#abort = new AbortController())
    this.#timer = setTimeout(() => {
      this.ask(query, abort.signal).then(
        (answer) => !abort.signal.aborted && this.tell(answer, query),
        (error: unknown) => !abort.signal.aborted && failed?.(error),
      )
    }, PAUSE_MS)
  }

  cancel(): void {
    clearTimeout(this.#timer)
    this.#abort?.abort()
  }
}
