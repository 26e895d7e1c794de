import type { app as theApp } from '../shared/app.svelte'
import { paths } from '../shared/router'

/** Starts a conversation, or finds the one there is with one person, and goes there. */
export async function startTalk(app: typeof theApp, handles: string[], title = ''): Promise<void> {
  const talk = await app.api.startConversation({ people: handles, ...(title && { title }) }, crypto.randomUUID())
  app.talks.put(talk)
  app.navigation.go(paths.talk(talk.id))
}
