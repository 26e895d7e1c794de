using System.Globalization;
using MyDeclic.Conversations;
using MyDeclic.Posts;

namespace MyDeclic.Jams;

internal sealed partial class JamGrain
{
    /// <summary>
    /// Tells followers of the community that a phase opened, or that the jam is over, by a post in the planner's name; not
    /// where some of them do not see the jam. A post that is refused is told nowhere: the jam goes on.
    /// </summary>
    private async Task TellMilestoneAsync(JamRow jam, long passed)
    {
        if (jam.Milestones == 0 || jam.Populations != PopulationBits.Everybody) return;
        var open = _phases.FirstOrDefault(phase => phase.OpensAt == passed);
        if (open is null && passed != _phases[^1].ClosesAt) return;
        if (await consoles.CallerAsync(jam.CreatedBy) is not { } planner) return;
        var key = string.Create(CultureInfo.InvariantCulture, $"jam-{JamId}-{passed}");
        await GrainFactory.GetGrain<IConversationGrain>(ids.Next()).StartAsync(planner, new CreatePost(
            JamMilestoneWords.Of(jam, open, (await jams.FiguresAsync([JamId]))[JamId]), PostKind.Message,
            jam.CommunityId.ToString(CultureInfo.InvariantCulture), new Operation(key, key), AboutJam: JamId));
    }
}
