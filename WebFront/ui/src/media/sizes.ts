import { mediaPath, type Attachment } from '../shared/contract-media'

/** The largest side of each size, in pixels, as the server makes them. */
const SIDES = { s: 480, m: 1024, l: 2048 } as const

/** How wide a size of a photo is, in pixels. */
export function widthOf({ width, height }: Attachment, side: number): number {
  return Math.max(1, Math.round(width * Math.min(1, side / Math.max(width, height))))
}

/** All sizes of a photo with their widths: the browser takes the one that fits. */
export function srcsetOf(photo: Attachment): string {
  return (['s', 'm', 'l'] as const)
    .map((variant) => `${mediaPath(photo.id, variant)} ${widthOf(photo, SIDES[variant])}w`)
    .filter((entry, index, all) => all.findIndex((other) => other.split(' ')[1] === entry.split(' ')[1]) === index)
    .join(', ')
}
