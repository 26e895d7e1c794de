import type { LiveConnection, Watch } from '../realtime/live-connection'
import type { Ask, AskOrder, AskQuestion, AskSnapshot, LiveEvent } from '../shared/contract'
import { isNotFound, retryDelayMs } from '../shared/problem'
import type { AsksApi } from './asks-api'

export interface AskViewDeps {
  api: AsksApi
  live: LiveConnection
  me: () => string | undefined
}

/** One session, live: questions and tallies by its topic, what I did on another device by `me`. */
export class AskView {
  status: 'loading' | 'ready' | 'failed' = $state('loading')
  error: unknown = $state.raw(null)
  snapshot: AskSnapshot | null = $state.raw(null)
  questions: AskQuestion[] = $state.raw([])
  order: AskOrder = $state('votes')
  after: string | null = $state(null)
  loadingMore = $state(false)
  moreError: unknown = $state.raw(null)
  isGone = $state(false)
  #watch: Watch | null = null
  #mine: Watch | null = null
  #closed = false
  #reading = 0
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly id: string,
    private readonly deps: AskViewDeps,
  ) {}

  get ask(): Ask | undefined {
    return this.snapshot?.ask
  }

  async open(order = this.order): Promise<void> {
    const reading = ++this.#reading
    this.order = order
    if (this.status === 'failed') this.status = 'loading'
    try {
      const [snapshot, page] = await Promise.all([this.deps.api.get(this.id), this.deps.api.questions(this.id, order, null)])
      if (this.#closed || reading !== this.#reading) return
      this.snapshot = snapshot
      this.questions = page.items
      this.after = page.after ?? null
      this.status = 'ready'
      this.#listen(snapshot.position)
    } catch (error) {
      if (this.#closed || reading !== this.#reading) return
      if (this.status === 'ready' && !isNotFound(error)) {
        clearTimeout(this.#retry)
        this.#retry = setTimeout(() => void this.open(), retryDelayMs(error))
        return
      }
      this.error = error
      this.status = 'failed'
    }
  }

  async more(): Promise<void> {
    if (this.after === null || this.loadingMore) return
    const reading = this.#reading
    this.loadingMore = true
    this.moreError = null
    try {
      const page = await this.deps.api.questions(this.id, this.order, this.after)
      if (reading !== this.#reading) return
      // Votes that came meanwhile may have moved one over the edge of the page.
      const held = new Set(this.questions.map(({ id }) => id))
      this.questions = [...this.questions, ...page.items.filter(({ id }) => !held.has(id))]
      this.after = page.after ?? null
    } catch (error) {
      if (reading === this.#reading) this.moreError = error
    } finally {
      this.loadingMore = false
    }
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#retry)
    this.#watch?.stop()
    this.#mine?.stop()
  }

  /** Puts what I just did, or what came, in its place. */
  put(question: AskQuestion): void {
    const held = this.questions.find(({ id }) => id === question.id)
    if (held && question.version < held.version) return
    if (question.state === 'withdrawn' || (question.state === 'hidden' && !question.reason)) {
      this.questions = this.questions.filter(({ id }) => id !== question.id)
      return
    }
    const whole = { ...question, isMine: question.isMine ?? held?.isMine, hasMyVote: question.hasMyVote ?? held?.hasMyVote }
    if (held) this.questions = this.questions.map((one) => (one.id === question.id ? whole : one))
    // New ones stand on top of the newest; among the most voted they come last, and only when all are shown.
    else if (this.order === 'newest') this.questions = [whole, ...this.questions]
    else if (this.after === null) this.questions = [...this.questions, whole]
  }

  settle(ask: Ask): void {
    if (this.snapshot) this.snapshot = { ...this.snapshot, ask }
  }

  spent(): void {
    if (this.snapshot) this.snapshot = { ...this.snapshot, questionsLeft: Math.max(0, this.snapshot.questionsLeft - 1) }
  }

  #listen(position: string): void {
    if (this.#watch) {
      this.#watch.resume(position)
      return
    }
    const { live } = this.deps
    this.#watch = live.watch(`ask:${this.id}`, {
      position,
      onEvent: (event) => this.#apply(event),
      onGap: () => void this.open(),
    })
    this.#mine = live.watch('me', { position: null, onEvent: (event) => this.#apply(event), onGap: () => undefined })
  }

  #apply(event: LiveEvent): void {
    switch (event.type) {
      case 'ask.changed':
        return this.settle(event.data.ask)
      case 'ask.cancelled':
        this.isGone = true
        return
      case 'ask.question': {
        this.#count(event.data.figures)
        const { question } = event.data
        const isMine = this.deps.me() === question.author.handle
        // Why it was hidden is told to its author alone: by the list.
        if (question.state === 'hidden' && this.questions.some(({ id, isMine: own }) => id === question.id && own))
          return void this.open()
        return this.put({ ...question, ...(isMine && { isMine }) })
      }
      case 'ask.tallies': {
        this.#count(event.data.figures)
        const votes = new Map(event.data.tallies.map((one) => [one.questionId, one.votes]))
        this.questions = this.questions.map((one) => ({ ...one, votes: votes.get(one.id) ?? one.votes }))
        return
      }
      case 'ask.voted':
        this.questions = this.questions.map((one) =>
          one.id === event.subject ? { ...one, votes: event.data.votes, hasMyVote: event.data.hasMyVote } : one,
        )
    }
  }

  #count(figures: Ask['figures']): void {
    if (this.snapshot) this.settle({ ...this.snapshot.ask, figures })
  }
}
