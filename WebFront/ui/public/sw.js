// Keeps the shell only: the page itself and the hashed assets. Answers of /api and /live never pass through here.
const CACHE = 'shell-1'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.add('/')).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request))
})

/** The network first, so that a new release shows at once; the kept shell when there is none. */
async function page(request) {
  const cache = await caches.open(CACHE)
  try {
    const fresh = await fetch(request)
    if (fresh.ok && fresh.headers.get('content-type')?.startsWith('text/html')) {
      await cache.put('/', fresh.clone())
      await forgetAssetsNotIn(cache, await fresh.clone().text())
    }
    return fresh
  } catch {
    return (await cache.match('/')) ?? Response.error()
  }
}

/** A hashed asset never changes. */
async function asset(request) {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok) await cache.put(request, fresh.clone())
  return fresh
}

/** When the entry bundle changes, everything kept belongs to an older release. */
async function forgetAssetsNotIn(cache, html) {
  const entry = /\/assets\/index-[\w-]+\.js/.exec(html)?.[0]
  const kept = (await cache.keys()).map((key) => new URL(key.url).pathname)
  const entries = kept.filter((path) => /^\/assets\/index-[\w-]+\.js$/.test(path))
  if (!entry || entries.length === 0 || entries.includes(entry)) return
  await Promise.all(kept.filter((path) => path.startsWith('/assets/')).map((path) => cache.delete(path)))
}
