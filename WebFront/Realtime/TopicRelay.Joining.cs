using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using MyDeclic.Realtime;

namespace MyDeclic.WebFront.Realtime;

/// <content>How a watch comes, and comes back, to be live.</content>
internal sealed partial class TopicRelay
{
    private readonly SemaphoreSlim _grainCalls = new(LiveLimits.GrainCallsMax);

    /// <summary>Watches a topic, anew if it was watched before.</summary>
    /// <param name="connection">For whom.</param>
    /// <param name="word">The topic as clients write it.</param>
    /// <param name="position">Where the client's snapshot or last event stands; null for from now on.</param>
    /// <exception cref="Microsoft.AspNetCore.SignalR.HubException">
    /// <c>too_many</c>, <c>unavailable</c>, or what the door answers.
    /// </exception>
    public async Task<WatchAnswer> WatchAsync(LiveConnection connection, string word, string? position)
    {
        var watch = Register(connection, word, position, out var isAhead);
        try
        {
            if (isAhead) await RefuseFutureAsync(watch);
            var refusal = await SettleAsync(watch, isReopening: false);
            if (refusal is not null) throw LiveRefusal.Of(refusal.Code);
            lock (_gate) return new(word, new LogPosition(_epoch!, watch.LiveFrom).ToString());
        }
        catch
        {
            lock (_gate) Remove(watch);
            throw;
        }
    }

    /// <summary>Stops watching a topic, if it is watched.</summary>
    public void Unwatch(LiveConnection connection, string word)
    {
        lock (_gate)
        {
            if (connection.Watches.TryGetValue(word, out var watch)) Remove(watch);
        }
    }

    /// <summary>
    /// Makes the watch known before the door is asked, so that what changes meanwhile is seen to make the answer stale.
    /// </summary>
    private Watch Register(LiveConnection connection, string word, string? position, out bool isAhead)
    {
        lock (_gate)
        {
            if (_epoch is null || _place is null) throw LiveRefusal.Of(ErrorCode.Unavailable);
            if (!_connections.ContainsKey(connection.Id)) throw LiveRefusal.Of(ErrorCode.Unauthenticated);
            if (connection.Watches.TryGetValue(word, out var older)) Remove(older);
            if (connection.Watches.Count >= LiveLimits.WatchesPerConnectionMax)
            {
                throw LiveRefusal.Of(ErrorCode.TooMany);
            }

            var watch = new Watch(connection, word) { LiveFrom = _place.Value };
            connection.Watches.Add(word, watch);
            isAhead = false;
            if (position is null) return watch;
            if (!LogPosition.TryParse(position, out var asked) || asked.Epoch != _epoch)
            {
                watch.Owes = GapReason.Forged;
                return watch;
            }

            watch.Asked = watch.ReplayedTo = asked.Id;
            isAhead = asked.Id > _place;
            return watch;
        }
    }

    /// <summary>
    /// A snapshot may be newer than what this server was handed so far; a position beyond the log's end is made up.
    /// </summary>
    private async Task RefuseFutureAsync(Watch watch)
    {
        var head = await AskAsync(grains.Log.HeadAsync);
        lock (_gate)
        {
            if (watch.Asked > head.Id || head.Epoch != _epoch) watch.Owes ??= GapReason.Forged;
        }
    }

    /// <summary>
    /// Asks the door, and again whenever something changed meanwhile, until the watch is live or ended.
    /// </summary>
    /// <param name="watch">What to open.</param>
    /// <param name="isReopening">Whether the client believes it open, and must be told when it is not any more.</param>
    /// <returns>Why it was refused; null when it was not.</returns>
    private async Task<Refusal?> SettleAsync(Watch watch, bool isReopening)
    {
        while (true)
        {
            int turn;
            bool isCallerStale;
            lock (_gate)
            {
                if (watch.State == WatchState.Gone) return null;
                turn = watch.Turn;
                isCallerStale = watch.Connection.IsCallerStale;
            }

            if (isCallerStale && !await RenewCallerAsync(watch, turn)) continue;
            var answer = await AskAsync(() => grains.Access.OpenAsync(watch.Connection.Caller, watch.Word));
            ReplayRange? replay;
            lock (_gate)
            {
                if (watch.State == WatchState.Gone) return null;
                if (watch.Turn != turn) continue;
                if (!answer.IsDone)
                {
                    if (isReopening && !IsPassing(answer.Refusal)) Revoke(watch);
                    return answer.Refusal;
                }

                replay = Attach(watch, answer.Value);
            }

            if (replay is null || await ReplayAsync(watch, turn, replay)) return null;
        }
    }

    /// <summary>False when the answer is of no use: the session ended, or more changed meanwhile.</summary>
    private async Task<bool> RenewCallerAsync(Watch watch, int turn)
    {
        var connection = watch.Connection;
        var caller = await AskAsync(connection.RenewAsync);
        var effects = default(LiveEffects);
        lock (_gate)
        {
            if (watch.State == WatchState.Gone || watch.Turn != turn) return false;
            if (caller is null)
            {
                Cut(connection);
                effects = TakeEffects();
            }
            else
            {
                connection.Caller = caller;
                connection.IsCallerStale = false;
            }
        }

        Follow(effects);
        return caller is not null;
    }

    /// <summary>
    /// Joins the stream where it stands now, or will when the batch is taken that was made ready without this watch. What lies
    /// before is for the replay, which is returned.
    /// </summary>
    private ReplayRange? Attach(Watch watch, TopicGrant grant)
    {
        if (watch.State == WatchState.Live && watch.Owes is null)
        {
            if (!watch.Topics.ToHashSet(StringComparer.Ordinal).SetEquals(grant.Topics)) watch.Owes = GapReason.Changed;
        }

        Unindex(watch);
        watch.Topics = grant.Topics;
        watch.CommunityId = grant.CommunityId;
        watch.OwnerId = grant.OwnerId;
        watch.Hidden.Set(grant.Hidden);
        watch.JoinedSeqs.Clear();
        foreach (var seat in grant.Seats ?? []) watch.JoinedSeqs[Topics.Conversation(seat.ConversationId)] = seat.JoinedSeq;
        Index(watch);
        var joint = JointOf(watch);
        watch.Seen = Math.Max(watch.Seen, Math.Max(joint, watch.ReplayedTo ?? 0));
        // Without a position it begins here all the same, not where the batch ends that was made ready without it.
        if (_place < joint && watch is { Owes: null, ReplayedTo: null }) watch.Asked = watch.ReplayedTo = _place;
        var after = watch.Owes is null ? watch.ReplayedTo ?? joint : joint;
        if (after < joint || _place < joint)
        {
            watch.State = WatchState.Replaying;
            return new(grant.Topics, after, joint);
        }

        GoLive(watch);
        return null;
    }

    private void GoLive(Watch watch)
    {
        watch.State = WatchState.Live;
        watch.IsSettling = false;
        watch.ReplayedTo = null;
        if (watch.Owes is { } reason)
        {
            watch.Owes = null;
            watch.HeldBack.Clear();
            watch.Seen = _place!.Value;
            watch.LiveFrom = _place.Value;
            Send(watch.Connection, EventEncoder.Gap(watch.Word, reason, Here));
            return;
        }

        watch.LiveFrom = watch.Asked ?? _place!.Value;
        foreach (var message in watch.HeldBack) Send(watch.Connection, message);
        watch.HeldBack.Clear();
    }

    /// <summary>Opens a watch again, without anyone waiting for it, until the grains answered.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever failed, the watch stays detached and is retried.")]
    private async Task ResettleAsync(Watch watch)
    {
        var wait = LiveLimits.RetryFirst;
        while (true)
        {
            try
            {
                var refusal = await SettleAsync(watch, isReopening: true);
                if (refusal is null || !IsPassing(refusal)) return;
            }
            catch (Exception failure)
            {
                LogReopenFailed(logger, watch.Connection.Id, failure);
            }

            await Task.Delay(wait, time);
            wait = wait * 2 < LiveLimits.RetryMax ? wait * 2 : LiveLimits.RetryMax;
        }
    }

    private static bool IsPassing(Refusal refusal) =>
        refusal.Code is ErrorCode.Unavailable or ErrorCode.Overloaded or ErrorCode.RateLimited;

    private void Revoke(Watch watch)
    {
        Remove(watch);
        Send(watch.Connection, EventEncoder.Gap(watch.Word, GapReason.Revoked, Here));
    }

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        await _grainCalls.WaitAsync();
        try
        {
            return await ask();
        }
        finally
        {
            _grainCalls.Release();
        }
    }

    [LoggerMessage(LogLevel.Warning, "A topic of client {Connection} cannot be opened again yet")]
    private static partial void LogReopenFailed(ILogger logger, string connection, Exception failure);
}
