using System.Collections.Immutable;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Conversations;

/// <summary>Lists and starts private conversations, straight from SQL.</summary>
[StatelessWorker]
internal sealed class ConversationsGrain(
    TalkStore talks, TalkViews views, TalkWriter writer, Commits commits, CapabilityMatrix capabilities, IdGenerator ids,
    LogTail log, Database database, TimeProvider clock) : Grain, IConversationsGrain
{
    /// <inheritdoc/>
    public async Task<Result<ConversationPage>> ListAsync(Caller caller, string? with, PageRequest page)
    {
        var (beforeId, beforeText, beforeTime) = (long.MaxValue, "", long.MaxValue);
        if (!Cursor.TryRead(page.Cursor, ref beforeId, ref beforeText)
            || (page.Cursor is not null && !Cursor.TryRead(beforeText, 0, out beforeTime)))
            return Cursor.Invalid;
        await log.CatchUpAsync();
        var position = new LogPosition(database.Epoch, log.Head).ToString();
        var withId = with is null ? 0 : await GrainFactory.GetGrain<IUserDirectoryGrain>(0).FindAsync(with) ?? -1;
        var rows = await talks.ListAsync(caller.UserId, withId, beforeTime, beforeId, page.Limit + 1);
        return new ConversationPage(
            await views.ShowAsync([.. rows.Take(page.Limit)], caller.UserId),
            rows.Count > page.Limit
                ? Cursor.Write(rows[page.Limit - 1].Id, Cursor.Write(rows[page.Limit - 1].ActiveAt))
                : null,
            await talks.UnreadAsync(caller.UserId),
            position);
    }

    /// <inheritdoc/>
    public async Task<Result<ConversationView>> StartAsync(Caller caller, StartConversation command)
    {
        if (!TalkRules.MayAsk(caller, capabilities)) return Refusal.Forbidden;
        if (TalkRules.CheckTitle(command.Title, out var title) is { } unfit) return unfit;
        ImmutableArray<string> people = command.People.IsDefault
            ? []
            : [.. command.People.Select(handle => (handle ?? "").ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
        if (people.IsEmpty) return new Refusal(ErrorCode.InvalidRequest, "Name at least one person.", "people");
        if (people.Length >= Limits.GroupMembersMax) return TalkRules.TooManyMembers;
        if (people.Length == 1 && title.Length > 0)
            return new Refusal(ErrorCode.InvalidRequest, "A conversation of two has no title.", "title");
        if (people.Length == 1) return await PairAsync(caller, people[0], command.Operation);
        var stored = await commits.RunAsync(tx => StartGroup(tx, caller.UserId, people, title, command.Operation));
        return await ShowAsync(caller, stored);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<ConversationSeat>> SeatsAsync(Caller caller) =>
        [.. (await talks.SeatsOfAsync(caller.UserId)).Select(seat => new ConversationSeat(seat.Id, seat.JoinedSeq))];

    private async Task<Result<ConversationView>> PairAsync(Caller caller, string handle, Operation? operation)
    {
        if (await GrainFactory.GetGrain<IUserDirectoryGrain>(0).FindAsync(handle) is not { } otherId) return Refusal.NotFound;
        if (otherId == caller.UserId)
            return new Refusal(ErrorCode.InvalidRequest, "Name somebody other than yourself.", "people");
        var stored = await commits.RunAsync(tx => StartPair(tx, caller.UserId, otherId, handle, operation));
        return await ShowAsync(caller, stored);
    }

    private Result<Committed> StartPair(WriteTransaction tx, long me, long otherId, string handle, Operation? operation)
    {
        if (OperationStore.Find(tx, me, operation) is { } earlier) return earlier;
        if (BlockRules.Check(BlockStore.Side(tx, me, otherId)) is { } refusal) return refusal;
        if (TalkStore.WhoMayBeAsked(tx, [handle], me, UserRules.WithProfile(capabilities)).Count == 0)
            return Refusal.NotFound;
        var (low, high) = (Math.Min(me, otherId), Math.Max(me, otherId));
        var id = TalkStore.PairOf(tx, low, high);
        if (id == 0)
        {
            if (new[] { me, otherId }.Any(one => TalkStore.CountOf(tx, one) >= Limits.ConversationsPerUserMax))
                return TalkRules.TooManyConversations;
            var talk = New(ConversationKind.Pair, "", 2) with { LowId = low, HighId = high };
            // Two who start at once get the same one: the second finds what the first wrote.
            id = writer.Start(tx, talk, me, [me, otherId]) ? talk.Id : TalkStore.PairOf(tx, low, high);
        }

        OperationStore.Record(tx, me, operation, "conversation", id, clock.GetUtcNow());
        return new Committed(0, id);
    }

    private Result<Committed> StartGroup(
        WriteTransaction tx, long me, ImmutableArray<string> handles, string title, Operation? operation)
    {
        if (OperationStore.Find(tx, me, operation) is { } earlier) return earlier;
        var people = TalkStore.WhoMayBeAsked(tx, handles, me, UserRules.WithProfile(capabilities));
        if (people.Count != handles.Length) return Refusal.NotFound;
        long[] all = [me, .. people.Where(one => one != me)];
        if (all.Length < Limits.GroupMembersMin)
        {
            return new Refusal(
                ErrorCode.InvalidRequest, $"A group begins with {Limits.GroupMembersMin} people at least.", "people");
        }

        if (all.Any(one => TalkStore.CountOf(tx, one) >= Limits.ConversationsPerUserMax))
            return TalkRules.TooManyConversations;
        var talk = New(ConversationKind.Group, title, all.Length);
        writer.Start(tx, talk, me, all);
        OperationStore.Record(tx, me, operation, "conversation", talk.Id, clock.GetUtcNow());
        return new Committed(0, talk.Id);
    }

    private TalkRow New(ConversationKind kind, string title, int memberCount)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return new()
        {
            Id = ids.Next(), Kind = (int)kind, Title = title, MemberCount = memberCount, CreatedAt = now, ActiveAt = now,
        };
    }

    private async Task<Result<ConversationView>> ShowAsync(Caller caller, Result<Committed> stored)
    {
        if (!stored.IsDone) return stored.Refusal;
        return await talks.FindAsync(stored.Value.Id) is { } row
            && await views.ShowAsync([row], caller.UserId) is [var shown]
            ? shown
            : Refusal.NotFound;
    }
}
