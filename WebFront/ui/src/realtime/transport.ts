/** What a hub connection must offer; SignalR's does, and so does the fake one of the tests. */
export interface LiveTransport {
  start(): Promise<void>
  stop(): Promise<void>
  invoke(method: string, ...args: unknown[]): Promise<unknown>
  on(message: string, handler: (payload: never) => void): void
  onclose(handler: () => void): void
}
