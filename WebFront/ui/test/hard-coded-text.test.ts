import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'svelte/compiler'
import { describe, expect, it } from 'vitest'

/** What people read or hear of an attribute, here and in the components that pass it on. */
const SPOKEN = new Set(['title', 'label', 'aria-label', 'aria-description', 'placeholder', 'alt', 'text', 'hint', 'legend'])
/** The product is called the same in every language. */
const NAMES = /\bMy Declic\b/g
const WORD = /\p{L}{2,}/u

interface Node {
  type: string
  name?: string
  data?: string
  value?: unknown
}

/** Every text that stands in the markup itself instead of the catalogs. */
function hardCoded(source: string): string[] {
  const found: string[] = []
  const look = (text: string) => {
    if (WORD.test(text.replace(NAMES, ''))) found.push(text.trim())
  }
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (typeof value !== 'object' || value === null) return
    const node = value as Node
    if (node.type === 'StyleDirective') return
    if (node.type === 'Text') return look(node.data ?? '')
    if (node.type === 'Attribute') {
      const parts = Array.isArray(node.value) ? (node.value as Node[]) : []
      if (SPOKEN.has(node.name ?? '')) parts.forEach((part) => part.type === 'Text' && look(part.data ?? ''))
      return
    }
    Object.values(node).forEach(walk)
  }
  walk(parse(source, { modern: true }).fragment)
  return found
}

describe('what stands on the screen', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => `src/${file}`)

  it('comes from the catalogs, in every component', () => {
    expect(files.length).toBeGreaterThan(80)
    const found = files.flatMap((file) => hardCoded(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`))
    expect(found).toEqual([])
  })

  it('would be found if it did not', () => {
    expect(hardCoded('<p>Hello <b>{name}</b></p>{#if a}<i title="Why">·</i>{/if}')).toEqual(['Hello', 'Why'])
    expect(hardCoded('<p class="wide">{t().a} · My Declic / @</p>')).toEqual([])
  })
})
