import { explain } from '../shared/explain'
import { toasts } from '../shared/toasts.svelte'

/** Runs one of an animator's decisions and says in a line how it went. */
export async function decide(action: () => Promise<unknown>, done: string): Promise<boolean> {
  try {
    await action()
    toasts.show(done)
    return true
  } catch (error) {
    toasts.show(explain(error), { tone: 'error' })
    return false
  }
}
