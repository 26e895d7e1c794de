using System.Collections.Immutable;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Jams;

internal sealed partial class JamGrain
{
    /// <inheritdoc/>
    public async Task<Result<JamConsole>> ConsoleAsync(Caller caller)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        await log.CatchUpAsync();
        return await ShowConsoleAsync();
    }

    /// <inheritdoc/>
    public async Task<Result<JamView>> PollAsync(Caller caller, HoldPoll? command)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        if (command is null)
        {
            return _jam!.PollId is null
                ? (await views.ShowAsync([_jam]))[0]
                : await StoreAsync(caller, _jam with { PollId = null }, _phases, "unpolled", "");
        }

        if (JamPollRules.Check(command, out var question, out var options, out var lasts) is { } bad) return bad;
        var id = ids.Next();
        var closesAt = clock.GetUtcNow().Add(lasts).ToUnixTimeMilliseconds();
        return await StoreAsync(
            caller, _jam! with { PollId = id }, _phases, "polled", question,
            tx => JamPollStore.Insert(tx, id, JamId, question, options, closesAt));
    }

    /// <inheritdoc/>
    public Task<Result<IdeaView>> CallAsync(Caller caller, long ideaId, bool isCalled) =>
        ActAsync(caller, ideaId, isCalled ? "called" : "uncalled", "", (tx, idea) =>
        {
            if (isCalled && (IdeaState)idea.State != IdeaState.Shown) return Refusal.NotFound;
            var called = JamConsoleStore.Called(tx, JamId);
            if (isCalled == called.Contains(ideaId)) return s_same;
            if (isCalled && called.Count >= JamLimits.CallsMax)
                return new Refusal(ErrorCode.TooMany, $"Votes are called for {JamLimits.CallsMax} ideas at once, at most.");
            JamConsoleStore.Call(tx, ideaId, isCalled ? clock.GetUtcNow() : null);
            return null;
        });

    /// <inheritdoc/>
    public async Task<Result> InviteAsync(Caller caller, long ideaId, long userId)
    {
        if (await StandingAsync(caller) is not { } standing) return new Result(Refusal.NotFound);
        if (!standing.MayAnimate) return new Result(Refusal.Forbidden);
        // Who does not see the jam is not told of it, and the animator not whether they are there.
        if (await consoles.CallerAsync(userId) is not { } expert || await StandingAsync(expert) is null)
            return new Result(Refusal.NotFound);
        var now = clock.GetUtcNow();
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (IdeaStore.Find(tx, ideaId) is not { State: (int)IdeaState.Shown } idea || idea.JamId != JamId)
                return Refusal.NotFound;
            if (JamConsoleStore.IsInvited(tx, ideaId, userId)) return Committed.Nothing;
            JamStore.Record(tx, ids.Next(), JamId, caller.UserId, "invited", ideaId, Text(userId), now);
            return new Committed(tx.Append(new EventRow(
                EventTypes.IdeaInvited, ideaId, caller.UserId, _jam!.CommunityId, now, [], Text(userId))));
        });
        return stored.IsDone ? Result.Done : new Result(stored.Refusal);
    }

    /// <inheritdoc/>
    public async Task<Result<JamConsole>> HandOverAsync(Caller caller, long userId, string? note)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        if (TextRules.CheckText(note ?? "", "note", JamLimits.ReasonCharactersMax, false, out var clean) is { } bad) return bad;
        if (!await consoles.IsAnimatorAsync(JamId, userId)) return Refusal.NotFound;
        var jam = _jam!;
        if ((jam.DutyId, jam.DutyNote) != (userId, clean))
        {
            var handed = jam with { DutyId = userId, DutyAt = clock.GetUtcNow().ToUnixTimeMilliseconds(), DutyNote = clean };
            var stored = await StoreAsync(caller, handed, _phases, "handed-over", Text(userId));
            if (!stored.IsDone) return stored.Refusal;
        }

        return await ShowConsoleAsync();
    }

    private async Task<JamConsole> ShowConsoleAsync()
    {
        var jam = _jam!;
        var animators = await consoles.AnimatorsAsync(JamId);
        var people = await GrainFactory.GetGrain<IUserDirectoryGrain>(0)
            .AuthorsAsync([.. animators.Append(jam.DutyId ?? 0).Distinct()]);
        var waiting = await consoles.WaitingAsync(JamId);
        return new(
            jam.DutyId is { } onDuty ? people.GetValueOrDefault(onDuty) : null,
            jam.DutyId is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(jam.DutyAt), jam.DutyNote,
            [.. animators.Select(id => people.GetValueOrDefault(id)).OfType<AuthorView>()],
            waiting.Unanswered, waiting.Unseen, waiting.Hidden, waiting.Appeals);
    }
}
