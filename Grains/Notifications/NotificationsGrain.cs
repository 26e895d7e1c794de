using MyDeclic.Communities;
using MyDeclic.Conversations;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Notifications;

/// <summary>One person's notifications: the writer of what is read, muted and preferred. It keeps nothing in memory.</summary>
internal sealed class NotificationsGrain(
    NotificationReadingStore notifications, NotificationViews views, NotificationSettingsStore settings, Digests digests,
    Commits commits, LogTail log, Database database, TimeProvider clock) : Grain, INotificationsGrain
{
    private long UserId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public async Task<Result<NotificationPage>> ListAsync(Caller caller, PageRequest page, bool unreadOnly)
    {
        if (caller.UserId != UserId) return Refusal.NotFound;
        if (!Cursor.TryRead(page.Cursor, long.MaxValue, out var before)) return Cursor.Invalid;
        await log.CatchUpAsync();
        var position = new LogPosition(database.Epoch, log.Head).ToString();
        if (await views.ReaderAsync(UserId) is not { } reader) return Refusal.NotFound;
        var rows = await notifications.ListAsync(reader, unreadOnly, before, page.Limit + 1);
        var shown = rows.Take(page.Limit).ToList();
        return new NotificationPage(
            await views.ToViewsAsync(shown, UserId), rows.Count > page.Limit ? Cursor.Write(shown[^1].Place) : null,
            await notifications.UnreadAsync(reader), position);
    }

    /// <inheritdoc/>
    public async Task<Result> ReadAsync(Caller caller, long id)
    {
        if (caller.UserId != UserId) return Refusal.NotFound;
        var (shown, _) = await views.ShowAsync([id], UserId);
        if (shown.IsEmpty) return Refusal.NotFound;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var now = clock.GetUtcNow();
            return NotificationStore.MarkRead(tx, UserId, id, now)
                ? new Committed(tx.Append(NotificationEvents.Row(EventTypes.NotificationChanged, UserId, id, now)))
                : Committed.Nothing;
        });
        return stored.IsDone ? Result.Done : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result> ReadAllAsync(Caller caller, string? position)
    {
        if (caller.UserId != UserId) return Refusal.NotFound;
        if (!LogPosition.TryParse(position, out var upTo) || upTo.Epoch != database.Epoch)
            return new Refusal(ErrorCode.InvalidRequest, "A position is one that a page of notifications gave.", "position");
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var now = clock.GetUtcNow();
            return NotificationStore.MarkReadTo(tx, UserId, upTo.Id, now) > 0
                ? new Committed(tx.Append(
                    NotificationEvents.Row(EventTypes.NotificationsRead, UserId, UserId, now, upTo.Id)))
                : Committed.Nothing;
        });
        return stored.IsDone ? Result.Done : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<NotificationSettings>> SettingsAsync(Caller caller) =>
        caller.UserId == UserId ? await views.SettingsAsync(UserId) : Refusal.NotFound;

    /// <inheritdoc/>
    public async Task<Result<NotificationSettings>> ChangeAsync(Caller caller, ChangeNotificationSettings command)
    {
        if (caller.UserId != UserId) return Refusal.NotFound;
        var row = await settings.FindAsync(UserId);
        if (NotificationRules.Check(command, row, out var changed) is { } refusal) return refusal;
        if (changed == row) return await views.SettingsAsync(UserId);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var now = clock.GetUtcNow();
            NotificationSettingsStore.Put(tx, changed);
            NotificationSettingsStore.PutOff(
                tx, UserId, changed.Digest > 0 ? MemberTime.NextDigest(changed, settings.ZoneOf(changed), now) : null);
            return TellSettings(tx, now);
        });
        return stored.IsDone ? await views.SettingsAsync(UserId) : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result> MuteAsync(Caller caller, MuteKind kind, long id, bool isMuted)
    {
        if (caller.UserId != UserId) return Refusal.NotFound;
        if (isMuted && await CheckMutedAsync(caller, kind, id) is { } refusal) return refusal;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var now = clock.GetUtcNow();
            if (!isMuted)
            {
                return NotificationSettingsStore.Unmute(tx, UserId, kind, id)
                    ? TellSettings(tx, now)
                    : Committed.Nothing;
            }

            if (!NotificationSettingsStore.Mute(tx, UserId, kind, id, now)) return Committed.Nothing;
            return NotificationSettingsStore.CountMutes(tx, UserId) > Limits.MutesPerUserMax
                ? new Refusal(ErrorCode.TooMany, $"One mutes at most {Limits.MutesPerUserMax} things.")
                : TellSettings(tx, now);
        });
        return stored.IsDone ? Result.Done : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<DigestView>> DigestAsync(Caller caller) =>
        caller.UserId == UserId ? await digests.PreviewAsync(UserId, clock.GetUtcNow()) : Refusal.NotFound;

    // What one may not see answers like what does not exist; what was muted before is unmuted all the same.
    private async Task<Refusal?> CheckMutedAsync(Caller caller, MuteKind kind, long id)
    {
        switch (kind)
        {
            case MuteKind.Thread:
                var thread = await GrainFactory.GetGrain<IConversationGrain>(id).StandingAsync(caller);
                return thread is { MayRead: true } ? null : Refusal.NotFound;
            case MuteKind.Community:
                var community = await GrainFactory.GetGrain<ICommunityGrain>(id).StandingAsync(caller);
                return community is { MaySee: true } ? null : Refusal.NotFound;
            default:
                if (id == UserId) return new(ErrorCode.InvalidRequest, "One does not mute oneself.");
                return await GrainFactory.GetGrain<IUserDirectoryGrain>(0).SeenAsync(id, UserId) is null
                    ? Refusal.NotFound
                    : null;
        }
    }

    private Committed TellSettings(WriteTransaction tx, DateTimeOffset now) =>
        new(tx.Append(NotificationEvents.Row(EventTypes.NotificationSettings, UserId, UserId, now)));
}
