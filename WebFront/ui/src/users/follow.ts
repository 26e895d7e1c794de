import { app } from '../shared/app.svelte'
import { explain } from '../shared/explain'
import { toasts } from '../shared/toasts.svelte'

/** Follows or stops following; shown at once by `show`, and taken back when the server refuses. */
export async function setFollowing(handle: string, on: boolean, show: (on: boolean) => void): Promise<void> {
  show(on)
  try {
    await app.api.follow(handle, on)
  } catch (error) {
    show(!on)
    toasts.show(explain(error), { tone: 'error' })
  }
}
