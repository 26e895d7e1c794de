import { describe, expect, it } from 'vitest'
import { JamView } from '../src/jams/jam-view.svelte'
import type { LiveConnection } from '../src/realtime/live-connection'
import type { JamSnapshot, LiveEvent } from '../src/shared/contract'
import { Problem } from '../src/shared/problem'
import { jam, T } from './jam-samples'

const snapshot: JamSnapshot = {
  jam, figures: { participants: 0, ideas: 0, comments: 0, votes: 0, followers: 3 }, mayContribute: true, mayAnimate: false,
  following: false, pointsLeft: 10, now: T(9), position: 'e.1',
}

async function opened(answer: () => Promise<undefined>) {
  const asked: boolean[] = []
  const refused: boolean[] = []
  const hear: Record<string, (event: LiveEvent) => void> = {}
  const live = {
    watch: (topic: string, { onEvent }: { onEvent: (event: LiveEvent) => void }) => {
      hear[topic] = onEvent
      return { stop: () => undefined, resume: () => undefined }
    },
  } as unknown as LiveConnection
  const never = () => Promise.reject(new Problem(404, 'not_found', ''))
  const view = new JamView(jam.id, { read: () => Promise.resolve(), apply: () => undefined, close: () => undefined }, {
    api: {
      get: () => Promise.resolve(snapshot),
      follow: (_id, on) => (asked.push(on), answer()),
      ballot: () => Promise.resolve({ jamId: jam.id, pointsLeft: 10, votes: [] }),
      vote: never,
      pulse: never,
    },
    live,
    onRefused: (_error, isVote) => refused.push(isVote),
  })
  await view.open()
  return { view, asked, refused, hear }
}

describe('following a jam', () => {
  it('shows at once, and stands as it was when it is refused', async () => {
    const fine = await opened(() => Promise.resolve(undefined))
    const done = fine.view.follow(true)
    expect(fine.view.snapshot?.following).toBe(true)
    await done
    expect([fine.asked, fine.refused, fine.view.snapshot?.following]).toEqual([[true], [], true])

    const bad = await opened(() => Promise.reject(new Problem(422, 'too_many', '')))
    await bad.view.follow(true)
    expect([bad.refused, bad.view.snapshot?.following]).toEqual([[false], false])
  })

  it('shows what I said on another device, of this jam alone', async () => {
    const { view, hear } = await opened(() => Promise.resolve(undefined))
    const told = (jamId: string) =>
      hear['me']?.({ type: 'jam.followed', subject: jamId, data: { jamId, following: true } } as unknown as LiveEvent)
    told('999')
    expect(view.snapshot?.following).toBe(false)
    told(jam.id)
    expect(view.snapshot?.following).toBe(true)
  })
})
