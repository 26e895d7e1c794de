import { createSubscriber } from 'svelte/reactivity'

const every = (milliseconds: number) =>
  createSubscriber((update) => {
    const timer = setInterval(update, milliseconds)
    return () => clearInterval(timer)
  })

const subscribe = every(30_000)
const subscribeToSeconds = every(1_000)

/** The present moment, reactive: relative times grow older while they are on screen. */
export function now(): number {
  subscribe()
  return Date.now()
}

/** The same to the second: for countdowns, and what ends at an exact time. */
export function second(): number {
  subscribeToSeconds()
  return Date.now()
}
