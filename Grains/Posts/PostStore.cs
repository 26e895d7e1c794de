using System.Collections.Immutable;
using Dapper;
using MyDeclic.Media;
using MyDeclic.Storage;

namespace MyDeclic.Posts;

/// <summary>Posts as they are shown and listed, in SQL.</summary>
internal sealed class PostStore(Database database, AttachmentStore attachments, PostExtrasStore extras)
{
    /// <summary>Those of <paramref name="ids"/> that exist, with what belongs to them, over one connection.</summary>
    public async Task<ImmutableArray<PostParts>> FindManyAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        var asked = new { ids = database.Dialect.List(ids) };
        var posts = (await connection.QueryAsync<PostRow>(
            $"""
            select p.id, p.author_id, u.handle as author_handle, u.name as author_name,
                   p.community_id, c.slug as community_slug, c.name as community_name,
                   p.kind, p.title, p.text, p.version, p.comment_count, p.created_at, p.edited_at, p.shared_id,
                   p.comments_off, p.jam_id, p.about_jam_id
            from posts p join users u on u.id = p.author_id left join communities c on c.id = p.community_id
            where {IsAnyOf("p.id")} and p.deleted_at is null
            """,
            asked)).ToList();
        var tags = (await connection.QueryAsync<(long PostId, string Tag)>(
            $"select post_id, tag from post_tags where {IsAnyOf("post_id")} order by tag", asked))
            .ToLookup(row => row.PostId, row => row.Tag);
        var mentions = (await connection.QueryAsync<(long PostId, string Handle)>(
            $"""
            select m.post_id, u.handle from post_mentions m join users u on u.id = m.user_id
            where {IsAnyOf("m.post_id")} order by u.handle
            """,
            asked)).ToLookup(row => row.PostId, row => row.Handle);
        var reactions = (await connection.QueryAsync<(long PostId, string Kind, long Count)>(
            $"select post_id, kind, count(*) from reactions where {IsAnyOf("post_id")} group by post_id, kind", asked))
            .ToLookup(row => row.PostId, row => (row.Kind, (int)row.Count));
        var hung = await attachments.OfAsync(MediaPlace.Post, ids);
        var ratings = await extras.RatingsAsync(connection, posts);
        var polls = await extras.PollsAsync(connection, ids);
        var previews = await extras.PreviewsAsync(connection, ids);
        return [.. posts.Select(post => new PostParts(
            post, [.. tags[post.Id]], [.. mentions[post.Id]],
            reactions[post.Id].ToImmutableSortedDictionary(row => row.Kind, row => row.Item2, StringComparer.Ordinal),
            [.. hung[post.Id]], ratings.GetValueOrDefault(post.Id), polls.GetValueOrDefault(post.Id),
            previews.GetValueOrDefault(post.Id)))];
    }

    /// <summary>What a person published: of one kind, or of all but articles, which are the company's, when it is null.</summary>
    public Task<ImmutableArray<long>> ByAuthorAsync(
        long authorId, PostKind? kind, long viewer, bool open, long before, int limit) => ListAsync(
            kind is null ? "p.author_id = @key and p.kind <> 6" : "p.author_id = @key and p.kind = @kind",
            new { key = authorId, kind = (int?)kind, viewer, open = open ? 1 : 0, before, limit });

    /// <summary>Those of <paramref name="ids"/> that the viewer may read, in any order.</summary>
    public async Task<ImmutableArray<long>> ReadableAsync(IReadOnlyCollection<long> ids, long viewer, bool open)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"select p.id from posts p where {IsAnyOf("p.id")} and {PostAccessStore.Readable}",
            new { ids = database.Dialect.List(ids), viewer, open = open ? 1 : 0 })];
    }

    /// <summary>How much a person contributed, of what the viewer may read. An answer that was deleted solves nothing.</summary>
    public async Task<Contributions> ContributionsAsync(long authorId, long viewer, bool open)
    {
        await using var connection = await database.OpenReadAsync();
        var parameters = new { authorId, viewer, open = open ? 1 : 0 };
        var kinds = (await connection.QueryAsync<(int Kind, long Count)>(
            $"""
            select p.kind, count(*) from posts p
            where p.author_id = @authorId and p.kind <> 6 and {PostAccessStore.Listed} and {PostAccessStore.Readable}
            group by p.kind
            """,
            parameters)).ToDictionary(row => (PostKind)row.Kind, row => (int)row.Count);
        var solved = await connection.ExecuteScalarAsync<long>(
            $"""
            select count(*) from bottles b join posts p on p.id = b.post_id join comments k on k.id = b.answer_id
            where b.helper_id = @authorId and b.state = 2 and k.deleted_at is null and {PostAccessStore.Readable}
            """,
            parameters);
        int Of(PostKind kind) => kinds.GetValueOrDefault(kind);
        return new(
            kinds.Values.Sum(), Of(PostKind.Blog), Of(PostKind.BestPractice), Of(PostKind.Idea), Of(PostKind.Question),
            (int)solved);
    }

    public Task<ImmutableArray<long>> ByCommunityAsync(
        long communityId, long viewer, bool open, long before, int limit) =>
        ListAsync("p.community_id = @key", new { key = communityId, viewer, open = open ? 1 : 0, before, limit });

    public Task<ImmutableArray<long>> ByTagAsync(string tag, long viewer, bool open, long before, int limit) =>
        ListAsync(
            "p.id in (select t.post_id from post_tags t where t.tag = @key)",
            new { key = tag, viewer, open = open ? 1 : 0, before, limit });

    /// <summary>Tags of posts that everybody may see: completion must not tell of what stands elsewhere.</summary>
    public async Task<ImmutableArray<TagView>> TagsByPrefixAsync(
        string prefix, long viewer, bool open, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(string Tag, long Posts)>(
            $"""
            select t.tag, count(*) as posts from post_tags t join posts p on p.id = t.post_id
            left join communities c on c.id = p.community_id
            where t.tag like @pattern escape '\' and p.deleted_at is null
              and ((p.community_id is null and {BlockStore.Shows("p.author_id")}) or (c.access = 0 and @open = 1))
            group by t.tag order by posts desc, t.tag limit @limit
            """,
            new { pattern = TextRules.LikeLiteral(prefix) + "%", viewer, open = open ? 1 : 0, limit });
        return [.. rows.Select(row => new TagView(row.Tag, (int)row.Posts))];
    }

    private string IsAnyOf(string column) => database.Dialect.IsAnyOf(column, "ids");

    private async Task<ImmutableArray<long>> ListAsync(string condition, object parameters)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"select p.id from posts p where {condition} and p.id < @before and {PostAccessStore.Listed}"
            + $" and {PostAccessStore.Readable} order by p.id desc limit @limit",
            parameters)];
    }
}
