using MyDeclic.Conversations;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Jams;

/// <summary>Judges who hides ideas and who appeals; their threads write it.</summary>
[StatelessWorker]
internal sealed class HiddenIdeasGrain(HiddenIdeaStore hidden, IdeaStore ideas, IdeaViews views) : Grain, IHiddenIdeasGrain
{
    /// <inheritdoc/>
    public async Task<Result<HiddenIdea>> HideAsync(Caller caller, long jamId, long ideaId, string? reason)
    {
        if (TextRules.CheckText(reason, "reason", JamLimits.ReasonCharactersMax, true, out var clean) is { } bad)
            return await WhyNotAsync(caller, jamId, ideaId, null) ?? bad;
        return await WhyNotAsync(caller, jamId, ideaId, null) is { } refusal
            ? refusal
            : await DoAsync(caller, jamId, ideaId, HidingStep.Hidden, clean);
    }

    /// <inheritdoc/>
    public async Task<Result<IdeaView>> ShowAsync(Caller caller, long jamId, long ideaId)
    {
        if (await WhyNotAsync(caller, jamId, ideaId, null) is { } refusal) return refusal;
        var done = await Thread(ideaId).HideAsync(caller, new(HidingStep.Shown, ""));
        return done.Refusal is { } stale ? stale : await GrainFactory.GetGrain<IIdeasGrain>(0).GetAsync(caller, jamId, ideaId);
    }

    /// <inheritdoc/>
    public async Task<Result<HiddenIdea>> AppealAsync(Caller caller, long jamId, long ideaId, string? text)
    {
        if (await WhyNotAsync(caller, jamId, ideaId, true) is { } refusal) return refusal;
        return TextRules.CheckText(text, "text", JamLimits.ReasonCharactersMax, true, out var clean) is { } bad
            ? bad
            : await DoAsync(caller, jamId, ideaId, HidingStep.Appealed, clean);
    }

    /// <inheritdoc/>
    public async Task<Result<HiddenIdea>> DeclineAsync(Caller caller, long jamId, long ideaId) =>
        await WhyNotAsync(caller, jamId, ideaId, false) is { } refusal
            ? refusal
            : await DoAsync(caller, jamId, ideaId, HidingStep.Declined, "");

    /// <inheritdoc/>
    public async Task<Result<HiddenIdea>> GetAsync(Caller caller, long jamId, long ideaId)
    {
        if (await GrainFactory.GetGrain<IJamGrain>(jamId).StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        return (await ideas.FindManyAsync([ideaId])) is [var idea] && idea.JamId == jamId
            && (standing.MayAnimate || await ideas.IsAuthorAsync(ideaId, caller.UserId))
            ? await FindAsync(jamId, ideaId)
            : Refusal.NotFound;
    }

    /// <inheritdoc/>
    public async Task<Result<Page<HiddenIdea>>> ListAsync(Caller caller, long jamId)
    {
        if (await GrainFactory.GetGrain<IJamGrain>(jamId).StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        var rows = await hidden.ListAsync(jamId, null);
        var found = (await ideas.FindManyAsync([.. rows.Select(row => row.Id)])).ToDictionary(idea => idea.PostId);
        return new Page<HiddenIdea>(
            await views.ShowHiddenAsync([.. rows.Select(row => (found[row.Id], row.Reason, row.Appeal))]), null);
    }

    private IIdeaThread Thread(long ideaId) => GrainFactory.GetGrain<IIdeaThread>(ideaId);

    /// <summary>Why the caller may not: animators hide, authors appeal (<paramref name="asAuthor"/>).</summary>
    private async Task<Refusal?> WhyNotAsync(Caller caller, long jamId, long ideaId, bool? asAuthor)
    {
        if (await GrainFactory.GetGrain<IJamGrain>(jamId).StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (asAuthor != true && !standing.MayAnimate) return Refusal.Forbidden;
        if (await ideas.FindManyAsync([ideaId]) is not [var idea] || idea.JamId != jamId
            || (IdeaState)idea.State == IdeaState.Withdrawn) return Refusal.NotFound;
        // Who did not write it is not told that it is hidden.
        if (asAuthor == true && !await ideas.IsAuthorAsync(ideaId, caller.UserId))
            return (IdeaState)idea.State == IdeaState.Hidden ? Refusal.NotFound : Refusal.Forbidden;
        return null;
    }

    private async Task<Result<HiddenIdea>> DoAsync(Caller caller, long jamId, long ideaId, HidingStep step, string text)
    {
        var done = await Thread(ideaId).HideAsync(caller, new(step, text));
        return done.Refusal is { } refusal ? refusal : await FindAsync(jamId, ideaId);
    }

    private async Task<Result<HiddenIdea>> FindAsync(long jamId, long ideaId)
    {
        if (await hidden.ListAsync(jamId, ideaId) is not [var row]) return Refusal.NotFound;
        var found = await ideas.FindManyAsync([ideaId]);
        return (await views.ShowHiddenAsync([(found[0], row.Reason, row.Appeal)]))[0];
    }
}
