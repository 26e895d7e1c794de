import type { PostBook } from '../posts/post-book'
import type { ApiClient } from '../shared/api'
import type { Bookmark, BookmarkWords, LiveEvent } from '../shared/contract'

/** What one keeps, and what the other devices say of it. */
export class MyBookmarks {
  /** Grows when the lists of bookmarks are to be read again. Reactive. */
  changes = $state(0)

  constructor(
    private readonly api: Pick<ApiClient, 'saveBookmark' | 'removeBookmark'>,
    private readonly book: PostBook,
  ) {}

  async save(postId: string, words: BookmarkWords): Promise<Bookmark> {
    const saved = await this.api.saveBookmark(postId, words)
    this.book.put(saved.post)
    this.changes++
    return saved
  }

  async remove(postId: string): Promise<void> {
    await this.api.removeBookmark(postId)
    this.book.putBookmark(postId, false)
    this.changes++
  }

  apply(event: LiveEvent): void {
    if (event.type === 'bookmark.saved' || event.type === 'bookmark.removed') this.changes++
  }

  readAgain(): void {
    this.changes++
  }

  clear(): void {
    this.changes = 0
  }
}
