using System.Collections.Immutable;
using MyDeclic.Conversations;
using MyDeclic.Jams;
using Orleans;

namespace MyDeclic.Silo.Demo;

/// <summary>
/// Plans the script's jams, and contributes to them and votes in them. Through the same grains as everybody else.
/// </summary>
internal sealed class DemoJams(DemoSeed seed, IGrainFactory grains, TimeProvider clock)
{
    // Enough that nobody of the company has given all before somebody looks.
    private const int Budget = 20;

    private const int PointsMax = 3;

    // Far enough from one idea to the next that its voters are others.
    private const int VotersApart = 7;

    // Soon enough that who looks finds the jam over, and late enough that its closing is to come when it is asked for.
    private static readonly TimeSpan OverSoon = TimeSpan.FromSeconds(2);

    /// <summary>Plans all of them.</summary>
    public async Task PlanAsync()
    {
        foreach (var jam in seed.Script.Jams) await PlanAsync(jam);
    }

    private async Task PlanAsync(DemoJam jam)
    {
        var animator = seed.Caller(jam.By);
        var planned = await grains.GetGrain<IJamsGrain>(0).PlanAsync(animator, new PlanJam(
            jam.Title, jam.Challenge, jam.Where, "Europe/Paris", [.. jam.Languages], null, null, null, false, false, jam.Voting,
            jam.Voting == JamVoting.Points ? Budget : null, null,
            [.. jam.Phases.Select(Phase)],
            [.. jam.Themes.Select(theme => new NewJamTheme(theme.Name, theme.Question, Ids(theme.Animators)))],
            Ids(jam.Sponsors), [], null));
        if (!planned.IsDone) return;
        var id = planned.Value.Id;
        var ideas = new List<long>();
        foreach (var idea in jam.Ideas) ideas.Add(await WriteAsync(id, idea, ideas));
        for (var place = 0; place < ideas.Count; place++) await VoteAsync(id, jam.Ideas[place], ideas[place], place);
        var animation = grains.GetGrain<IJamAnimation>(id);
        foreach (var merge in jam.Merged) await animation.MergeAsync(animator, ideas[merge.Idea], ideas[merge.Into]);
        if (jam.Spotlight is { } shown) await animation.SpotlightAsync(animator, ideas[shown]);
        if (jam.Announcement.Length > 0) await animation.AnnounceAsync(animator, jam.Announcement);
        if (jam.IsOver) await grains.GetGrain<IJamGrain>(id).ExtendAsync(animator, clock.GetUtcNow() + OverSoon);
    }

    private NewJamPhase Phase(DemoPhase phase)
    {
        var opensAt = clock.GetUtcNow().AddHours(phase.OpensInHours);
        return new(
            phase.Kind, opensAt.ToString("O"), opensAt.AddHours(phase.LastsHours).ToString("O"),
            phase.Allows is null ? null : [.. phase.Allows], true);
    }

    /// <summary>Writes an idea with what people say to it.</summary>
    /// <returns>Its id; 0 when it is refused.</returns>
    private async Task<long> WriteAsync(long jam, DemoIdea idea, List<long> before)
    {
        long? buildsOn = idea.BuildsOn is { } place ? before[place] : null;
        var written = await grains.GetGrain<IIdeasGrain>(0).PublishAsync(seed.Caller(idea.By), jam, new NewIdea(
            idea.Title, idea.Text, idea.Theme, buildsOn, Ids(idea.With ?? []), null, null));
        if (!written.IsDone) return 0;
        var thread = grains.GetGrain<IConversationComments>(written.Value.Id);
        foreach (var comment in idea.Comments) await thread.AddAsync(seed.Caller(comment.By), new AddComment(comment.Text, null));
        return written.Value.Id;
    }

    // Whoever has no points left, or may not vote, is one voter less.
    private async Task VoteAsync(long jam, DemoIdea idea, long id, int place)
    {
        List<string> voters = [.. seed.Handles.Where(handle => handle != idea.By && idea.With?.Contains(handle) is not true)];
        for (var vote = 0; vote < Math.Min(idea.Votes, voters.Count); vote++)
        {
            var voter = seed.Caller(voters[(place * VotersApart + vote) % voters.Count]);
            await grains.GetGrain<IBallotGrain>(FormattableString.Invariant($"{jam}/{voter.UserId}"))
                .VoteAsync(voter, id, 1 + (vote + place) % PointsMax);
        }
    }

    private ImmutableArray<long> Ids(IEnumerable<string> handles) =>
        [.. handles.Select(handle => seed.Caller(handle).UserId)];
}
