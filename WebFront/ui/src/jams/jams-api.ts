import type {
  Ballot, HiddenIdea, Idea, IdeaLineage, IdeaOrder, IdeaPage, Jam, JamAct, JamPage, JamPair, JamPlan, JamPulse, JamSnapshot, NewIdea, Page,
} from '../shared/contract'
import type { Call } from '../shared/http'

type Caller = <T>(method: string, path: string, call?: Call) => Promise<T>

const enc = encodeURIComponent
const of = (jam: string, idea: string) => `/jams/${enc(jam)}/ideas/${enc(idea)}`

/** Jams, one line a call. */
export const jamsApi = (call: Caller) => ({
  list: (before: string | null) => call<JamPage>('GET', '/jams', { query: { before } }),
  places: () => call<{ countries: string[]; units: string[] }>('GET', '/jams/places'),
  follow: (id: string, on: boolean) => call<undefined>(on ? 'PUT' : 'DELETE', `/jams/${enc(id)}/follow`),
  get: (id: string) => call<JamSnapshot>('GET', `/jams/${enc(id)}`),
  plan: (body: JamPlan, idempotencyKey: string) => call<Jam>('POST', '/jams', { body, idempotencyKey }),
  change: (id: string, body: Partial<JamPlan>) => call<Jam>('PATCH', `/jams/${enc(id)}`, { body }),
  cancel: (id: string) => call<undefined>('DELETE', `/jams/${enc(id)}`),
  pause: (id: string, on: boolean) => call<Jam>(on ? 'PUT' : 'DELETE', `/jams/${enc(id)}/paused`),
  /** Closes the open phase, or the last one that was, at another time; null closes the open one now. */
  closeAt: (id: string, closesAt: string | null) => call<Jam>('PUT', `/jams/${enc(id)}/closing`, { body: { closesAt } }),
  /** Opens the next phase, which was planned for a moment, at an earlier one; null for now. */
  openAt: (id: string, plannedAt: string, opensAt: string | null) =>
    call<Jam>('PUT', `/jams/${enc(id)}/opening`, { body: { plannedAt, opensAt } }),
  announce: (id: string, text: string) =>
    text
      ? call<Jam>('PUT', `/jams/${enc(id)}/announcement`, { body: { text } })
      : call<Jam>('DELETE', `/jams/${enc(id)}/announcement`),
  spotlight: (id: string, idea: string | null) =>
    idea ? call<Jam>('PUT', `/jams/${enc(id)}/spotlight/${enc(idea)}`) : call<Jam>('DELETE', `/jams/${enc(id)}/spotlight`),
  actions: (id: string, after: string | null) => call<Page<JamAct>>('GET', `/jams/${enc(id)}/actions`, { query: { after } }),
  ideas: (id: string, order: IdeaOrder, theme: number | null, after: string | null, limit = 30) =>
    call<IdeaPage>('GET', `/jams/${enc(id)}/ideas`, { query: { order, theme: theme ?? undefined, after, limit } }),
  similar: (id: string, text: string, signal?: AbortSignal) =>
    call<{ items: Idea[] }>('GET', `/jams/${enc(id)}/similar`, { query: { text }, signal }),
  lineage: (jam: string, id: string) => call<IdeaLineage>('GET', `${of(jam, id)}/lineage`),
  idea: (jam: string, id: string) => call<Idea>('GET', of(jam, id)),
  publish: (jam: string, body: NewIdea, idempotencyKey: string) =>
    call<Idea>('POST', `/jams/${enc(jam)}/ideas`, { body, idempotencyKey }),
  ballot: (id: string) => call<Ballot>('GET', `/jams/${enc(id)}/ballot`),
  /** Points or stars in place of what the idea had; 0 takes the vote back. */
  vote: (jam: string, id: string, value: number) =>
    value > 0
      ? call<Ballot>('PUT', `${of(jam, id)}/vote`, { body: { value } })
      : call<Ballot>('DELETE', `${of(jam, id)}/vote`),
  merge: (jam: string, id: string, into: string | null) =>
    into ? call<Idea>('PUT', `${of(jam, id)}/merged`, { body: { into } }) : call<Idea>('DELETE', `${of(jam, id)}/merged`),
  move: (jam: string, id: string, theme: number) => call<Idea>('PUT', `${of(jam, id)}/theme`, { body: { theme } }),
  pin: (jam: string, id: string, on: boolean) => call<Idea>(on ? 'PUT' : 'DELETE', `${of(jam, id)}/pin`),
  hiding: (jam: string, id: string) => call<HiddenIdea>('GET', `${of(jam, id)}/hidden`),
  appeal: (jam: string, id: string, text: string) => call<HiddenIdea>('PUT', `${of(jam, id)}/appeal`, { body: { text } }),
  pulse: (id: string) => call<JamPulse>('GET', `/jams/${enc(id)}/pulse`),
  views: (id: string, ideas: string[]) => call<undefined>('POST', `/jams/${enc(id)}/views`, { body: { ideas } }),
  answerPoll: (id: string, option: number) => call<Ballot>('PUT', `/jams/${enc(id)}/poll/vote`, { body: { option } }),
  /** Two ideas that I have not compared, or others than the next: so many pairs are passed over. */
  pair: (id: string, skip: number) => call<JamPair>('GET', `/jams/${enc(id)}/pair`, { query: { skip } }),
  prefer: (id: string, winner: string, loser: string) =>
    call<Ballot>('PUT', `/jams/${enc(id)}/pairs`, { body: { winner, loser } }),
})

export type JamsApi = ReturnType<typeof jamsApi>
