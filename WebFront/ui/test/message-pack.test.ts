import { JsonHubProtocol, NullLogger, type HubMessage } from '@microsoft/signalr'
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack'
import { describe, expect, it } from 'vitest'
import vectors from '../../../tests/Realtime.Tests/MessagePack/vectors.json'

const pack = new MessagePackHubProtocol()

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16)).buffer
const hex = (buffer: ArrayBuffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')

describe('the MessagePack package', () => {
  it.each(vectors.fromServer)('reads what our server writes: $name', ({ frame, message }) => {
    const [inJson] = new JsonHubProtocol().parseMessages(`${JSON.stringify(message)}\x1e`, NullLogger.instance)
    const read = pack.parseMessages(bytes(frame), NullLogger.instance)
    expect(read).toHaveLength(1)
    expect(read[0]).toMatchObject(inJson as object)
  })

  it.each(vectors.fromClient)('writes what our server is tested to read: $name', ({ frame, message }) => {
    expect(hex(pack.writeMessage(message as unknown as HubMessage))).toBe(frame)
  })
})
