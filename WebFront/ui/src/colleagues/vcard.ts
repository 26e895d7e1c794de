/** The card of one person out of a file of them; undefined when it is not there. */
export function cardOf(file: string, handle: string): string | undefined {
  return file
    .split(/(?<=END:VCARD\r?\n)/)
    .find((card) => unfolded(card).some((line) => line === `UID;VALUE=text:${handle}`))
}

/** RFC 6350, 3.2: a line that begins with a space goes on with the one before. */
const unfolded = (card: string) => card.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
