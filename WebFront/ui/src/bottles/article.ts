const TITLE_LENGTH = 80

/** A title to begin with: the question's first sentence, without marks and tags, cut between words. */
export function articleTitle(question: string): string {
  const [line = ''] = question.split(/\n/)
  const [sentence = ''] = line.split(/(?<=[.?!])\s/)
  const plain = sentence
    .replace(/[#*_`>[\]]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s?.!:;,]+$/u, '')
    .trim()
  if (plain.length <= TITLE_LENGTH) return plain
  const cut = plain.slice(0, TITLE_LENGTH)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}
