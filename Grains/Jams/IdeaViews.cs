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
    /// <param name="revealsHidden">Whether hidden ones are shown: to their authors and animators.</param>
    public async Task<ImmutableArray<IdeaView>> ShowAsync(
        IReadOnlyList<IdeaRow> rows, bool showsTallies, bool revealsHidden = false)
    {
        if (rows.Count == 0) return [];
        var authors = await ideas.AuthorsAsync([.. rows.Select(row => row.PostId)]);
        var people = await grains.GetGrain<IUserDirectoryGrain>(0).AuthorsAsync(
            [.. authors.SelectMany(one => one).Concat(rows.Select(row => row.AuthorId)).Distinct()]);
        return [.. rows.Select(row => Show(row, authors[row.PostId], people, showsTallies, revealsHidden))];
    }

    /// <summary>Hidden ideas, as their authors and animators see them.</summary>
    /// <param name="rows">What is stored, with the reason and the appeal.</param>
    public async Task<ImmutableArray<HiddenIdea>> ShowHiddenAsync(
        IReadOnlyList<(IdeaRow Idea, string Reason, string Appeal)> rows)
    {
        var shown = await ShowAsync([.. rows.Select(row => row.Idea)], false, true);
        // The wall says nothing of what it hides: its numbers would only be older here.
        return [.. rows.Zip(shown, (row, idea) => new HiddenIdea(idea with { Told = 0 }, row.Reason, row.Appeal))];
    }

    /// <summary>An idea's numbers alone; none of what is not shown.</summary>
    public static IdeaTally Tally(IdeaRow row, bool showsTallies)
    {
        var isRead = (IdeaState)row.State is IdeaState.Shown or IdeaState.Merged;
        return new(
            row.PostId, isRead ? row.CommentCount : 0, showsTallies ? row.Points : null, showsTallies ? row.Votes : null,
            row.Told);
    }

    private static IdeaView Show(
        IdeaRow row, IEnumerable<long> authors, ImmutableDictionary<long, AuthorView> people, bool showsTallies,
        bool revealsHidden)
    {
        var state = (IdeaState)row.State;
        var isRead = state is IdeaState.Shown or IdeaState.Merged || (revealsHidden && state == IdeaState.Hidden);
        ImmutableArray<AuthorView> names =
        [
            .. authors.DefaultIfEmpty(row.AuthorId).Distinct().Select(id => people.GetValueOrDefault(id) ?? s_nobody),
        ];
        return new(
            row.PostId, row.JamId, row.Theme, isRead ? row.Title : "",
            isRead ? PlainText.Beginning(row.Text, JamLimits.ExcerptCharactersMax) : "", isRead ? names : [],
            DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt), state, row.MergedInto, row.BuildsOn,
            isRead ? row.CommentCount : 0, showsTallies ? row.Points : null, showsTallies ? row.Votes : null, row.Pin,
            row.IsCalled != 0, row.Told);
    }
}
