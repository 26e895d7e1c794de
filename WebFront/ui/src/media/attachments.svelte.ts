import { MEDIA_LIMITS, type Attachment, type NewAttachment } from '../shared/contract-media'
import { explain } from '../shared/explain'
import { t } from '../shared/i18n/i18n.svelte'
import type { UploadOptions } from '../shared/upload'

export const ACCEPTED = 'image/jpeg,image/png,image/gif,image/webp,video/mp4,video/quicktime,video/webm'
const TYPES = new Set(ACCEPTED.split(','))

export interface MediaDoor {
  upload: (file: Blob, options: Omit<UploadOptions, 'csrf'>) => Promise<Attachment>
  discardMedia: (id: string) => Promise<unknown>
}

/** One file on its way to what is being written. */
export class AttachedFile {
  state: 'waiting' | 'sending' | 'converting' | 'ready' | 'failed' = $state('waiting')
  /** From 0 to 1. */
  progress = $state(0)
  alt = $state('')
  why = $state('')
  id = ''
  readonly preview: string
  readonly abort = new AbortController()

  constructor(
    readonly key: number,
    readonly file: File,
  ) {
    this.preview = URL.createObjectURL(file)
  }

  get isVideo(): boolean {
    return this.file.type.startsWith('video/')
  }

  get name(): string {
    return this.file.name
  }
}

/** The photos and videos of one text that is being written: sent one after the other, as soon as they are chosen. */
export class Attachments {
  files: AttachedFile[] = $state([])
  /** What was refused before anything was sent. */
  failure = $state('')
  #keys = 0
  #sending: Promise<void> = Promise.resolve()

  constructor(private readonly door: MediaDoor) {}

  /** Something is still under way. */
  get busy(): boolean {
    return this.files.some(({ state }) => state === 'waiting' || state === 'sending' || state === 'converting')
  }

  /** All of it can be published. */
  get ready(): boolean {
    return this.files.every(({ state }) => state === 'ready')
  }

  /** What is published, in order. */
  get chosen(): NewAttachment[] {
    return this.files.map(({ id, alt }) => ({ id, alt: alt.trim() }))
  }

  add(files: Iterable<File>): void {
    this.failure = ''
    for (const file of files) {
      const refusal = this.#refusal(file)
      if (refusal) {
        this.failure = refusal
        continue
      }
      this.files.push(new AttachedFile(++this.#keys, file))
      const added = this.files.at(-1)
      if (added) this.#sending = this.#sending.then(() => this.#send(added))
    }
  }

  remove(key: number): void {
    const gone = this.files.find((file) => file.key === key)
    if (!gone) return
    this.files = this.files.filter((file) => file !== gone)
    gone.abort.abort()
    this.#release(gone)
    // Not yet hung on anything: the server would forget it by itself, later.
    if (gone.id) void this.door.discardMedia(gone.id).catch(() => undefined)
  }

  /** After it was published: what hangs on a post is kept. */
  clear(): void {
    for (const file of this.files) this.#release(file)
    this.files = []
    this.failure = ''
  }

  /** The writing is given up, or the page is left. */
  discard(): void {
    for (const { key } of this.files) this.remove(key)
  }

  #release(file: AttachedFile): void {
    URL.revokeObjectURL(file.preview)
  }

  #refusal(file: File): string {
    const texts = t().media
    if (this.files.length >= MEDIA_LIMITS.attachments) return texts.tooMany(MEDIA_LIMITS.attachments)
    if (!TYPES.has(file.type)) return texts.wrongType
    const isVideo = file.type.startsWith('video/')
    if (file.size > (isVideo ? MEDIA_LIMITS.videoBytes : MEDIA_LIMITS.photoBytes)) {
      return isVideo ? texts.videoTooLarge : texts.photoTooLarge
    }
    return ''
  }

  async #send(file: AttachedFile): Promise<void> {
    if (file.abort.signal.aborted) return
    file.state = 'sending'
    const onprogress = (done: number) => {
      file.progress = done
      if (done >= 1) file.state = 'converting'
    }
    try {
      const { id } = await this.door.upload(file.file, { onprogress, signal: file.abort.signal })
      file.id = id
      file.state = 'ready'
      if (file.abort.signal.aborted) await this.door.discardMedia(id)
    } catch (error) {
      if (file.abort.signal.aborted) return
      file.why = explain(error)
      file.state = 'failed'
    }
  }
}

/** Lets files be dropped on an element and pasted into it. */
export function takesFiles(attachments: Attachments, ondrag: (over: boolean) => void) {
  const filesOf = (data: DataTransfer | null) => [...(data?.files ?? [])]
  return (element: HTMLElement) => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      ondrag(true)
    }
    const left = (event: DragEvent) => {
      if (!element.contains(event.relatedTarget as Node | null)) ondrag(false)
    }
    const take = (event: Event, data: DataTransfer | null) => {
      ondrag(false)
      const files = filesOf(data)
      if (files.length === 0) return
      event.preventDefault()
      attachments.add(files)
    }
    const dropped = (event: DragEvent) => take(event, event.dataTransfer)
    const pasted = (event: ClipboardEvent) => take(event, event.clipboardData)
    element.addEventListener('dragover', over)
    element.addEventListener('dragleave', left)
    element.addEventListener('drop', dropped)
    element.addEventListener('paste', pasted)
    return () => {
      element.removeEventListener('dragover', over)
      element.removeEventListener('dragleave', left)
      element.removeEventListener('drop', dropped)
      element.removeEventListener('paste', pasted)
    }
  }
}
