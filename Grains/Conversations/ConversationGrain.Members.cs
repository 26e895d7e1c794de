using MyDeclic.Users;

namespace MyDeclic.Conversations;

internal sealed partial class ConversationGrain
{
    /// <inheritdoc/>
    public async Task<Result<Page<ConversationMemberView>>> MembersAsync(Caller caller, PageRequest page)
    {
        if (!await IsInAsync(caller)) return Refusal.NotFound;
        var (afterId, afterName) = (0L, "");
        if (!Cursor.TryRead(page.Cursor, ref afterId, ref afterName)) return Cursor.Invalid;
        var rows = await talks.MembersAsync(TalkId, afterName, afterId, page.Limit + 1);
        return new Page<ConversationMemberView>(
            [.. rows.Take(page.Limit).Select(row => new ConversationMemberView(
                row.Handle, row.Name, row.JobTitle, TalkViews.Time(row.JoinedAt)))],
            rows.Count > page.Limit ? Cursor.Write(rows[page.Limit - 1].UserId, rows[page.Limit - 1].NameFolded) : null);
    }

    /// <inheritdoc/>
    public async Task<Result> AdmitAsync(Caller caller, long userId)
    {
        if (!await IsInAsync(caller)) return Refusal.NotFound;
        if (!TalkRules.MayAsk(caller, capabilities)) return Refusal.Forbidden;
        if (BlockRules.Check(await blocks.SideAsync(caller.UserId, userId)) is { } blocked) return blocked;
        if (await GrainFactory.GetGrain<IUserDirectoryGrain>(0).SeenAsync(userId, caller.UserId) is null)
            return Refusal.NotFound;
        return await ChangeAsync(tx => talkWriter.Admit(tx, TalkId, caller.UserId, userId));
    }

    /// <inheritdoc/>
    public async Task<Result> LeaveAsync(Caller caller, long userId)
    {
        if (!await IsInAsync(caller)) return Refusal.NotFound;
        if (userId != caller.UserId) return TalkRules.OnlyOneself;
        var stored = await commits.RunAsync(tx => talkWriter.Leave(tx, TalkId, userId));
        if (!stored.IsDone) return stored.Refusal;
        await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return Result.Done;
    }

    /// <inheritdoc/>
    public async Task<Result<ConversationView>> EntitleAsync(Caller caller, string? title)
    {
        if (!await IsInAsync(caller)) return Refusal.NotFound;
        if (TalkRules.CheckTitle(title, out var clean) is { } unfit) return unfit;
        var changed = await ChangeAsync(tx => talkWriter.Entitle(tx, TalkId, caller.UserId, clean));
        if (changed.Refusal is { } refusal) return refusal;
        var shown = await ShowAsync(caller);
        return shown.IsDone ? shown.Value.Conversation : shown.Refusal;
    }

    /// <inheritdoc/>
    public Task<Result> MuteAsync(Caller caller, bool isMuted) =>
        ChangeAsync(tx => talkWriter.Mute(tx, TalkId, caller.UserId, isMuted));
}
