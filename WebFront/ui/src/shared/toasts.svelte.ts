export interface Toast {
  id: number
  text: string
  tone: 'info' | 'error'
  href?: string
}

const SHOWN_MS = 6_000

/** Short answers to what was just done. They never hold anything that cannot be found elsewhere. */
class Toasts {
  items: Toast[] = $state.raw([])
  #last = 0

  show(text: string, { tone = 'info', href }: { tone?: Toast['tone']; href?: string } = {}): void {
    const id = ++this.#last
    this.items = [...this.items.slice(-2), { id, text, tone, ...(href ? { href } : {}) }]
    setTimeout(() => this.dismiss(id), SHOWN_MS)
  }

  dismiss(id: number): void {
    this.items = this.items.filter((toast) => toast.id !== id)
  }
}

export const toasts = new Toasts()
