import type { Ballot, ExposureFigures, HiddenIdea, Idea, IdeaPage, Jam, JamConsole, Page, QueueOrder } from '../../shared/contract'
import type { Call } from '../../shared/http'

type Caller = <T>(method: string, path: string, call?: Call) => Promise<T>

const enc = encodeURIComponent
const of = (jam: string, idea: string) => `/jams/${enc(jam)}/ideas/${enc(idea)}`

/** What animators do, one line a call. */
export const consoleApi = (call: Caller) => ({
  read: (jam: string) => call<JamConsole>('GET', `/jams/${enc(jam)}/console`),
  queue: (jam: string, order: QueueOrder, theme: number | null, limit: number) =>
    call<IdeaPage>('GET', `/jams/${enc(jam)}/ideas`, { query: { order, theme: theme ?? undefined, limit } }),
  hidden: (jam: string) => call<Page<HiddenIdea>>('GET', `/jams/${enc(jam)}/hidden`),
  exposure: (jam: string) => call<ExposureFigures>('GET', `/jams/${enc(jam)}/exposure`),
  hide: (jam: string, idea: string, reason: string) =>
    call<HiddenIdea>('PUT', `${of(jam, idea)}/hidden`, { body: { reason } }),
  show: (jam: string, idea: string) => call<Idea>('DELETE', `${of(jam, idea)}/hidden`),
  decline: (jam: string, idea: string) => call<HiddenIdea>('DELETE', `${of(jam, idea)}/appeal`),
  callVotes: (jam: string, idea: string, on: boolean) => call<Idea>(on ? 'PUT' : 'DELETE', `${of(jam, idea)}/call`),
  invite: (jam: string, idea: string, user: string) =>
    call<undefined>('POST', `${of(jam, idea)}/experts`, { body: { user } }),
  handOver: (jam: string, to: string, note: string) =>
    call<JamConsole>('PUT', `/jams/${enc(jam)}/duty`, { body: { to, note } }),
  poll: (jam: string, question: string, options: string[], seconds: number) =>
    call<Jam>('PUT', `/jams/${enc(jam)}/poll`, { body: { question, options, seconds } }),
  endPoll: (jam: string) => call<Jam>('DELETE', `/jams/${enc(jam)}/poll`),
  answerPoll: (jam: string, option: number) => call<Ballot>('PUT', `/jams/${enc(jam)}/poll/vote`, { body: { option } }),
})

export type ConsoleApi = ReturnType<typeof consoleApi>
