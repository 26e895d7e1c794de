using MyDeclic.Storage;

namespace MyDeclic.Conversations;

internal sealed partial class ConversationGrain
{
    private long TalkId => PostId;

    /// <inheritdoc/>
    public async Task<Result<ConversationSnapshot>> ShowAsync(Caller caller)
    {
        if (!IsTalk()) return Refusal.NotFound;
        await log.CatchUpAsync();
        var position = Position();
        return await talks.FindAsync(TalkId) is { } row
            && await talkViews.ShowAsync([row], caller.UserId) is [var shown]
            ? new ConversationSnapshot(shown, position)
            : Refusal.NotFound;
    }

    /// <inheritdoc/>
    public async Task<Result<MessagePage>> MessagesAsync(Caller caller, MessagesAsked asked)
    {
        if (!await IsInAsync(caller)) return Refusal.NotFound;
        if (TalkRules.Check(asked) is { } unfit) return unfit;
        var position = Position();
        var (id, me, limit) = (TalkId, caller.UserId, asked.Limit);
        IReadOnlyList<MessageRow> older = [], newer = [];
        var (olderMax, newerMax) = asked switch
        {
            { After: not null } => (0, limit),
            { Around: not null } => (limit / 2, limit - (limit / 2)),
            _ => (limit, 0),
        };
        // The border belongs to what is newer when people look around it.
        var border = asked.After + 1L ?? asked.Around ?? asked.Before ?? int.MaxValue;
        if (newerMax > 0) newer = await messages.AfterAsync(id, me, border - 1, newerMax + 1);
        if (olderMax > 0) older = await messages.BeforeAsync(id, me, border, olderMax + 1);
        MessageRow[] rows = [.. older.Take(olderMax).Reverse(), .. newer.Take(newerMax)];
        var (hasOlder, hasNewer) = (older.Count > olderMax, newer.Count > newerMax);
        if (olderMax == 0 && rows.Length > 0) hasOlder = (await messages.BeforeAsync(id, me, rows[0].Seq, 1)).Count > 0;
        if (newerMax == 0 && rows.Length > 0) hasNewer = (await messages.AfterAsync(id, me, rows[^1].Seq, 1)).Count > 0;
        return new MessagePage([.. rows.Select(row => row.ToView())], hasOlder, hasNewer, position);
    }

    /// <inheritdoc/>
    public async Task<Result<MessageView>> SayAsync(Caller caller, SendMessage command)
    {
        if (!IsTalk()) return Refusal.NotFound;
        // Not in is answered before what is wrong with the text: nothing tells that the conversation exists.
        if (TalkRules.CheckText(command.Text, out var text) is { } unfit)
            return await IsInAsync(caller) ? unfit : Refusal.NotFound;
        var stored = await commits.RunAsync(tx =>
            talkWriter.Say(tx, TalkId, caller.UserId, text, command.Operation));
        return stored.IsDone ? await MessageAsync(caller, stored.Value.Id) : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<MessageView>> RewordAsync(Caller caller, long messageId, string? text)
    {
        if (!IsTalk()) return Refusal.NotFound;
        if (TalkRules.CheckText(text, out var clean) is { } unfit)
            return await IsInAsync(caller) ? unfit : Refusal.NotFound;
        var stored = await commits.RunAsync(tx =>
            talkWriter.Reword(tx, TalkId, caller.UserId, messageId, clean));
        return stored.IsDone ? await MessageAsync(caller, messageId) : stored.Refusal;
    }

    /// <inheritdoc/>
    public Task<Result> TakeBackAsync(Caller caller, long messageId) =>
        ChangeAsync(tx => talkWriter.TakeBack(tx, TalkId, caller.UserId, messageId));

    /// <inheritdoc/>
    public async Task<Result> MarkAsync(Caller caller, int seq, bool isRead)
    {
        if (seq >= 0)
            return await ChangeAsync(tx => talkWriter.Mark(tx, TalkId, caller.UserId, seq, isRead));
        return await IsInAsync(caller)
            ? new Refusal(ErrorCode.InvalidRequest, "The number of a message.", "seq")
            : Refusal.NotFound;
    }

    private async Task<Result> ChangeAsync(Func<WriteTransaction, Result<Committed>> change)
    {
        if (!IsTalk()) return Refusal.NotFound;
        return new((await commits.RunAsync(change)).Refusal);
    }

    /// <summary>Whether the caller is in, and nothing hides it: the reading part of the rules.</summary>
    private async Task<bool> IsInAsync(Caller caller)
    {
        if (!IsTalk()) return false;
        await log.CatchUpAsync();
        return (await talks.SeatsAsync([TalkId], caller.UserId)).Count > 0;
    }

    private async Task<Result<MessageView>> MessageAsync(Caller caller, long messageId) =>
        await messages.FindAsync(messageId, TalkId, caller.UserId) is { } row
            ? row.ToView()
            : Refusal.NotFound;

    /// <summary>Whether this is a private conversation; guessed ids must not fill the memory.</summary>
    private bool IsTalk()
    {
        if (!_isTalk) DeactivateOnIdle();
        return _isTalk;
    }
}
