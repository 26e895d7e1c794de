using System.Collections.Immutable;
using MyDeclic.Markdown;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Asks;

/// <summary>Shows sessions and questions, several at a time.</summary>
internal sealed class AskViews(AskStore asks, AskQuestionStore questions, IGrainFactory grains, TimeProvider clock)
{
    private static readonly AuthorView s_nobody = new("", "");

    /// <summary>Sessions, in the order given.</summary>
    public async Task<ImmutableArray<AskView>> ShowAsync(IReadOnlyList<AskRow> rows)
    {
        if (rows.Count == 0) return [];
        long[] ids = [.. rows.Select(row => row.Id)];
        var hosts = await asks.HostsAsync(ids);
        var figures = await questions.FiguresAsync(ids);
        var people = await PeopleAsync(hosts.SelectMany(one => one));
        var now = clock.GetUtcNow();
        return
        [
            .. rows.Select(row => new AskView(
                row.Id, row.Title, row.Intro, MarkdownText.Render(row.Intro, []),
                [.. hosts[row.Id].Where(people.ContainsKey).Select(id => people[id])], At(row.OpensAt), At(row.ClosesAt),
                PopulationBits.Read(row.Populations), AskRules.StateOf(row.OpensAt, row.ClosesAt, now),
                figures.GetValueOrDefault(row.Id) ?? new(0, 0, 0, 0), row.Version)),
        ];
    }

    /// <summary>Questions, in the order given, for one person.</summary>
    /// <param name="rows">What is stored; what the person may not read must not be among them.</param>
    /// <param name="viewerId">The person.</param>
    /// <param name="isTeam">Whether the person is of the communication team, who read why something was hidden.</param>
    public async Task<ImmutableArray<AskQuestionView>> ShowAsync(
        IReadOnlyList<AskQuestionRow> rows, long viewerId, bool isTeam)
    {
        var voted = await questions.VotedAsync(viewerId, [.. rows.Select(row => row.Id)]);
        var shown = await ShowAllAsync(rows, row => row.IsShown || isTeam || row.AuthorId == viewerId);
        return
        [
            .. rows.Zip(shown, (row, view) => view with
            {
                IsMine = row.AuthorId == viewerId,
                HasMyVote = voted.Contains(row.Id),
                Reason = row.State == AskQuestionState.Hidden ? row.Reason : null,
            }),
        ];
    }

    /// <summary>The same as everybody may be told of it, in one event for all: what is hidden has no text.</summary>
    public Task<ImmutableArray<AskQuestionView>> ShowToAllAsync(IReadOnlyList<AskQuestionRow> rows) =>
        ShowAllAsync(rows, row => row.IsShown);

    private async Task<ImmutableArray<AskQuestionView>> ShowAllAsync(
        IReadOnlyList<AskQuestionRow> rows, Func<AskQuestionRow, bool> isRead)
    {
        var people = await PeopleAsync(rows.Select(row => row.AuthorId).Concat(rows.Select(row => row.AnsweredBy ?? 0)));
        return [.. rows.Select(row => Show(row, people, isRead(row)))];
    }

    private static AskQuestionView Show(
        AskQuestionRow row, ImmutableDictionary<long, AuthorView> people, bool isRead) => new(
        row.Id, row.AskId, isRead ? people.GetValueOrDefault(row.AuthorId) ?? s_nobody : s_nobody, isRead ? row.Text : "",
        row.State, isRead ? row.Votes : 0, At(row.CreatedAt),
        row.State == AskQuestionState.Promised ? row.PromisedFor : null,
        row is { State: AskQuestionState.Answered, AnsweredBy: { } by, AnsweredAt: { } at }
            ? new AskAnswerView(
                people.GetValueOrDefault(by) ?? s_nobody, row.Answer, MarkdownText.Render(row.Answer, []), At(at),
                row.AnswerEditedAt is { } edited ? At(edited) : null)
            : null,
        null, null, null, row.Version);

    private Task<ImmutableDictionary<long, AuthorView>> PeopleAsync(IEnumerable<long> ids) =>
        grains.GetGrain<IUserDirectoryGrain>(0).AuthorsAsync([.. ids.Where(id => id != 0).Distinct()]);

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
