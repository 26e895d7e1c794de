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

/** What somebody contributed, of what the reader may read. */
export interface Contributions {
  posts: number
  blogPosts: number
  bestPractices: number
  ideas: number
  questions: number
  /** Questions of others that an answer of theirs solved. */
  solved: number
}
