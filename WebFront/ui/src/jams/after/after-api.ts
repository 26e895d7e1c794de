import type {
  CriterionScore, IdeaOutcome, JamIncubator, JamJury, JamParticipation, JamReport, JamSelection, NewOutcome, Page,
  SelectionIdea,
} from '../../shared/contract'
import type { Call } from '../../shared/http'

type Caller = <T>(method: string, path: string, call?: Call) => Promise<T>

const of = (jam: string) => `/jams/${encodeURIComponent(jam)}`
const ofIdea = (jam: string, idea: string) => `${of(jam)}/ideas/${encodeURIComponent(idea)}`

/** What comes after a jam, one line a call. */
export const jamAfterApi = (call: Caller) => ({
  report: (id: string) => call<JamReport>('GET', `${of(id)}/report`),
  participation: (id: string) => call<JamParticipation>('GET', `${of(id)}/participation`),
  incubator: (id: string) => call<JamIncubator>('GET', `${of(id)}/incubator`),
  selection: (id: string) => call<JamSelection>('GET', `${of(id)}/selection`),
  setJury: (id: string, body: { jurors: string[]; criteria: { name: string; weight: number }[] }) =>
    call<JamJury>('PUT', `${of(id)}/jury`, { body }),
  judge: (jam: string, idea: string, body: { scores: CriterionScore[]; note: string }) =>
    call<SelectionIdea>('PUT', `${ofIdea(jam, idea)}/scores`, { body }),
  /** Every status that an idea had, the newest first. */
  outcomes: (jam: string, idea: string) => call<Page<IdeaOutcome>>('GET', `${ofIdea(jam, idea)}/outcomes`),
  decide: (jam: string, idea: string, body: NewOutcome) =>
    call<IdeaOutcome>('PUT', `${ofIdea(jam, idea)}/outcome`, { body }),
})

export type JamAfterApi = ReturnType<typeof jamAfterApi>

/** Where the report's raw figures are kept as a file from. */
export const exportOf = (jam: string, format: 'csv' | 'json'): string => `/api/v1${of(jam)}/report/export?format=${format}`
