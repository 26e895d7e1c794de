import type { ReactionCounts, ReactionKind } from '../shared/contract'

/** What somebody gave or took back and the server has not confirmed yet, by kind. */
export type Wish = Map<ReactionKind, boolean>

interface Reacted {
  reactions: ReactionCounts
  myReactions: ReactionKind[]
}

/** Counts as they will be once the wishes are confirmed. */
export function withWish<T extends Reacted>(held: T, wish: Wish | undefined): T {
  if (!wish?.size) return held
  const reactions = { ...held.reactions }
  let mine = held.myReactions
  for (const [kind, on] of wish) {
    if (mine.includes(kind) === on) continue
    reactions[kind] = Math.max(0, (reactions[kind] ?? 0) + (on ? 1 : -1))
    mine = on ? [...mine, kind] : mine.filter((other) => other !== kind)
  }
  return { ...held, reactions, myReactions: mine }
}
