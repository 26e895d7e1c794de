import { i18n } from '../shared/i18n/i18n.svelte'

/** ISO 639: those that a community is offered; one that has another keeps it. */
const CODES = 'ar cs de en es fr hu it ja ko nl pl pt ro ru sl sv tr uk zh'.split(' ')

/** A language's name in the reader's own language. */
export function languageName(code: string): string {
  try {
    const name = new Intl.DisplayNames([i18n.language], { type: 'language' }).of(code) ?? code
    return name.charAt(0).toLocaleUpperCase(i18n.language) + name.slice(1)
  } catch {
    return code
  }
}

/** What can be chosen, by name. */
export function languageOptions(held: string): { value: string; label: string }[] {
  const codes = held && !CODES.includes(held) ? [...CODES, held] : CODES
  return codes
    .map((value) => ({ value, label: languageName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language))
}
