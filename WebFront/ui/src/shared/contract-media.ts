/** The words about photos and videos. */
export const MEDIA_KINDS = ['photo', 'video', 'portrait'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

export interface Attachment {
  id: string
  kind: MediaKind
  /** Of the largest file, in pixels: what the page keeps free before anything has come. */
  width: number
  height: number
  alt: string
  /** How long a video lasts; 0 for photos. */
  milliseconds: number
}

/** What is hung on a post or a comment that is being written. */
export interface NewAttachment {
  id: string
  alt: string
}

export interface PhotoOf {
  handle: string
  photo: string
}

/** The square of a picture that a portrait shows: parts of the width, the height and the shorter side. */
export interface Crop {
  x: number
  y: number
  size: number
}

export type MediaVariant = 's' | 'm' | 'l' | 'poster' | 'video'

export const MEDIA_LIMITS = {
  photoBytes: 10 * 1024 * 1024,
  videoBytes: 100 * 1024 * 1024,
  attachments: 10,
  /** In UTF-16 units. */
  alt: 1_000,
  photosAsked: 100,
} as const

export const mediaPath = (id: string, variant: MediaVariant) => `/api/v1/media/${id}/${variant}`
