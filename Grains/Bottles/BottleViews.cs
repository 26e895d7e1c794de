using System.Collections.Immutable;
using MyDeclic.Posts;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Bottles;

/// <summary>Bottles as one person sees them. Reads stores only, so that events may ask it.</summary>
internal sealed class BottleViews(BottleReadingStore bottles, CapabilityMatrix capabilities, IGrainFactory grains)
{
    /// <summary>Those of <paramref name="ids"/> that the viewer may read now, in that order.</summary>
    public async Task<ImmutableArray<BottleView>> ShowAsync(
        ImmutableArray<long> ids, long viewer, Population population)
    {
        if (ids.IsEmpty) return [];
        var rows = (await bottles.FindAsync(ids, viewer, BottleRules.ReadsOpen(capabilities, population)))
            .ToDictionary(row => row.PostId);
        var invitations = await bottles.InvitationsAsync(ids, viewer, BottleRules.Consultable(capabilities, population));
        var skills = await bottles.ShownSkillsAsync([.. invitations.Select(row => row.UserId).Distinct()]);
        var shown = invitations.ToLookup(row => row.PostId, row => (row.UserId, View: ToView(row, viewer, skills)));
        var posts = (await grains.GetGrain<IPostViewsGrain>(0).ShowAsync([.. ids.Where(rows.ContainsKey)]))
            .ToDictionary(post => post.Id);
        return
        [
            .. ids.Where(posts.ContainsKey).Select(id => ToView(rows[id], posts[id], viewer, [.. shown[id]])),
        ];
    }

    /// <summary>The same for somebody of whom only the id is known.</summary>
    public async Task<ImmutableArray<BottleView>> ShowAsync(ImmutableArray<long> ids, long viewer) =>
        await bottles.PopulationAsync(viewer) is { } population ? await ShowAsync(ids, viewer, population) : [];

    private static BottleView ToView(
        ShownRow row, PostView post, long viewer, ImmutableArray<(long UserId, BottleInvitation View)> invitations) => new(
        row.PostId, post, row.Shown, row.Wave, row.Helper, row.AnswerId, row.ArticleId, [.. Outcomes(row, viewer)],
        viewer == row.AskerId ? [.. invitations.Select(one => one.View)] : null,
        invitations.FirstOrDefault(one => one.UserId == viewer).View, row.Version);

    /// <summary>What a bottle brought, as the viewer may know it; 0 for nobody in particular.</summary>
    public static IEnumerable<BottleOutcome> Outcomes(ShownRow row, long viewer)
    {
        if (row.State == (int)BottleState.Solved) yield return BottleOutcome.ProblemSolved;
        if (row.ArticleId is not null) yield return BottleOutcome.KnowledgeCapitalised;
        if (row.Thanked) yield return BottleOutcome.PersonValued;
        // Whose colleague somebody is, is not for everyone.
        if (row.HasMet && (viewer == row.AskerId || viewer == row.HelperId)) yield return BottleOutcome.NewRelation;
    }

    private static BottleInvitation ToView(InvitationRow row, long viewer, ILookup<long, string> skills) => new(
        new(row.Handle, row.Name), row.Wave,
        row is { HasAnswered: true, State: (int)InvitationState.Invited } ? InvitationState.Answered : (InvitationState)row.State,
        DateTimeOffset.FromUnixTimeMilliseconds(row.At),
        [
            // A skill that was hidden since is no longer told to others.
            .. BottleRules.Read(row.Reasons).Where(reason => row.UserId == viewer || reason.Reason != BottleReasonKind.Skill
                || skills[row.UserId].Contains(SkillRules.Key(reason.Name!), StringComparer.Ordinal)),
        ]);
}
