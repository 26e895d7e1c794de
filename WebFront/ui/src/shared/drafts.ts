/** What somebody was writing, kept per person so that a shared station shows nobody another one's words. */
export class Drafts<T> {
  constructor(
    private readonly owner: string,
    private readonly storage: Storage = localStorage,
  ) {}

  read(name: string): T | null {
    try {
      const text = this.storage.getItem(this.#key(name))
      return text === null ? null : (JSON.parse(text) as T)
    } catch {
      return null
    }
  }

  write(name: string, draft: T): void {
    try {
      this.storage.setItem(this.#key(name), JSON.stringify(draft))
    } catch {
      // A full or forbidden storage costs the draft after a reload, not the writing.
    }
  }

  forget(name: string): void {
    try {
      this.storage.removeItem(this.#key(name))
    } catch {
      // Nothing was kept, then.
    }
  }

  #key(name: string): string {
    return `mydeclic.draft.${this.owner}.${name}`
  }
}
