import { createSubscriber } from 'svelte/reactivity'

const EVERY_MS = 1_000

const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, EVERY_MS)
  return () => clearInterval(timer)
})

/** The present moment, reactive to the second: for countdowns, and nothing else. */
export function second(): number {
  subscribe()
  return Date.now()
}
