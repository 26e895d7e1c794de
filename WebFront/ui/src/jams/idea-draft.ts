import { Drafts } from '../shared/drafts'

/** An idea that is being written, kept per jam and person until it is published. */
export interface IdeaDraft {
  title: string
  text: string
  theme: number | null
  buildsOn: { id: string; title: string } | null
  coAuthors: string[]
}

const NOTHING: IdeaDraft = { title: '', text: '', theme: null, buildsOn: null, coAuthors: [] }

/** The draft of one person in one jam. */
export class KeptIdea {
  readonly #drafts: Drafts<IdeaDraft>

  constructor(
    private readonly jamId: string,
    owner: string,
    storage: Storage = localStorage,
  ) {
    this.#drafts = new Drafts(owner, storage)
  }

  read(): IdeaDraft {
    return { ...NOTHING, ...this.#drafts.read(`jam.${this.jamId}`) }
  }

  /** Keeps what has words; what has none is no draft. */
  keep(draft: IdeaDraft): void {
    if (draft.title.trim() || draft.text.trim()) this.#drafts.write(`jam.${this.jamId}`, draft)
    else this.forget()
  }

  forget(): void {
    this.#drafts.forget(`jam.${this.jamId}`)
  }
}
