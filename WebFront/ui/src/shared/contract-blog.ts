/** A blog post that is not published: its author alone sees it. */
export interface Draft {
  id: string
  title: string
  text: string
  version: number
  createdAt: string
  updatedAt: string
}

/** What a blog post was before an edit. */
export interface Revision {
  version: number
  title: string
  text: string
  html: string
  until: string
}
