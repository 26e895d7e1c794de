using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Shows what becomes of ideas. Reads only, so that events may ask it.</summary>
internal sealed class OutcomeViews(JamReportStore figures, IdeaStore ideas, IdeaViews ideaViews, IGrainFactory grains)
{
    private static readonly AuthorView s_nobody = new("", "");

    /// <summary>Statuses in the order given; those of ideas that are not shown are left out.</summary>
    public async Task<ImmutableArray<IdeaOutcome>> ShowAsync(IReadOnlyList<OutcomeRow> rows)
    {
        if (rows.Count == 0) return [];
        var found = await ideas.FindManyAsync([.. rows.Select(row => row.IdeaId).Distinct()]);
        found = [.. found.Where(idea => (IdeaState)idea.State == IdeaState.Shown)];
        var shown = (await ideaViews.ShowAsync(found, showsTallies: false)).ToDictionary(view => view.Id);
        var people = await grains.GetGrain<IUserDirectoryGrain>(0).AuthorsAsync(
            [.. rows.SelectMany(row => new[] { row.ActorId, row.OwnerId ?? 0 }).Where(id => id != 0).Distinct()]);
        return
        [
            .. rows.Where(row => shown.ContainsKey(row.IdeaId)).Select(row => new IdeaOutcome(
                row.IdeaId, shown[row.IdeaId].Title, shown[row.IdeaId].Theme, shown[row.IdeaId].Authors, (IdeaStatus)row.Status,
                row.Reason, row.OwnerId is { } owner ? people.GetValueOrDefault(owner) : null, row.Expected, row.Actual,
                people.GetValueOrDefault(row.ActorId) ?? s_nobody, DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Number)),
        ];
    }

    /// <summary>What ideas of a jam are to bring, and brought.</summary>
    public async Task<JamSavings> SavingsAsync(long jamId)
    {
        var rows = await figures.OutcomesAsync(jamId);
        var carried = rows.Where(row => row.Status != (int)IdeaStatus.Declined).ToList();
        return new(
            (int)carried.Sum(row => row.Expected), (int)carried.Sum(row => row.Actual),
            [
                .. Enum.GetValues<IdeaStatus>().Select(status => new JamStatusCount(
                    status, (int)rows.Where(row => row.Status == (int)status).Sum(row => row.Ideas))),
            ]);
    }
}
