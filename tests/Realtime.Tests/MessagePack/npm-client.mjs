// A client made of the npm packages alone: `node npm-client.mjs UI-FOLDER HUB TOKEN`. It speaks both protocols at once and
// prints what it was told, one JSON object a line.
import { createRequire } from 'node:module'

const [, , ui, hub, token] = process.argv
const require = createRequire(`${ui}/package.json`)
const { HttpTransportType, HubConnectionBuilder, JsonHubProtocol, LogLevel } = require('@microsoft/signalr')
const { MessagePackHubProtocol } = require('@microsoft/signalr-protocol-msgpack')

const tell = (protocol, what, value) => console.log(JSON.stringify({ protocol, what, value }))

async function connect(protocol) {
  const connection = new HubConnectionBuilder()
    .withUrl(hub, { skipNegotiation: true, transport: HttpTransportType.WebSockets, accessTokenFactory: () => token })
    .withHubProtocol(protocol)
    .configureLogging(LogLevel.None)
    .build()
  for (const target of ['event', 'mark', 'gap']) connection.on(target, (value) => tell(protocol.name, target, value))
  connection.onclose(() => tell(protocol.name, 'closed', null))
  await connection.start()
  const attempt = (...call) => connection.invoke(...call).catch((error) => error.message)
  tell(protocol.name, 'answer', await attempt('Watch', 'home', 'epoch.0'))
  tell(protocol.name, 'answer', await attempt('Unwatch', 'tag:é'))
  tell(protocol.name, 'answer', await attempt('Watch', '', null))
  tell(protocol.name, 'answer', await attempt('Watch', 7, null))
  tell(protocol.name, 'answer', await attempt('Nothing'))
  tell(protocol.name, 'answer', await attempt('Unwatch', 'x'.repeat(30_000)))
  await connection.send('Unwatch', 'me')
  tell(protocol.name, 'answer', await attempt('Watch', 'tag:forged', 'other.1'))
  tell(protocol.name, 'ready', null)
}

await Promise.all([connect(new JsonHubProtocol()), connect(new MessagePackHubProtocol())])
