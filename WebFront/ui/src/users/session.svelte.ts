import type { ApiClient } from '../shared/api'
import type { Me } from '../shared/contract'
import { Problem } from '../shared/problem'

export type SessionStatus = 'starting' | 'signed-in' | 'signed-out' | 'failed'

/** Who is here. */
export class Session {
  status: SessionStatus = $state('starting')
  error: unknown = $state.raw(null)
  me: Me | null = $state.raw(null)

  constructor(private readonly api: ApiClient) {}

  get handle(): string {
    return this.me?.handle ?? ''
  }

  async start(): Promise<void> {
    this.status = 'starting'
    try {
      this.welcome(await this.api.me())
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        this.end()
        return
      }
      this.error = error
      this.status = 'failed'
    }
  }

  async signIn(login: string, password: string): Promise<void> {
    this.api.csrf = (await this.api.signIn(login, password)).csrf
    this.welcome(await this.api.me())
  }

  async signOut(): Promise<void> {
    await this.api.signOut()
    this.end()
  }

  welcome(me: Me): void {
    this.api.csrf = me.csrf ?? this.api.csrf
    this.me = me
    this.status = 'signed-in'
  }

  /** What a change of one's own profile or counts leaves. */
  update(change: Partial<Me>): void {
    if (this.me) this.me = { ...this.me, ...change }
  }

  end(): void {
    this.me = null
    this.api.csrf = undefined
    this.status = 'signed-out'
  }
}
