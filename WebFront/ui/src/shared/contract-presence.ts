export type PresenceState = 'offline' | 'away' | 'online'

export interface PersonPresence {
  handle: string
  state: PresenceState
}

/** Whether others see when one is there; if not, one sees nobody's presence either. */
export interface PresenceWish {
  shows: boolean
}
