import { SendingKey } from '../posts/composition'
import { POPULATIONS, type Article, type ArticleChanges, type ArticleSource, type Population } from '../shared/contract'
import type { Attachment } from '../shared/contract-media'
import { toLocalField } from '../asks/ask-time'
import type { NewsApi } from './news-api'

interface Fields {
  title: string
  summary: string
  text: string
  cover: Attachment | null
  alt: string
  populations: Population[]
  countries: string[]
  units: string[]
  comments: boolean
  headline: boolean
  expiresAt: string
}

const EMPTY: Fields = {
  title: '',
  summary: '',
  text: '',
  cover: null,
  alt: '',
  populations: [...POPULATIONS],
  countries: [],
  units: [],
  comments: true,
  headline: false,
  expiresAt: '',
}

const field = (at: string | null | undefined) => (at ? toLocalField(new Date(at)) : '')

/** A field holds whole minutes: a moment that was not touched goes back as it came. */
export const moment = (value: string, before: string | null | undefined): string =>
  before && field(before) === value ? before : new Date(value).toISOString()

/** One article while it is written: what stands in the fields, and what the server has of it. */
export class Editor {
  held: Article | undefined = $state.raw()
  /** As it was saved last, rendered. */
  html = $state('')
  fields: Fields = $state({ ...EMPTY })
  publishAt = $state('')
  #saved = ''
  readonly #key = new SendingKey()

  constructor(private readonly api: NewsApi) {
    this.#saved = this.#written()
  }

  get isPublished(): boolean {
    return this.held?.state === 'published'
  }

  /** Something stands in the fields that is not saved. */
  get dirty(): boolean {
    return this.#written() !== this.#saved
  }

  async open(id: string): Promise<void> {
    this.take(await this.api.source(id))
  }

  take({ article, text, html }: ArticleSource): void {
    this.held = article
    this.html = html
    this.fields = {
      title: article.title,
      summary: article.summary,
      text,
      cover: article.cover ?? null,
      alt: article.cover?.alt ?? '',
      populations: [...article.populations],
      countries: [...article.countries],
      units: [...article.units],
      comments: !article.commentsOff,
      headline: article.isHeadline,
      expiresAt: field(article.expiresAt),
    }
    this.publishAt = field(article.publishAt)
    this.#saved = this.#written()
  }

  /** Saves what is written, a new draft when there is none. */
  async save(): Promise<Article> {
    if (this.held && !this.dirty) return this.held
    const body = this.#changes()
    const saved = this.held
      ? await this.api.save(this.held.id, { ...body, version: this.held.version })
      : await this.api.begin(body, this.#key.for(body))
    this.held = saved
    this.#saved = this.#written()
    return saved
  }

  /** Saves, and reads what the server makes of the text. */
  async preview(): Promise<void> {
    const { id } = await this.save()
    const source = await this.api.source(id)
    this.held = source.article
    this.html = source.html
  }

  #changes(): ArticleChanges {
    const { cover, alt, comments, headline, expiresAt, populations, ...words } = $state.snapshot(this.fields)
    const before = this.held
    const isOther = cover?.id !== before?.cover?.id || alt !== (before?.cover?.alt ?? '')
    return {
      ...words,
      ...(this.isPublished ? {} : { populations }),
      commentsOff: !comments,
      isHeadline: headline,
      ...(cover && isOther ? { cover: { id: cover.id, alt } } : {}),
      ...(!cover && before?.cover ? { removeCover: true } : {}),
      ...(expiresAt ? { expiresAt: moment(expiresAt, before?.expiresAt) } : { removeExpiry: true }),
    }
  }

  #written(): string {
    return JSON.stringify(this.fields)
  }
}
