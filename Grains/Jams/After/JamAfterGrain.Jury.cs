using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Jams;

internal sealed partial class JamAfterGrain
{
    private static readonly AuthorView s_nobody = new("", "");

    /// <inheritdoc/>
    public async Task<Result<JamJury>> SetJuryAsync(Caller caller, SetJury command)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        if (JuryRules.Check(command, out var criteria) is { } bad) return bad;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (JuryStore.IsJudged(tx, JamId) && criteria.Length < JuryStore.Criteria(tx, JamId).Count)
                return new Refusal(ErrorCode.Conflict, "Scores were given on these: they are renamed, not removed.", "criteria");
            JuryStore.Put(tx, JamId, [.. command.Jurors.Distinct()], criteria);
            JamStore.Record(tx, ids.Next(), JamId, caller.UserId, "jury", null, "", clock.GetUtcNow());
            return Committed.Nothing;
        });
        return stored.IsDone ? await JuryAsync() : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<JamSelection>> SelectionAsync(Caller caller)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!await SeesSelectionAsync(caller, standing)) return Refusal.Forbidden;
        var isJuror = (await juries.JurorsAsync(JamId)).Contains(caller.UserId);
        await log.CatchUpAsync();
        var jam = (await views.ShowAsync(await jams.FindManyAsync([JamId])))[0];
        var now = clock.GetUtcNow();
        var candidates = await juries.CandidatesAsync(
            JamId, ShowsTallies(jam), JamAfterLimits.SelectionIdeasMax);
        var items = await ShowAsync(caller, jam, isJuror, candidates);
        var isOpen = jam.PausedAt is null && (jam.State == JamState.Over || jam.Phases.Any(
            phase => phase.Kind == JamPhaseKind.Selection && phase.OpensAt <= now && now < phase.ClosesAt));
        return new JamSelection(
            await JuryAsync(), isOpen, isJuror, standing.MayAnimate,
            [.. items.OrderByDescending(item => item.Score ?? 0)]);
    }

    /// <inheritdoc/>
    public async Task<Result<SelectionIdea>> JudgeAsync(Caller caller, long ideaId, JudgeIdea command)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (TextRules.CheckText(command.Note, "note", JamAfterLimits.NoteCharactersMax, false, out var note) is { } bad)
            return bad;
        var now = clock.GetUtcNow();
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!JuryStore.IsJuror(tx, JamId, caller.UserId)) return Refusal.Forbidden;
            if (IdeaStore.Find(tx, ideaId) is not { } idea || idea.JamId != JamId
                || (IdeaState)idea.State is IdeaState.Hidden or IdeaState.Withdrawn) return Refusal.NotFound;
            if ((IdeaState)idea.State == IdeaState.Merged)
                return new Refusal(ErrorCode.IdeaMerged, "This idea is one with another now: judge it there.");
            if (BallotStore.IsAuthor(tx, ideaId, caller.UserId))
                return new Refusal(ErrorCode.Forbidden, "One's own idea is judged by others.");
            if (!JuryStore.IsOpen(tx, JamId, now)) return new Refusal(ErrorCode.JamPhaseClosed, "The jury does not judge now.");
            if (JuryRules.Check(command.Scores, JuryStore.Criteria(tx, JamId)) is { } badScores) return badScores;
            JuryStore.Judge(tx, JamId, ideaId, caller.UserId, command.Scores, note, now);
            return Told(tx, standing, ideaId, now);
        });
        if (!stored.IsDone) return stored.Refusal;
        var jam = (await views.ShowAsync(await jams.FindManyAsync([JamId])))[0];
        return (await ShowAsync(caller, jam, true, [ideaId]))[0];
    }

    // Nobody did it: who judged is seen, with what they gave, by those alone whom it cannot lead any more.
    private Committed Told(WriteTransaction tx, JamStanding standing, long ideaId, DateTimeOffset now) => new(tx.Append(new(
        EventTypes.JamJudged, JamId, 0, standing.CommunityId, now,
        [.. JuryStore.Watchers(tx, JamId, OpenPopulations).Select(Topics.Me)], ideaId.ToString(CultureInfo.InvariantCulture))));

    private long OpenPopulations => Enum.GetValues<Population>()
        .Where(one => capabilities.Allows(one, Capability.AccessPublicCommunities))
        .Aggregate(0L, (bits, one) => bits | PopulationBits.Of(one));

    private async Task<ImmutableArray<SelectionIdea>> ShowAsync(
        Caller caller, JamView jam, bool isJuror, IReadOnlyList<long> candidates)
    {
        var rows = (await ideas.FindManyAsync(candidates)).ToDictionary(row => row.PostId);
        var shown = await ideaViews.ShowAsync(
            [.. candidates.Where(rows.ContainsKey).Select(id => rows[id])], ShowsTallies(jam));
        var criteria = await juries.CriteriaAsync(JamId);
        var given = (await juries.JudgementsAsync(JamId, candidates)).ToLookup(row => row.IdeaId);
        var own = await juries.OwnAsync(caller.UserId, candidates);
        var statuses = (await outcomes.HoldingAsync(JamId)).ToDictionary(row => row.IdeaId, row => (IdeaStatus)row.Status);
        var people = await GrainFactory.GetGrain<IUserDirectoryGrain>(0).AuthorsAsync(
            [.. given.SelectMany(group => group).Select(row => row.UserId).Distinct()]);
        return [.. shown.Select(Show)];

        SelectionIdea Show(IdeaView idea)
        {
            var judgements = given[idea.Id].GroupBy(row => row.UserId).ToList();
            var mine = judgements.FirstOrDefault(group => group.Key == caller.UserId);
            // Jurors see what others gave once they cannot be led by it any more; authors do not learn who thought what.
            var sees = mine is not null || (!isJuror && !own.Contains(idea.Id));
            return new(
                idea, own.Contains(idea.Id), judgements.Count, sees ? JuryRules.Score(given[idea.Id], criteria) : null,
                mine is null ? null : Judgement(mine),
                sees ? [.. judgements.Where(group => group.Key != caller.UserId).Select(Judgement)] : [],
                statuses.TryGetValue(idea.Id, out var status) ? status : null);
        }

        IdeaJudgement Judgement(IGrouping<long, JudgementRow> group) => new(
            people.GetValueOrDefault(group.Key) ?? s_nobody,
            [.. group.Select(row => new CriterionScore(row.Criterion, row.Score))], group.First().Note,
            DateTimeOffset.FromUnixTimeMilliseconds(group.First().At));
    }

    private async Task<JamJury> JuryAsync()
    {
        var jurors = await juries.JurorsAsync(JamId);
        var people = await GrainFactory.GetGrain<IUserDirectoryGrain>(0).AuthorsAsync([.. jurors]);
        return new(
            [.. jurors.Where(people.ContainsKey).Select(id => people[id])], [.. await juries.CriteriaAsync(JamId)]);
    }

    private async Task<bool> SeesSelectionAsync(Caller caller, JamStanding standing) => standing.MayAnimate
        || (await juries.JurorsAsync(JamId)).Contains(caller.UserId) || await IsSponsorAsync(caller);

    private async Task<bool> IsSponsorAsync(Caller caller) => (await jams.PeopleAsync([JamId]))[JamId].Any(
        one => one.UserId == caller.UserId && one.Role == JamPersonRow.Sponsor);

    private bool ShowsTallies(JamView jam) => jam.State == JamState.Over || JamRules.ShowsTallies(jam, clock.GetUtcNow());
}
