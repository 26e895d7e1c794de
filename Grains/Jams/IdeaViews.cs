using System.Collections.Immutable;
using MyDeclic.Notifications;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Shows ideas, several at a time.</summary>
internal sealed class IdeaViews(IdeaStore ideas, IGrainFactory grains)
{
    private static readonly AuthorView s_nobody = new("", "");

    /// <summary>Ideas as the wall shows them, in the order given.</summary>
    /// <param name="rows">What is stored.</param>
    /// <param name="showsTallies">Whether everybody sees how ideas stand.</param>
    public async Task<ImmutableArray<IdeaView>> ShowAsync(IReadOnlyList<IdeaRow> rows, bool showsTallies)
    {
        if (rows.Count == 0) return [];
        var authors = await ideas.AuthorsAsync([.. rows.Select(row => row.PostId)]);
        var people = await grains.GetGrain<IUserDirectoryGrain>(0).AuthorsAsync(
            [.. authors.SelectMany(one => one).Concat(rows.Select(row => row.AuthorId)).Distinct()]);
        return [.. rows.Select(row => Show(row, authors[row.PostId], people, showsTallies))];
    }

    private static IdeaView Show(
        IdeaRow row, IEnumerable<long> authors, ImmutableDictionary<long, AuthorView> people, bool showsTallies)
    {
        var isRead = (IdeaState)row.State is IdeaState.Shown or IdeaState.Merged;
        ImmutableArray<AuthorView> names =
        [
            .. authors.DefaultIfEmpty(row.AuthorId).Distinct().Select(id => people.GetValueOrDefault(id) ?? s_nobody),
        ];
        return new(
            row.PostId, row.JamId, row.Theme, isRead ? row.Title : "",
            isRead ? PlainText.Beginning(row.Text, JamLimits.ExcerptCharactersMax) : "", isRead ? names : [],
            DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt), (IdeaState)row.State, row.MergedInto, row.BuildsOn,
            isRead ? row.CommentCount : 0, showsTallies ? row.Points : null, showsTallies ? row.Votes : null, row.Pin, row.Told);
    }
}
