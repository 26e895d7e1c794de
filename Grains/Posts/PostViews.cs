using System.Collections.Immutable;
using MyDeclic.Conversations;
using MyDeclic.Markdown;

namespace MyDeclic.Posts;

/// <summary>Posts as they are shown to everybody: from the cache, or rendered from SQL.</summary>
internal sealed class PostViews(PostStore posts, PostCache cache, TimeProvider clock)
{
    /// <summary>Those of <paramref name="ids"/> that exist, in that order.</summary>
    public async Task<ImmutableArray<PostView>> ShowAsync(ImmutableArray<long> ids)
    {
        var found = await FindAsync(ids);
        var now = clock.GetUtcNow();
        return [.. ids.Where(found.ContainsKey).Select(id => ForEverybody(found[id], now))];
    }

    /// <summary>A post's poll with all tallies; null when it has none.</summary>
    public async Task<PollView?> PollAsync(long id) => (await FindAsync([id])).GetValueOrDefault(id)?.Poll;

    // The cache holds all tallies, because the moment they may be shown comes without a word.
    private static PostView ForEverybody(PostView post, DateTimeOffset now) =>
        post.Poll is { } poll ? post with { Poll = PollRules.ForEverybody(poll, now) } : post;

    private async Task<Dictionary<long, PostView>> FindAsync(ImmutableArray<long> ids)
    {
        var found = new Dictionary<long, PostView>(ids.Length);
        var missing = new Dictionary<long, long>();
        foreach (var id in ids)
        {
            if (cache.Find(id) is { } view) found[id] = view;
            else missing[id] = cache.ChangesOf(id);
        }

        if (missing.Count > 0) await LoadAsync(missing, found);
        return found;
    }

    private async Task LoadAsync(Dictionary<long, long> changesBefore, Dictionary<long, PostView> found)
    {
        var loaded = await posts.FindManyAsync(changesBefore.Keys);
        foreach (var (row, tags, mentions, reactions, attachments, rating, poll, preview) in loaded)
        {
            var view = new PostView(
                row.Id,
                new(row.AuthorHandle, row.AuthorName),
                row.Text,
                MarkdownText.Render(row.Text, mentions),
                row.Kind,
                row.CommunityId is null ? null : new(row.CommunitySlug!, row.CommunityName!),
                DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt),
                row.EditedAt is { } edited ? DateTimeOffset.FromUnixTimeMilliseconds(edited) : null,
                tags,
                mentions,
                reactions,
                null,
                row.CommentCount,
                row.Version,
                attachments,
                row.Title.Length == 0 ? null : row.Title,
                rating,
                poll,
                row.SharedId,
                preview,
                CommentsOff: row.Kind == PostKind.Article ? row.CommentsOff != 0 : null,
                JamId: row.JamId, AboutJam: row.AboutJamId);
            found[row.Id] = view;
            cache.Add(view, row.AuthorId, row.CommunityId, changesBefore[row.Id]);
        }
    }
}
