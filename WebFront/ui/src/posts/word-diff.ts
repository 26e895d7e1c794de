export interface Piece {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Beyond this many words a side, a comparison costs more than it tells: the one is shown for the other. */
const WORDS_MAX = 2_000

/** What was taken out and put in between two texts, by words and the spaces between them. */
export function wordDiff(before: string, after: string): Piece[] {
  const [old, now] = [words(before), words(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++
  const middle = changes(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return joined([
    ...old.slice(0, start).map((text): Piece => ({ kind: 'same', text })),
    ...middle,
    ...old.slice(old.length - end).map((text): Piece => ({ kind: 'same', text })),
  ])
}

const words = (text: string) => text.match(/\s+|[^\s]+/g) ?? []

/** The longest common sequence, by the usual table. */
function changes(old: string[], now: string[]): Piece[] {
  const all = (kind: Piece['kind'], list: string[]) => list.map((text): Piece => ({ kind, text }))
  if (old.length > WORDS_MAX || now.length > WORDS_MAX) return [...all('removed', old), ...all('added', now)]
  const width = now.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < now.length) {
    const [was, is] = [old[i] ?? '', now[j] ?? '']
    if (was === is) {
      pieces.push({ kind: 'same', text: was })
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      pieces.push({ kind: 'removed', text: was })
      i++
    } else {
      pieces.push({ kind: 'added', text: is })
      j++
    }
  }
  return [...pieces, ...all('removed', old.slice(i)), ...all('added', now.slice(j))]
}

function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else result.push({ ...piece })
  }
  return result
}
