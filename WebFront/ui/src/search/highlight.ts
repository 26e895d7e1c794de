export interface Piece {
  text: string
  /** Whether it is what was looked for. */
  match: boolean
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** Scripts that put no spaces between words: a term may stand anywhere in a run of signs. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const SHORTEST_STEM = 4

/** Cuts a text where it holds the words of a query, as the server compares them: no accents, no case, light stems. */
export function pieces(text: string, terms: readonly string[]): Piece[] {
  const wanted = terms.flatMap((term) => term.match(WORD) ?? []).map(fold)
  const found: Piece[] = []
  let end = 0
  const add = (piece: string, match: boolean) => {
    if (!piece) return
    const last = found.at(-1)
    if (last?.match === match) last.text += piece
    else found.push({ text: piece, match })
  }
  for (const { 0: word, index } of text.matchAll(WORD)) {
    add(text.slice(end, index), false)
    for (const piece of cut(word, wanted)) add(piece.text, piece.match)
    end = index + word.length
  }
  add(text.slice(end), false)
  return found
}

/** The part of a long text that holds the first match, whole words, about as long as asked. */
export function excerpt(text: string, terms: readonly string[], characters: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= characters) return plain
  let before = 0
  for (const piece of pieces(plain, terms)) {
    if (piece.match) break
    before += piece.text.length
  }
  const wished = before >= plain.length ? 0 : Math.max(0, before - Math.floor(characters / 3))
  const start = wished === 0 ? 0 : plain.indexOf(' ', wished) + 1
  const stop = start + characters >= plain.length ? plain.length : plain.lastIndexOf(' ', start + characters)
  return `${start > 0 ? '… ' : ''}${plain.slice(start, Math.max(stop, start + 1))}${stop < plain.length ? ' …' : ''}`
}

function cut(word: string, wanted: readonly string[]): Piece[] {
  const folded = fold(word)
  if (!UNSPACED.test(word) && wanted.some((term) => meets(folded, term))) return [{ text: word, match: true }]
  for (const term of wanted) {
    const at = UNSPACED.test(term) ? word.indexOf(term) : -1
    if (at < 0) continue
    return [
      { text: word.slice(0, at), match: false },
      { text: term, match: true },
      ...cut(word.slice(at + term.length), wanted),
    ]
  }
  return [{ text: word, match: false }]
}

function meets(word: string, term: string): boolean {
  return word.startsWith(term) || (term.length >= SHORTEST_STEM && stem(word) === stem(term))
}

/** Plurals, feminines and verb endings of French and English, off words that stay long enough to be told apart. */
function stem(word: string): string {
  const bare = word.replace(/(?:ing|ed|es|er|s|x|e|r)$/, '')
  return bare.length >= SHORTEST_STEM ? bare : word
}

function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').replace(/ß/g, 'ss').toLowerCase()
}
