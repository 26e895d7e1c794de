import { explain } from './explain'
import { Problem } from './problem'

/** One form's sending: what is under way, and what was refused where. */
export class Form<Field extends string = never> {
  busy = $state(false)
  #error: unknown = $state.raw(null)
  #missing: Partial<Record<Field, string>> = $state.raw({})

  constructor(private readonly fields: readonly Field[] = []) {}

  /** The refusal that no field shows. */
  get failure(): string | undefined {
    return this.#error === null || this.#refusedField() ? undefined : explain(this.#error)
  }

  problemOf(field: Field): string | undefined {
    return this.#missing[field] ?? (this.#refusedField() === field ? explain(this.#error) : undefined)
  }

  /** Refuses on the spot what the server would refuse anyway; answers whether nothing is missing. */
  require(values: Partial<Record<Field, string>>, text: string): boolean {
    const missing = Object.entries(values).filter(([, value]) => !(value as string).trim())
    this.#missing = Object.fromEntries(missing.map(([field]) => [field, text])) as Partial<Record<Field, string>>
    this.#error = null
    return missing.length === 0
  }

  /** Runs the action; answers whether it went through. */
  async submit(action: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.#error = null
    try {
      await action()
      return true
    } catch (error) {
      this.#error = error
      return false
    } finally {
      this.busy = false
    }
  }

  clear(): void {
    this.#error = null
    this.#missing = {}
  }

  #refusedField(): Field | undefined {
    const named = this.#error instanceof Problem ? this.#error.field : undefined
    return this.fields.find((field) => field === named)
  }
}
