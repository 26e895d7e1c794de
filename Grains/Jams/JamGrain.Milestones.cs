using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Conversations;
using MyDeclic.Posts;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <content>
/// What followers of the jam are told, by posts in the planner's name; followers of the community as well, where the planner
/// wished it and all of them see the jam. A post that is refused is told nowhere: the jam goes on.
/// </content>
internal sealed partial class JamGrain
{
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async Task TellMilestonesAsync()
    {
        if (_jam is not { } jam) return;
        foreach (var ideas in await milestones.OwedAsync(JamId))
        {
            var isEnough = await milestones.ToldSinceAsync(JamId, clock.GetUtcNow() - s_day) >= JamLimits.MilestonesPerDayMax;
            if (!isEnough && await consoles.CallerAsync(jam.CreatedBy) is { } planner
                && (await PostAsync(planner, jam, JamMilestoneWords.Of(jam, ideas), null, ideas)).IsDone) continue;
            // What is not told now is no news later.
            await commits.RunAsync<Committed>(tx =>
            {
                JamMilestoneStore.Take(tx, JamId, ideas);
                return Committed.Nothing;
            });
        }
    }

    /// <summary>Tells that a phase opened, which ideas a selection came to, or that the jam is over.</summary>
    private async Task TellMilestoneAsync(JamRow jam, long passed)
    {
        var open = _phases.FirstOrDefault(phase => phase.OpensAt == passed);
        var isSelected = _phases.Any(phase => phase.ClosesAt == passed && (JamPhaseKind)phase.Kind == JamPhaseKind.Selection);
        var (chosen, named) = isSelected ? await ChosenAsync() : (0, []);
        if (open is null && passed != _phases[^1].ClosesAt && chosen == 0) return;
        if (await consoles.CallerAsync(jam.CreatedBy) is not { } planner) return;
        var figures = (await jams.FiguresAsync([JamId]))[JamId];
        var isOver = passed == _phases[^1].ClosesAt;
        var words = new[]
        {
            chosen > 0 ? JamMilestoneWords.Of(jam, chosen, named) : "",
            open is not null || isOver ? JamMilestoneWords.Of(jam, open, figures) : "",
        };
        var key = string.Create(CultureInfo.InvariantCulture, $"jam-{JamId}-{passed}");
        await PostAsync(
            planner, jam, string.Join("\n\n", words.Where(one => one.Length > 0)), new Operation(key, key), null);
    }

    private Task<Result<PostView>> PostAsync(Caller planner, JamRow jam, string text, Operation? operation, int? ideas)
    {
        var isForAll = jam.Milestones != 0 && jam.Populations == PopulationBits.Everybody;
        return GrainFactory.GetGrain<IConversationGrain>(ids.Next()).StartAsync(planner, new CreatePost(
            text, PostKind.Message, jam.CommunityId.ToString(CultureInfo.InvariantCulture), operation,
            AboutJam: new(JamId, isForAll ? 0 : jam.Populations, ideas)));
    }

    /// <summary>How many ideas the selection came to, and what some of them are called: those with the most points.</summary>
    private async Task<(int Count, ImmutableArray<string> Named)> ChosenAsync()
    {
        var kept = (await outcomes.HoldingAsync(JamId))
            .Where(row => (IdeaStatus)row.Status != IdeaStatus.Declined).Select(row => row.IdeaId).ToList();
        var rows = await ideas.FindManyAsync(kept);
        return (rows.Count,
        [
            .. rows.OrderByDescending(row => row.Points).ThenBy(row => row.PostId).Take(JamLimits.ChosenNamedMax)
                .Select(row => row.Title),
        ]);
    }

    /// <summary>People with a part in the jam follow it, unless they said that they do not.</summary>
    private void Follow(WriteTransaction tx, IEnumerable<long> people)
    {
        foreach (var userId in people.Distinct().Order()) JamFollowStore.Begin(tx, JamId, userId, clock.GetUtcNow());
        IdeaStore.ChangeTally(tx, ids.Next(), JamId, 0);
    }
}
