import type { Idea, IdeaTally } from '../shared/contract'

/** An idea with the numbers that were told of it since, if any were. */
export const counted = (idea: Idea, tally: IdeaTally | undefined): Idea =>
  tally && tally.told > idea.told ? { ...idea, points: null, votes: null, ...tally } : idea
