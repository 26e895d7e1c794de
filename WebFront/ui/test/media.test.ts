import { describe, expect, it, vi } from 'vitest'
import { Attachments } from '../src/media/attachments.svelte'
import { srcsetOf, widthOf } from '../src/media/sizes'
import type { Attachment } from '../src/shared/contract'
import { Photos } from '../src/shared/photos'
import { Framing } from '../src/users/framing.svelte'
import { event, me } from './samples'

const photo = (id: string): Attachment => ({ id, kind: 'photo', width: 1600, height: 1200, alt: '', milliseconds: 0 })
const file = (name: string, type = 'image/png', bytes = 3) => new File([new Uint8Array(bytes)], name, { type })
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('photos and videos of a text that is being written', () => {
  function door() {
    let count = 0
    return {
      upload: vi.fn((_: Blob) => Promise.resolve(photo(String(++count)))),
      discardMedia: vi.fn(() => Promise.resolve()),
    }
  }

  it('are sent one after the other and published in the order in which they were chosen', async () => {
    const server = door()
    const attachments = new Attachments(server)
    attachments.add([file('a.png'), file('b.png')])
    expect(attachments.ready).toBe(false)
    expect(attachments.busy).toBe(true)
    await settled()
    expect(attachments.ready).toBe(true)
    const [, second] = attachments.files
    if (second) second.alt = ' A door '
    expect(attachments.chosen).toEqual([
      { id: '1', alt: '' },
      { id: '2', alt: 'A door' },
    ])
  })

  it('are refused before anything is sent when the server would refuse them', () => {
    const server = door()
    const attachments = new Attachments(server)
    attachments.add([file('a.txt', 'text/plain'), file('b.png', 'image/png', 11 * 1024 * 1024)])
    expect(attachments.files).toEqual([])
    expect(attachments.failure).not.toBe('')
    attachments.add(Array.from({ length: 11 }, (_, index) => file(`${index}.png`)))
    expect(attachments.files.length).toBe(10)
  })

  it('keep a text from being published when one failed, until it is taken out', async () => {
    const server = door()
    server.upload.mockImplementationOnce(() => Promise.reject(new Error('no')))
    const attachments = new Attachments(server)
    attachments.add([file('a.png'), file('b.png')])
    await settled()
    expect(attachments.files.map(({ state }) => state)).toEqual(['failed', 'ready'])
    expect(attachments.ready).toBe(false)
    attachments.remove(attachments.files[0]?.key ?? 0)
    expect(attachments.ready).toBe(true)
  })

  it('are forgotten by the server when they are taken out, and kept when they were published', async () => {
    const server = door()
    const attachments = new Attachments(server)
    attachments.add([file('a.png'), file('b.png')])
    await settled()
    attachments.remove(attachments.files[0]?.key ?? 0)
    expect(server.discardMedia.mock.calls).toEqual([['1']])
    attachments.clear()
    attachments.discard()
    expect(server.discardMedia).toHaveBeenCalledTimes(1)
  })
})

describe('whose photo one may see', () => {
  async function known(...found: string[]) {
    vi.useFakeTimers()
    const ask = vi.fn((handles: string[]) =>
      Promise.resolve({ items: handles.filter((one) => found.includes(one)).map((handle) => ({ handle, photo: '7' })) }),
    )
    const photos = new Photos()
    photos.connect(ask)
    for (const handle of ['ana', 'bob', 'ana']) photos.want(handle)
    await vi.runAllTimersAsync()
    return { ask, photos }
  }

  it('is asked for once for all who are shown together', async () => {
    const { ask, photos } = await known('ana')
    photos.want('bob')
    await vi.runAllTimersAsync()
    expect(ask.mock.calls).toEqual([[['ana', 'bob']]])
    expect([photos.of('ana'), photos.of('bob'), photos.of('eve')]).toEqual(['7', '', ''])
    vi.useRealTimers()
  })

  it('follows what the live events say, and asks when they say less than one may see', async () => {
    const { ask, photos } = await known('ana')
    const updated = (handle: string, value: string) =>
      photos.apply(event(1, '7', { type: 'user.updated', data: { user: { ...me, handle, photo: value } } }))
    updated('bob', '9')
    expect(photos.of('bob')).toBe('9')
    updated('ana', '')
    expect(photos.of('ana')).toBe('7')
    await vi.runAllTimersAsync()
    expect(ask).toHaveBeenLastCalledWith(['ana'])
    expect(photos.of('ana')).toBe('7')
    vi.useRealTimers()
  })
})

describe('framing a portrait', () => {
  it('begins with the middle of the picture', () => {
    const framing = new Framing()
    framing.start({ naturalWidth: 2000, naturalHeight: 1000 })
    expect(framing.crop).toEqual({ x: 0.25, y: 0, size: 1 })
  })

  it('never reaches over an edge', () => {
    const framing = new Framing()
    framing.start({ naturalWidth: 1000, naturalHeight: 2000 })
    framing.zoomTo(2)
    framing.move(10, 10)
    expect(framing.crop).toEqual({ x: 0, y: 0, size: 0.5 })
    framing.move(-10, -10)
    expect(framing.crop.x).toBeCloseTo(0.5)
    expect(framing.crop.y).toBeCloseTo(0.75)
    framing.zoomTo(1)
    expect(framing.crop).toEqual({ x: 0, y: 0.5, size: 1 })
  })
})

describe('sizes of a photo', () => {
  it('tell the browser how wide each is, once', () => {
    expect(widthOf(photo('1'), 480)).toBe(480)
    expect(srcsetOf(photo('1'))).toBe('/api/v1/media/1/s 480w, /api/v1/media/1/m 1024w, /api/v1/media/1/l 1600w')
    expect(srcsetOf({ ...photo('1'), width: 300, height: 200 })).toBe('/api/v1/media/1/s 300w')
  })
})
