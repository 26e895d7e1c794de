import { en } from './en'
import { fr } from './fr'
import type { SameShape } from './shape'

export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export type Messages = SameShape<typeof en>

/** Each language is named in itself, so that a reader lost in the other one finds it. */
export const LANGUAGE_NAMES: Record<Language, string> = { fr: 'Français', en: 'English' }

const catalogs: Record<Language, Messages> = { en, fr }
const STORAGE_KEY = 'mydeclic.language'

const RELATIVE_STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]
const A_WEEK_SECONDS = 7 * 86_400

class I18n {
  language: Language = $state('fr')

  start(): void {
    const wanted = stored() ?? navigator.language
    this.#become(wanted.toLowerCase().startsWith('fr') ? 'fr' : 'en')
  }

  choose(language: Language): void {
    this.#become(language)
    try {
      localStorage.setItem(STORAGE_KEY, language)
    } catch {
      // Without storage, the choice lasts as long as the page.
    }
  }

  get messages(): Messages {
    return catalogs[this.language]
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.language, { notation: value >= 10_000 ? 'compact' : 'standard' }).format(value)
  }

  /** 0 to 100. */
  percent(value: number): string {
    return new Intl.NumberFormat(this.language, { style: 'percent' }).format(value / 100)
  }

  /** A text in the language's own quotation marks. */
  quoted(text: string): string {
    return this.messages.common.quoted(text)
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(items)
  }

  date(iso: string): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: 'long' }).format(new Date(iso))
  }

  dateTime(iso: string): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(iso))
  }

  /** "5 minutes ago" within a week, a date beyond. */
  ago(iso: string, now: number): string {
    const then = new Date(iso)
    const seconds = Math.max(0, Math.round((now - then.getTime()) / 1000))
    if (seconds >= A_WEEK_SECONDS) {
      const sameYear = then.getFullYear() === new Date(now).getFullYear()
      const year = sameYear ? {} : ({ year: 'numeric' } as const)
      return new Intl.DateTimeFormat(this.language, { day: 'numeric', month: 'short', ...year }).format(then)
    }
    const format = new Intl.RelativeTimeFormat(this.language, { numeric: 'auto' })
    const [unit, size] = RELATIVE_STEPS.find(([, step]) => seconds >= step) ?? ['second', 0]
    return size === 0 ? format.format(0, 'second') : format.format(-Math.floor(seconds / size), unit)
  }

  /** "in 3 hours" within a week, a date beyond. */
  ahead(iso: string, now: number): string {
    const seconds = Math.max(0, Math.round((new Date(iso).getTime() - now) / 1000))
    if (seconds >= A_WEEK_SECONDS) return this.date(iso)
    const [unit, size] = RELATIVE_STEPS.find(([, step]) => seconds >= step) ?? ['second', 1]
    return new Intl.RelativeTimeFormat(this.language, { numeric: 'always' }).format(Math.round(seconds / (size || 1)), unit)
  }

  /** "40 seconds", "3 minutes": how long to wait. */
  wait(seconds: number): string {
    const { common } = this.messages
    return seconds < 90 ? common.seconds(Math.ceil(seconds)) : common.minutes(Math.ceil(seconds / 60))
  }

  #become(language: Language): void {
    this.language = language
    document.documentElement.lang = language
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY)
  } catch {
    return null
  }
}

export const i18n = new I18n()

/** The texts in the reader's language; reactive. */
export const t = (): Messages => i18n.messages
