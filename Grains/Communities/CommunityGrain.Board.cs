using MyDeclic.Conversations;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Communities;

internal sealed partial class CommunityGrain
{
    /// <inheritdoc/>
    public async Task<Result<CommunityBoard>> BoardAsync(Caller caller)
    {
        if (_community is not { } community || StandingOf(caller) is not { MayRead: true }) return Refusal.NotFound;
        await log.CatchUpAsync();
        // Taken first: what is read afterwards holds at least everything up to here.
        var position = new LogPosition(database.Epoch, log.Head).ToString();
        var pins = await board.PinsAsync(CommunityId);
        var posts = await GrainFactory.GetGrain<IPostViewsGrain>(0).ShowAsync(pins);
        var mine = await GrainFactory.GetGrain<IMarksGrain>(0).OfAsync(caller.UserId, pins);
        var dismissed = await board.DismissedAsync(CommunityId, caller.UserId);
        var now = clock.GetUtcNow();
        var announcement = BoardRules.Announcement(
            community, now, dismissed.GetValueOrDefault(Dismissible.Announcement) == community.AnnouncementId);
        var isDue = BoardRules.IsWelcomeDue(
            TieOf(caller.UserId), dismissed.GetValueOrDefault(Dismissible.Welcome), now);
        return new CommunityBoard(
            [.. posts.Select(post => post.With(mine))],
            announcement, new(community.Welcome, isDue), position);
    }

    /// <inheritdoc/>
    public async Task<Result> PinAsync(Caller caller, long postId, bool isPinned)
    {
        if (MayNotAnimate(caller) is { } refusal) return refusal;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!BoardStore.Has(tx, CommunityId, postId)) return Refusal.NotFound;
            if (isPinned == BoardStore.IsPinned(tx, CommunityId, postId)) return Committed.Nothing;
            if (isPinned && BoardStore.Count(tx, CommunityId) >= Limits.PinsPerCommunityMax)
                return new Refusal(ErrorCode.TooMany, $"At most {Limits.PinsPerCommunityMax} posts are pinned at once.");
            if (isPinned) BoardStore.Pin(tx, CommunityId, postId, clock.GetUtcNow());
            else BoardStore.Unpin(tx, CommunityId, postId);
            return new Committed(AppendBoard(tx, caller));
        });
        return stored.IsDone ? Result.Done : stored.Refusal;
    }

    /// <inheritdoc/>
    public Task<Result> AnnounceAsync(Caller caller, Announce? command)
    {
        CommunityRecord changed = null!;
        var refusal = MayNotAnimate(caller)
            ?? BoardRules.Check(command, _community!, ids.Next(), clock.GetUtcNow(), out changed);
        return refusal is not null ? Task.FromResult<Result>(refusal) : PutBoardAsync(caller, changed);
    }

    /// <inheritdoc/>
    public Task<Result> WelcomeAsync(Caller caller, string? text)
    {
        CommunityRecord changed = null!;
        var refusal = MayNotAnimate(caller) ?? BoardRules.CheckWelcome(text, _community!, out changed);
        return refusal is not null ? Task.FromResult<Result>(refusal) : PutBoardAsync(caller, changed);
    }

    /// <inheritdoc/>
    public async Task<Result> DismissAsync(Caller caller, Dismissible what)
    {
        if (_community is not { } community || StandingOf(caller) is not { MaySee: true }) return Refusal.NotFound;
        if (TieOf(caller.UserId) is not { State: MembershipState.Member } tie) return Refusal.Forbidden;
        var which = what == Dismissible.Announcement ? community.AnnouncementId : tie.Since;
        var stored = await commits.RunAsync<Committed>(tx =>
            BoardStore.Dismiss(tx, CommunityId, caller.UserId, what, which, clock.GetUtcNow())
                ? new Committed(tx.Append(new EventRow(
                    EventTypes.CommunityDismissed, CommunityId, caller.UserId, CommunityId, clock.GetUtcNow(),
                    [Topics.Me(caller.UserId)], CommunityEvents.Word(what))))
                : Committed.Nothing);
        return stored.IsDone ? Result.Done : stored.Refusal;
    }

    private async Task<Result> PutBoardAsync(Caller caller, CommunityRecord changed)
    {
        if (changed == _community) return Result.Done;
        var stored = await commits.RunAsync<Committed>(tx => CommunityStore.Update(tx, changed)
            ? new Committed(AppendBoard(tx, caller))
            : new Refusal(ErrorCode.Conflict, "The community was changed meanwhile."));
        if (!stored.IsDone) return Stale(stored.Refusal);
        _community = changed;
        return Result.Done;
    }

    private long AppendBoard(WriteTransaction tx, Caller caller) => tx.Append(new EventRow(
        EventTypes.CommunityBoard, CommunityId, caller.UserId, CommunityId, clock.GetUtcNow(),
        [Topics.Community(CommunityId)]));

    /// <summary>Why the caller may not use the animators' tools; null when they may.</summary>
    private Refusal? MayNotAnimate(Caller caller) =>
        _community is null || StandingOf(caller) is not { MaySee: true } standing ? Refusal.NotFound
        : !standing.MayAnimate ? Refusal.Forbidden
        : IsArchived ? Refusal.Archived
        : null;
}
