using MyDeclic.Colleagues;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Users;

namespace MyDeclic.Bottles;

internal sealed partial class BottleGrain
{
    /// <inheritdoc/>
    public async Task<Result<BottleView>> DeclineAsync(Caller caller, DeclineReason reason)
    {
        if (await SeenAsync(caller) is not { } bottle) return Unknown();
        return await InvitationAsync(caller) switch
        {
            null => Refusal.Forbidden,
            InvitationState.Declined => await ShowAsync(caller),
            InvitationState.PassedOn => new Refusal(ErrorCode.Conflict, "You passed this bottle on."),
            _ => await StoreAsync(caller, Next(bottle), tx =>
                BottleStore.Settle(tx, PostId, caller.UserId, InvitationState.Declined, reason, clock.GetUtcNow())
                    ? null : s_changed),
        };
    }

    /// <inheritdoc/>
    public async Task<Result<BottleView>> PassOnAsync(Caller caller, long userId)
    {
        if (await SeenAsync(caller) is not { } bottle) return Unknown();
        if (await InvitationAsync(caller) is not { } state) return Refusal.Forbidden;
        var directory = GrainFactory.GetGrain<IUserDirectoryGrain>(0);
        // Whom the caller may not see, or who may not read the bottle, is nobody to pass it on to.
        if (await directory.SeenAsync(userId, caller.UserId) is not { } other) return Refusal.NotFound;
        if (await StandingAsync(new Caller(userId, other.Population, 0)) is not { MayRead: true }) return Refusal.NotFound;
        if (userId == caller.UserId || userId == bottle.AskerId)
            return new Refusal(ErrorCode.InvalidRequest, "A bottle is passed on to somebody else than you and its asker.", "handle");
        if (state == InvitationState.PassedOn) return await ShowAsync(caller);
        if (state == InvitationState.Declined || bottle.Kept != BottleState.Floating)
            return new Refusal(ErrorCode.Conflict, "Only a bottle that waits for you is passed on.");
        var me = await directory.AuthorsAsync([caller.UserId]);
        var reasons = BottleRules.Write([new(BottleReasonKind.PassedOn, me[caller.UserId].Handle)]);
        var open = BottleRules.OpenTo(capabilities);
        var row = Next(bottle);
        return await StoreAsync(caller, row, tx =>
        {
            var now = clock.GetUtcNow();
            if (!BottleStore.Settle(tx, PostId, caller.UserId, InvitationState.PassedOn, DeclineReason.Unsaid, now))
                return s_changed;
            if (BottleStore.HasInvitation(tx, PostId, userId)) return null;
            if (!BottleStore.MayReceive(tx, row, userId, open, options.OpenPerExpert))
                return new Refusal(ErrorCode.Conflict, "Enough bottles wait for this person.");
            BottleStore.Invite(tx, PostId, userId, row.Wave, reasons, now);
            TellOne(tx, EventTypes.BottleArrived, row, caller.UserId, userId);
            return null;
        });
    }

    /// <inheritdoc/>
    public async Task<Result<BottleView>> SolveAsync(Caller caller, long commentId, bool thanks)
    {
        if (await SeenAsync(caller) is not { } bottle) return Unknown();
        if (caller.UserId != bottle.AskerId) return Refusal.Forbidden;
        if (await bottles.CommentAuthorAsync(PostId, commentId) is not { } author) return Refusal.NotFound;
        if (author == caller.UserId)
            return new Refusal(ErrorCode.InvalidRequest, "The answer that is marked is somebody else's.", "commentId");
        var isSame = bottle.AnswerId == commentId && bottle.Kept == BottleState.Solved;
        if (isSame && (bottle.Thanked || !thanks)) return await ShowAsync(caller);
        var solved = await StoreAsync(caller, Next(bottle) with
        {
            State = (int)BottleState.Solved,
            NextAt = null,
            AnswerId = commentId,
            HelperId = author,
            SolvedAt = isSame ? bottle.SolvedAt : clock.GetUtcNow().ToUnixTimeMilliseconds(),
            Thanked = thanks || isSame,
            MetAt = author == bottle.HelperId ? bottle.MetAt : null,
        });
        if (solved.IsDone) await ForgetAsync();
        return solved;
    }

    /// <inheritdoc/>
    public async Task<Result<BottleView>> ReopenAsync(Caller caller)
    {
        if (await SeenAsync(caller) is not { } bottle) return Unknown();
        if (caller.UserId != bottle.AskerId) return Refusal.Forbidden;
        // One that still waits for its next wave is open already.
        if (bottle is { Kept: BottleState.Floating, NextAt: not null }) return await ShowAsync(caller);
        var now = clock.GetUtcNow();
        var row = Next(bottle) with
        {
            State = (int)BottleState.Floating,
            AnswerId = null,
            HelperId = null,
            SolvedAt = null,
            Thanked = false,
            MetAt = null,
            // As if the wave that is next were due now; what was answered before does not hold it.
            ClockAt = (now - BottleRules.Delay(Math.Min(bottle.Wave, Dispatcher.Waves - 1), options)).ToUnixTimeMilliseconds(),
            AnswersAfter = ids.Next(),
        };
        row = row with { NextAt = BottleRules.DueAt(row, options).ToUnixTimeMilliseconds() };
        await RemindAsync(row);
        var opened = await StoreAsync(caller, row);
        if (!opened.IsDone) return opened;
        await AdvanceAsync();
        return await ShowAsync(caller);
    }

    /// <inheritdoc/>
    public async Task<Result<BottleView>> CapitaliseAsync(Caller caller, string? title, string? text)
    {
        if (await SeenAsync(caller) is not { } bottle) return Unknown();
        if (caller.UserId != bottle.AskerId) return Refusal.Forbidden;
        if (bottle is not { Kept: BottleState.Solved, HelperId: { } helper })
            return new Refusal(ErrorCode.Conflict, "Mark the answer that helped first.");
        if (bottle.ArticleId is not null) return new Refusal(ErrorCode.Conflict, "A best practice was written already.");
        if (TextRules.CheckLine(title, "title", Limits.TitleCharactersMax, true, out var cleanTitle) is { } badTitle)
            return badTitle;
        if (TextRules.CheckText(text, "text", Limits.PostCharactersMax, true, out var cleanText) is { } badText) return badText;
        var people = await GrainFactory.GetGrain<IUserDirectoryGrain>(0).AuthorsAsync([caller.UserId, helper]);
        var article = BottleRules.Article(
            cleanTitle, cleanText, await bottles.TagsAsync(PostId), people[caller.UserId].Handle, people[helper].Handle, PostId);
        // The key is the bottle's: should this server end before it notes the article, the same article is found again.
        var operation = new Operation($"bottle-{PostId}-{bottle.AnswerId}", Secrets.Digest(article));
        var community = bottle.CommunityId?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var post = await GrainFactory.GetGrain<IUserGrain>(caller.UserId)
            .PublishAsync(caller, new(article, PostKind.BestPractice, community, operation));
        if (!post.IsDone) return post.Refusal;
        return await StoreAsync(caller, Next(bottle) with { ArticleId = post.Value.Id });
    }

    /// <inheritdoc/>
    public async Task<Result<BottleView>> MeetAsync(Caller caller)
    {
        if (await SeenAsync(caller) is not { } bottle) return Unknown();
        if (caller.UserId != bottle.AskerId) return Refusal.Forbidden;
        if (bottle.HelperId is not { } helper) return new Refusal(ErrorCode.Conflict, "Mark the answer that helped first.");
        // Noted before: whether they became colleagues over the bottle is told by which of the two is later.
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var asked = await GrainFactory.GetGrain<IColleaguePairGrain>(PairKey.Of(caller.UserId, helper)).AskAsync(caller);
        if (!asked.IsDone) return asked.Refusal;
        return bottle.MetAt is not null ? await ShowAsync(caller) : await StoreAsync(caller, Next(bottle) with { MetAt = now });
    }

    private static BottleRow Next(BottleRow bottle) => bottle with { Version = bottle.Version + 1 };

    private async Task<InvitationState?> InvitationAsync(Caller caller)
    {
        var rows = await bottles.InvitedAsync(PostId);
        return (InvitationState?)rows.FirstOrDefault(row => row.UserId == caller.UserId)?.State;
    }
}
