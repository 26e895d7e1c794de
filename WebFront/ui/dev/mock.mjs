// A stand-in for the server, in memory: enough of the REST door and of the hub to work on the screens.
// `npm run mock` serves /api and /live on port 5000 (PORT changes it) and what `npm run build` wrote, with the real
// content security policy. Sign in as camille.roy with any password. POST /mock/post makes somebody else publish.
import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack'
import { communities, people, posts as seeds } from './mock-data.mjs'
import { ownPage, peopleRoutes } from './mock-people.mjs'

const CSP =
  "default-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
const ROOT = new URL('../../wwwroot/', import.meta.url).pathname
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' }
const ME = 'camille.roy'
let signedIn = process.env.SIGNED_OUT === undefined
let log = 0
let lastId = 7_300_000_000_000_000n
const newId = () => String((lastId += 1000n))
const position = () => `mock.${log}`
const author = ({ handle, name }) => ({ handle, name })
const person = (handle) => people.find((one) => one.handle === handle)
const community = (slug) => communities.find((one) => one.slug === slug)
const [tokens, comments, posts] = [[], [], []]

const escape = (text) => text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char])
function render(text) {
  return text
    .split(/\n{2,}/)
    .map((block) => `<p>${escape(block).replace(/\n/g, '<br>')}</p>`)
    .join('')
    .replace(/(^|[\s>])#([\p{L}\p{N}_-]+)/gu, (_, lead, tag) => `${lead}<a href="/tags/${tag.toLowerCase()}" class="tag">#${tag}</a>`)
    .replace(/(^|[\s>])@([\w.-]*\w)/g, (all, lead, handle) =>
      person(handle) ? `${lead}<a href="/people/${handle}" class="mention">@${handle}</a>` : all)
}
const tagsOf = (text) => [...text.matchAll(/#([\p{L}\p{N}_-]+)/gu)].map(([, tag]) => tag.toLowerCase())

function makePost({ by, text, kind = 'message', community: slug, at = new Date().toISOString(), reactions = {}, mine = [] }) {
  const place = slug ? { slug, name: community(slug).name } : null
  const post = { id: newId(), author: author(person(by)), text, html: render(text), kind, community: place, createdAt: at, editedAt: null, tags: tagsOf(text), mentions: [], reactions: { ...reactions }, myReactions: mine, commentCount: 0, version: 1 }
  posts.unshift(post)
  return post
}
function makeComment(post, by, text, at = new Date().toISOString()) {
  const comment = { id: newId(), postId: post.id, author: author(person(by)), text, html: render(text), mentions: [], createdAt: at }
  comments.push(comment)
  post.commentCount++
  post.version++
  return comment
}
for (const { minutesAgo, replies = [], ...seed } of seeds.toReversed()) {
  const at = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString()
  const post = makePost({ ...seed, at: at(minutesAgo) })
  replies.forEach(([by, text], index) => makeComment(post, by, text, at(Math.max(1, minutesAgo - 4 * (index + 1)))))
}

// The hub: SignalR's MessagePack protocol over a bare web socket. Every client gets every event of the topics it watches.
const protocol = new MessagePackHubProtocol()
const sockets = new Set()
const frame = (opcode, body) => {
  const head = body.length < 126 ? [0x80 | opcode, body.length] : [0x80 | opcode, 126, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from(head), body])
}
function unframe(data) {
  const messages = []
  for (let at = 0; at + 6 <= data.length; ) {
    const opcode = data[at] & 15
    let length = data[at + 1] & 127
    at += 2
    if (length === 126) {
      length = data.readUInt16BE(at)
      at += 2
    }
    const mask = data.subarray(at, at + 4)
    const body = Uint8Array.from(data.subarray(at + 4, at + 4 + length), (byte, index) => byte ^ mask[index % 4])
    at += 4 + length
    // The handshake is JSON in a text.
    if (opcode === 1) messages.push({ type: 'handshake' })
    if (opcode === 2) messages.push(...protocol.parseMessages(body.buffer, null))
  }
  return messages
}
function serveHub(request, socket) {
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`)
  const topics = new Set()
  const send = (message) => socket.write(frame(2, Buffer.from(protocol.writeMessage(message))))
  const client = { topics, call: (target, payload) => send({ type: 1, target, arguments: [payload] }) }
  sockets.add(client)
  const ping = setInterval(() => send({ type: 6 }), 10_000)
  const leave = () => (clearInterval(ping), sockets.delete(client))
  socket.on('close', leave).on('error', leave)
  socket.on('data', (data) => {
    for (const message of unframe(data)) {
      if (message.type === 'handshake') socket.write(frame(1, Buffer.from('{}\x1e')))
      if (message.type !== 1) continue
      const [topic, from] = message.arguments
      if (message.target === 'Watch') topics.add(topic)
      else topics.delete(topic)
      send({ type: 3, invocationId: message.invocationId, result: message.target === 'Watch' ? { topic, position: from ?? position() } : null })
    }
  })
}
function tell(type, subject, actor, data, topics) {
  log++
  for (const client of sockets) {
    const event = { position: position(), type, subject, at: new Date().toISOString(), actor: author(person(actor)), data }
    for (const topic of topics) if (client.topics.has(topic)) client.call('event', { ...event, topic })
    client.call('mark', { position: position() })
  }
}
const topicsOf = (post) => ['home', `user:${post.author.handle}`, `post:${post.id}`, ...(post.community ? [`community:${post.community.slug}`] : []), ...post.tags.map((tag) => `tag:${tag}`)]
const shared = ({ myReactions: _, ...post }) => post
const tellPost = (type, post) => tell(type, post.id, post.author.handle, { post: shared(post) }, topicsOf(post))

class Refusal extends Error {
  constructor(status, code, field) {
    super(code)
    Object.assign(this, { status, body: { type: 'about:blank', title: code, status, detail: code, code, field } })
  }
}
function found(item) {
  if (!item) throw new Refusal(404, 'not_found')
  return item
}
const page = (items, url, cursor) => {
  const limit = Number(url.searchParams.get('limit') ?? 20)
  const start = Number(url.searchParams.get(cursor) ?? 0)
  return { items: items.slice(start, start + limit), [cursor]: start + limit < items.length ? String(start + limit) : null, position: position() }
}
const has = (text, q) => text.toLowerCase().split(/[\s.'-]+/).some((word) => word.startsWith(q)) || text.toLowerCase().startsWith(q)
const me = () => ({ ...person(ME), ...ownPage, email: 'camille.roy@example.com', capabilities: [], csrf: 'mock' })

const routes = [
  ['GET', '/me', () => me()],
  ['PATCH', '/me', ({ body }) => (Object.assign(person(ME), body), me())],
  ['POST', '/session', ({ body }) => {
    if (body.password === 'wrong') throw new Refusal(401, 'invalid_credentials')
    signedIn = true
    return { user: person(ME), csrf: 'mock' }
  }],
  ['DELETE', '/session', () => void (signedIn = false)],
  ['POST', '/users', ({ body }) => {
    if (person(body.handle)) throw new Refusal(409, 'handle_taken', 'handle')
    return [201, person(ME)]
  }],
  ...peopleRoutes({ ME, person, found, page, has, author, posts, signOut: () => void (signedIn = false) }),
  ['GET', '/tokens', () => ({ items: tokens.map(({ token: _, ...rest }) => rest) })],
  ['POST', '/tokens', ({ body }) => (tokens.push({ id: newId(), label: body.label, token: `mdt_${randomUUID()}`, createdAt: new Date().toISOString() }), [201, tokens.at(-1)])],
  ['DELETE', '/tokens/:id', ({ id }) => void tokens.splice(tokens.findIndex((token) => token.id === id), 1)],
  ['GET', '/users', ({ url }) => page(people.filter(({ name, handle }) => has(`${name} ${handle}`, (url.searchParams.get('q') ?? '').toLowerCase())), url, 'after')],
  ['GET', '/users/:handle', ({ handle }) => found(person(handle))],
  ['GET', '/users/:handle/posts', ({ handle, url }) => (found(person(handle)), page(posts.filter((post) => post.author.handle === handle), url, 'before'))],
  ['GET', '/users/:handle/followers', ({ handle, url }) => page(people.filter((one) => one.handle !== handle).slice(0, person(handle).followersCount % 12), url, 'after')],
  ['GET', '/users/:handle/following', ({ url }) => page(people.filter(({ isFollowing }) => isFollowing), url, 'after')],
  ['PUT', '/users/:handle/follow', ({ handle }) => void Object.assign(person(handle), { isFollowing: true })],
  ['DELETE', '/users/:handle/follow', ({ handle }) => void Object.assign(person(handle), { isFollowing: false })],
  ['GET', '/feed', ({ url }) => page(posts, url, 'before')],
  ['GET', '/tags', ({ url }) => {
    const used = posts.flatMap((post) => post.tags).filter((tag) => tag.startsWith(url.searchParams.get('q') ?? ''))
    return { items: [...new Set(used)].map((tag) => ({ tag, posts: used.filter((other) => other === tag).length })) }
  }],
  ['GET', '/tags/:tag/posts', ({ tag, url }) => page(posts.filter((post) => post.tags.includes(tag)), url, 'before')],
  ['POST', '/posts', ({ body }) => {
    const post = makePost({ by: ME, ...body })
    tellPost('post.created', post)
    return [201, post]
  }],
  ['GET', '/posts/:id', ({ id }) => ({ ...found(posts.find((post) => post.id === id)), position: position() })],
  ['PATCH', '/posts/:id', ({ id, body }) => {
    const post = Object.assign(found(posts.find((one) => one.id === id)), body)
    Object.assign(post, { html: render(post.text), tags: tagsOf(post.text), editedAt: new Date().toISOString(), version: post.version + 1 })
    tellPost('post.edited', post)
    return post
  }],
  ['DELETE', '/posts/:id', ({ id }) => {
    const [post] = posts.splice(posts.findIndex((one) => one.id === id), 1)
    tell('post.deleted', id, ME, {}, topicsOf(post))
  }],
  ['GET', '/posts/:id/comments', ({ id, url }) => page(comments.filter(({ postId }) => postId === id), url, 'after')],
  ['POST', '/posts/:id/comments', ({ id, body }) => [201, comment(found(posts.find((post) => post.id === id)), ME, body.text)]],
  ['DELETE', '/posts/:id/comments/:comment', ({ id, comment: gone }) => {
    const post = posts.find((one) => one.id === id)
    comments.splice(comments.findIndex((one) => one.id === gone), 1)
    tell('comment.deleted', gone, ME, { postId: id, commentCount: --post.commentCount, version: ++post.version }, topicsOf(post))
  }],
  ...['PUT', 'DELETE'].map((method) => [method, '/posts/:id/reactions/:kind', ({ id, kind }) => {
    const post = found(posts.find((one) => one.id === id))
    const others = (post.reactions[kind] ?? 0) - Number(post.myReactions.includes(kind))
    post.myReactions = [...post.myReactions.filter((one) => one !== kind), ...(method === 'PUT' ? [kind] : [])]
    post.reactions = { ...post.reactions, [kind]: others + Number(method === 'PUT') }
    const { reactions, myReactions } = post
    const version = ++post.version
    tell('reactions.changed', id, ME, { reactions, actorReactions: myReactions, version }, topicsOf(post))
    return { reactions, myReactions, version }
  }]),
  ['GET', '/communities', ({ url }) => page(communities.filter(({ name, myState }) => has(name, (url.searchParams.get('q') ?? '').toLowerCase()) && (!url.searchParams.has('mine') || myState === 'member')), url, 'after')],
  ['POST', '/communities', ({ body }) => {
    const slug = body.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    if (community(slug)) throw new Refusal(409, 'slug_taken', 'name')
    communities.unshift({ id: newId(), slug, state: 'active', memberCount: 1, createdAt: new Date().toISOString(), myState: 'member', myRole: 'owner', ...body })
    return [201, communities[0]]
  }],
  ['GET', '/communities/:slug', ({ slug }) => found(community(slug))],
  ['PATCH', '/communities/:slug', ({ slug, body }) => Object.assign(community(slug), body)],
  ['GET', '/communities/:slug/posts', ({ slug, url }) => page(posts.filter((post) => post.community?.slug === slug), url, 'before')],
  ['PUT', '/communities/:slug/membership', ({ slug }) => ({ state: Object.assign(community(slug), { myState: community(slug).access === 'private' ? 'requested' : 'member' }).myState })],
  ['DELETE', '/communities/:slug/membership', ({ slug }) => (Object.assign(community(slug), { myState: 'none', myRole: null }), { state: 'none' })],
  ['GET', '/communities/:slug/members', ({ url }) => {
    const state = url.searchParams.get('state') ?? 'member'
    const some = { member: people.slice(0, 9), requested: people.slice(9, 11), invited: people.slice(11, 12) }[state]
    return page(some.map((one, index) => ({ ...author(one), jobTitle: one.jobTitle, role: state === 'member' ? (['owner', 'animator'][index] ?? 'member') : 'member', state, since: one.createdAt })), url, 'after')
  }],
  ['PUT', '/communities/:slug/members/:handle', ({ handle, body }) => ({ ...author(found(person(handle))), jobTitle: person(handle).jobTitle, role: 'member', state: 'member', since: new Date().toISOString(), ...body })],
  ['DELETE', '/communities/:slug/members/:handle', () => undefined],
].map(([method, path, answer]) => ({ method, pattern: new RegExp(`^/api/v1${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`), answer }))

function comment(post, by, text) {
  const made = makeComment(post, by, text)
  tell('comment.created', made.id, by, { comment: made, postId: post.id, commentCount: post.commentCount, version: post.version }, topicsOf(post))
  return made
}

async function answer(request, response) {
  const url = new URL(request.url, 'http://mock')
  const chunks = await request.toArray()
  const body = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : {}
  if (url.pathname === '/mock/post') return void (tellPost('post.created', makePost({ by: 'gilberto.souza', text: 'Les portes sont montées, merci à tous !', ...body })), response.end())
  if (!url.pathname.startsWith('/api/')) return serveFile(url, request, response)
  const route = routes.find(({ method, pattern }) => method === request.method && pattern.test(url.pathname))
  try {
    if (!route) throw new Refusal(404, 'not_found')
    if (!signedIn && !/\/(session|users)$/.test(url.pathname)) throw new Refusal(401, 'unauthenticated')
    const result = route.answer({ url, body, ...Object.fromEntries(Object.entries(route.pattern.exec(url.pathname).groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)])) })
    const [status, payload] = Array.isArray(result) ? result : [result === undefined ? 204 : 200, result]
    response.writeHead(status, { 'content-type': 'application/json' }).end(payload && JSON.stringify(payload))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    response.writeHead(error.status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(error.body))
  }
}
async function serveFile(url, request, response) {
  const asked = normalize(url.pathname)
  const file = extname(asked) && !asked.startsWith('/people/') ? asked : '/index.html'
  const content = await readFile(join(ROOT, file)).catch(() => null)
  response.writeHead(content ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'content-security-policy': CSP }).end(content)
}

const port = Number(process.env.PORT ?? 5000)
createServer(answer)
  .on('upgrade', (request, socket) => (signedIn ? serveHub(request, socket) : socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')))
  .listen(port, () => console.log(`http://localhost:${port}`))
