import { createSubscriber } from 'svelte/reactivity'

const EVERY_MS = 30_000

const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, EVERY_MS)
  return () => clearInterval(timer)
})

/** The present moment, reactive: relative times grow older while they are on screen. */
export function now(): number {
  subscribe()
  return Date.now()
}
