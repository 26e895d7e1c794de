/** The choices of a combobox: which one is lit, and what the keys do to it. */
export class Listbox<T> {
  items: T[] = $state.raw([])
  active = $state(0)

  constructor(readonly id: string) {}

  get open(): boolean {
    return this.items.length > 0
  }

  get activeId(): string | undefined {
    return this.open && this.active >= 0 ? this.optionId(this.active) : undefined
  }

  optionId(index: number): string {
    return `${this.id}-${index}`
  }

  /** With `lit` -1 no choice is lit until an arrow is pressed: Enter then stays the field's own. */
  show(items: T[], lit = 0): void {
    this.items = items
    this.active = lit
  }

  close(): void {
    this.items = []
  }

  /** Answers the chosen item, if the key chose one. A key that was used is not the field's any more. */
  keydown(event: KeyboardEvent, { tabChooses = true } = {}): T | undefined {
    if (!this.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chooses = event.key === 'Enter' || (event.key === 'Tab' && tabChooses && !event.shiftKey)
    if (chooses && this.active < 0) return undefined
    if (step !== 0) this.active = (Math.max(this.active, step < 0 ? 0 : -1) + step + this.items.length) % this.items.length
    else if (event.key === 'Escape') this.close()
    else if (!chooses) return undefined
    event.preventDefault()
    event.stopPropagation()
    return chooses ? this.items[this.active] : undefined
  }
}
