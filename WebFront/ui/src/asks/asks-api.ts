import type {
  Ask,
  AskAnswerRevision,
  AskFigures,
  AskOrder,
  AskPage,
  AskPlan,
  AskQuestion,
  AskQuestionPage,
  AskSnapshot,
} from '../shared/contract'
import type { Call } from '../shared/http'

type Caller = <T>(method: string, path: string, call?: Call) => Promise<T>

const enc = encodeURIComponent
const of = (ask: string, question: string) => `/asks/${enc(ask)}/questions/${enc(question)}`

/** Sessions in which executives answer, one line a call. */
export const asksApi = (call: Caller) => ({
  list: (before: string | null) => call<AskPage>('GET', '/asks', { query: { before } }),
  figures: () => call<AskFigures>('GET', '/asks/figures'),
  get: (id: string) => call<AskSnapshot>('GET', `/asks/${enc(id)}`),
  plan: (body: AskPlan, idempotencyKey: string) => call<Ask>('POST', '/asks', { body, idempotencyKey }),
  change: (id: string, body: Partial<AskPlan>) => call<Ask>('PATCH', `/asks/${enc(id)}`, { body }),
  cancel: (id: string) => call<undefined>('DELETE', `/asks/${enc(id)}`),
  questions: (id: string, order: AskOrder, after: string | null) =>
    call<AskQuestionPage>('GET', `/asks/${enc(id)}/questions`, { query: { order, after, limit: 50 } }),
  ask: (id: string, text: string, idempotencyKey: string) =>
    call<AskQuestion>('POST', `/asks/${enc(id)}/questions`, { body: { text }, idempotencyKey }),
  withdraw: (ask: string, question: string) => call<undefined>('DELETE', of(ask, question)),
  hide: (ask: string, question: string, reason: string) =>
    call<undefined>('PUT', `${of(ask, question)}/hidden`, { body: { reason } }),
  vote: (ask: string, question: string, on: boolean) =>
    call<AskQuestion>(on ? 'PUT' : 'DELETE', `${of(ask, question)}/vote`),
  answer: (ask: string, question: string, text: string) =>
    call<AskQuestion>('PUT', `${of(ask, question)}/answer`, { body: { text } }),
  answers: (ask: string, question: string) =>
    call<{ items: AskAnswerRevision[] }>('GET', `${of(ask, question)}/answers`),
  promise: (ask: string, question: string, day: string) =>
    call<AskQuestion>('PUT', `${of(ask, question)}/promise`, { body: { day } }),
})

export type AsksApi = ReturnType<typeof asksApi>
