type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** Chooses a form by the language's own rules and writes the number where the form has a `#`. */
export function plurals(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count))
}
