using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Posts;

/// <summary>Ratings, polls and previews of posts, counted in SQL for many posts at once.</summary>
internal sealed class PostExtrasStore(Database database)
{
    /// <summary>How many gave how many stars, of the posts whose kind is rated.</summary>
    public async Task<IReadOnlyDictionary<long, PostRating>> RatingsAsync(
        DbConnection connection, IReadOnlyCollection<PostRow> posts)
    {
        var rated = posts.Where(post => PostRating.IsFor(post.Kind)).Select(post => post.Id).ToList();
        if (rated.Count == 0) return ImmutableDictionary<long, PostRating>.Empty;
        var rows = (await connection.QueryAsync<(long PostId, int Stars, int Count)>(
            $"select post_id, stars, count(*) from ratings where {IsAnyOf} group by post_id, stars", Asked(rated)))
            .ToLookup(row => row.PostId);
        return rated.ToDictionary(id => id, id => Of([.. rows[id].Select(row => (row.Stars, row.Count))]));
    }

    /// <summary>The polls of those posts that have one, with all tallies.</summary>
    public async Task<IReadOnlyDictionary<long, PollView>> PollsAsync(DbConnection connection, IReadOnlyCollection<long> ids)
    {
        var polls = (await connection.QueryAsync<(long PostId, int IsMultiple, int Results, long ClosesAt)>(
            $"select post_id, is_multiple, results, closes_at from polls where {IsAnyOf}", Asked(ids))).ToList();
        if (polls.Count == 0) return ImmutableDictionary<long, PollView>.Empty;
        var asked = Asked([.. polls.Select(poll => poll.PostId)]);
        var options = (await connection.QueryAsync<(long PostId, string Text)>(
            $"select post_id, text from poll_options where {IsAnyOf} order by post_id, number", asked))
            .ToLookup(row => row.PostId, row => row.Text);
        var votes = (await connection.QueryAsync<(long PostId, int Number, int Count)>(
            $"select post_id, number, count(*) from poll_votes where {IsAnyOf} group by post_id, number", asked))
            .ToDictionary(row => (row.PostId, row.Number), row => row.Count);
        var voters = (await connection.QueryAsync<(long PostId, int Count)>(
            $"select post_id, count(distinct user_id) from poll_votes where {IsAnyOf} group by post_id", asked))
            .ToDictionary(row => row.PostId, row => row.Count);
        return polls.ToDictionary(poll => poll.PostId, poll =>
        {
            ImmutableArray<string> texts = [.. options[poll.PostId]];
            return new PollView(
                texts, poll.IsMultiple != 0, (PollResults)poll.Results, DateTimeOffset.FromUnixTimeMilliseconds(poll.ClosesAt),
                voters.GetValueOrDefault(poll.PostId),
                [.. Enumerable.Range(0, texts.Length).Select(number => votes.GetValueOrDefault((poll.PostId, number)))]);
        });
    }

    /// <summary>What the pages of the posts' first links say, where that is shown.</summary>
    public async Task<IReadOnlyDictionary<long, LinkPreview>> PreviewsAsync(
        DbConnection connection, IReadOnlyCollection<long> ids) =>
        (await connection.QueryAsync<(long PostId, string Url, string Title, string Text, string Site)>(
            $"select post_id, url, title, text, site from post_links where {IsAnyOf} and state = 1", Asked(ids)))
        .ToDictionary(row => row.PostId, row => new LinkPreview(row.Url, row.Title, row.Text, row.Site));

    private string IsAnyOf => database.Dialect.IsAnyOf("post_id", "ids");

    private object Asked(IReadOnlyCollection<long> ids) => new { ids = database.Dialect.List(ids) };

    private static PostRating Of(IReadOnlyCollection<(int Stars, int Count)> rows)
    {
        if (rows.Count == 0) return PostRating.None;
        var count = rows.Sum(row => row.Count);
        var average = (decimal)rows.Sum(row => row.Stars * row.Count) / count;
        return new(
            (double)Math.Round(average, 1, MidpointRounding.AwayFromZero), count,
            [.. Enumerable.Range(1, PostRating.StarsMax).Select(stars => rows.Where(r => r.Stars == stars).Sum(r => r.Count))]);
    }
}
