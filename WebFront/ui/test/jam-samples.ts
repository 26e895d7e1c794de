import type { Idea, Jam } from '../src/shared/contract'
import { zoe } from './samples'

/** An hour of the day on which the jam of the tests is held. */
export const T = (hour: number, more = '00:00.000') => `2026-03-01T${String(hour).padStart(2, '0')}:${more}Z`
export const at = (iso: string) => Date.parse(iso)

export const jam: Jam = {
  id: '7', title: 'Doors', challenge: '', challengeHtml: '', community: { slug: 'doors', name: 'Doors' }, zone: 'Europe/Paris',
  languages: [], populations: [], membersOnly: false, voting: 'points', budget: 10, perIdea: 4,
  phases: [
    { kind: 'ideas', opensAt: T(8), closesAt: T(10), allows: ['ideas', 'comments'], showsTallies: true },
    { kind: 'vote', opensAt: T(11), closesAt: T(12), allows: ['votes'], showsTallies: false },
  ],
  themes: [{ number: 1, name: 'Seals', question: '', animators: [] }], sponsors: [], animators: [], state: 'running',
  announcement: '', version: 1,
}

export const idea = (id: string, change: Partial<Idea> = {}): Idea => ({
  id, jamId: '7', theme: 1, title: `Idea ${id}`, excerpt: '', authors: [zoe], at: T(8), state: 'shown', comments: 0,
  points: 0, votes: 0, pin: 0, isCalled: false, told: 0, ...change,
})
