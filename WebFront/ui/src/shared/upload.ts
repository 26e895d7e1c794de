import type { Attachment, Crop } from './contract-media'
import { Problem, problemFrom, Unreachable } from './problem'

export interface UploadOptions {
  csrf: string | undefined
  /** From 0 to 1 while it is sent; 1 once the server has all of it and converts. */
  onprogress?: (done: number) => void
  signal?: AbortSignal
  portrait?: { crop: Crop }
}

/** Sends a file. By XMLHttpRequest: fetch does not tell how much has been sent. */
export function upload(file: Blob, { csrf, onprogress, signal, portrait }: UploadOptions): Promise<Attachment> {
  const query = portrait
    ? `?use=portrait&crop=${[portrait.crop.x, portrait.crop.y, portrait.crop.size].map((part) => part.toFixed(6)).join(',')}`
    : ''
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/media${query}`)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    if (csrf) request.setRequestHeader('X-CSRF-Token', csrf)
    request.upload.onprogress = (event) => event.lengthComputable && onprogress?.(event.loaded / event.total)
    request.upload.onload = () => onprogress?.(1)
    request.onerror = () => reject(new Unreachable())
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Attachment)
      else void refused(request).then(reject)
    }
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    if (signal?.aborted) return reject(new DOMException('aborted', 'AbortError'))
    request.send(file)
  })
}

const refused = (request: XMLHttpRequest): Promise<Problem> =>
  problemFrom(new Response(request.responseText, { status: request.status }))
