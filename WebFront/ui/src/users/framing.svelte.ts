import type { Crop } from '../shared/contract-media'

export const ZOOM_MAX = 4
export const ZOOM_STEP = 0.1

/** A square window over a picture: all lengths are parts of the window's side, so that no screen size matters. */
export class Framing {
  #ratio = $state(0)
  zoom = $state(1)
  /** Where the window's middle stands in the picture, as parts of its width and height. */
  #x = $state(0.5)
  #y = $state(0.5)

  /** Whether the picture's size is known. */
  get ready(): boolean {
    return this.#ratio > 0
  }

  get width(): number {
    return Math.max(1, this.#ratio) * this.zoom
  }

  get height(): number {
    return this.#ratio > 0 ? this.width / this.#ratio : this.zoom
  }

  get left(): number {
    return 0.5 - this.#x * this.width
  }

  get top(): number {
    return 0.5 - this.#y * this.height
  }

  /** As the server takes it. */
  get crop(): Crop {
    return {
      x: part(this.#x - 0.5 / this.width),
      y: part(this.#y - 0.5 / this.height),
      size: part(1 / this.zoom),
    }
  }

  start(picture: { naturalWidth: number; naturalHeight: number }): void {
    this.#ratio = picture.naturalHeight > 0 ? picture.naturalWidth / picture.naturalHeight : 0
    this.#settle()
  }

  /** Moves the picture under the window. */
  move(right: number, down: number): void {
    this.#x -= right / this.width
    this.#y -= down / this.height
    this.#settle()
  }

  zoomTo(zoom: number): void {
    this.zoom = Math.min(ZOOM_MAX, Math.max(1, zoom))
    this.#settle()
  }

  /** The window never reaches over an edge. */
  #settle(): void {
    this.#x = within(this.#x, 0.5 / this.width)
    this.#y = within(this.#y, 0.5 / this.height)
  }
}

const within = (middle: number, half: number) => Math.min(1 - half, Math.max(half, middle))
const part = (value: number) => Math.min(1, Math.max(0, value))
