using System.Globalization;
using Microsoft.Extensions.Logging;
using MyDeclic.Conversations;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Bottles;

/// <summary>One bottle: the only writer of where it is and of whom it came to. Its question and answers are a thread.</summary>
internal sealed partial class BottleGrain(
    BottleStore bottles, BottleViews views, Dispatcher dispatcher, ITranslator translator, Commits commits,
    CapabilityMatrix capabilities, BottleOptions options, IdGenerator ids, LogTail log, Database database, TimeProvider clock,
    ILogger<BottleGrain> logger)
    : Grain, IBottleGrain, IRemindable
{
    private static readonly Refusal s_changed = new(ErrorCode.Conflict, "The bottle was changed meanwhile.");

    private BottleRow? _bottle;

    private long PostId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _bottle = await bottles.FindAsync(PostId);

    /// <inheritdoc/>
    public async Task<Result<BottleView>> LaunchAsync(Caller caller, string language)
    {
        var post = await GrainFactory.GetGrain<IConversationGrain>(PostId).GetAsync(caller);
        if (!post.IsDone) return Unknown();
        if (_bottle is null)
        {
            var standing = await StandingAsync(caller);
            if (standing?.AuthorId != caller.UserId) return Unknown();
            var now = clock.GetUtcNow();
            var row = new BottleRow
            {
                PostId = PostId,
                AskerId = caller.UserId,
                CommunityId = standing.CommunityId == 0 ? null : standing.CommunityId,
                Language = language,
                Version = 1,
                ClockAt = now.ToUnixTimeMilliseconds(),
                AnswersAfter = PostId,
            };
            row = row with { NextAt = BottleRules.DueAt(row, options).ToUnixTimeMilliseconds() };
            // First, because it outlives this process: a bottle without its reminder would float forever, and a reminder
            // without its bottle ends itself.
            await RemindAsync(row);
            var stored = await commits.RunAsync<Committed>(tx =>
            {
                BottleStore.Insert(tx, row, post.Value.Post.Tags);
                return new Committed(TellState(tx, row, caller.UserId));
            });
            if (!stored.IsDone) return Stale(stored.Refusal);
            _bottle = row;
        }

        // At once when it is due at once; the reminder sends it when this fails.
        await AdvanceAsync();
        return await ShowAsync(caller);
    }

    /// <inheritdoc/>
    public async Task<Result<BottleSnapshot>> GetAsync(Caller caller)
    {
        if (await SeenAsync(caller) is null) return Unknown();
        await log.CatchUpAsync();
        var position = new LogPosition(database.Epoch, log.Head).ToString();
        var shown = await ShowAsync(caller);
        return shown.IsDone ? new BottleSnapshot(shown.Value, translator.IsOn, position) : shown.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result> WithdrawAsync(Caller caller)
    {
        if (await SeenAsync(caller) is not { } bottle) return Unknown();
        // The post's own rule says who may; what is told here says that it is gone from boxes too.
        var deleted = await GrainFactory.GetGrain<IConversationGrain>(PostId).DeleteAsync(caller);
        if (deleted.Refusal is { } refusal) return refusal;
        var row = bottle with { State = (int)BottleState.Withdrawn, NextAt = null, Version = bottle.Version + 1 };
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!BottleStore.Update(tx, row)) return s_changed;
            var audience = BottleStore.Audience(tx, row, BottleRules.OpenTo(capabilities));
            return new Committed(audience.Select(user => TellOne(tx, EventTypes.BottleWithdrawn, row, caller.UserId, user))
                .DefaultIfEmpty(0).Max());
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        _bottle = row;
        await ForgetAsync();
        DeactivateOnIdle();
        return Result.Done;
    }

    private Task<PostStanding?> StandingAsync(Caller caller) =>
        GrainFactory.GetGrain<IConversationGrain>(PostId).StandingAsync(caller);

    /// <summary>The bottle, for who may read its thread.</summary>
    private async Task<BottleRow?> SeenAsync(Caller caller) =>
        _bottle is { Kept: not BottleState.Withdrawn } bottle && await StandingAsync(caller) is { MayRead: true } ? bottle : null;

    private async Task<Result<BottleView>> ShowAsync(Caller caller)
    {
        var shown = await views.ShowAsync([PostId], caller.UserId, caller.Population);
        return shown.IsEmpty ? Refusal.NotFound : shown[0];
    }

    /// <summary>Writes a change and tells those whom it concerns; then shows it.</summary>
    private async Task<Result<BottleView>> StoreAsync(
        Caller caller, BottleRow row, Func<WriteTransaction, Refusal?>? more = null)
    {
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!BottleStore.Update(tx, row)) return s_changed;
            // Before: who declines is told as well, on other devices.
            var audience = BottleStore.Audience(tx, row, BottleRules.OpenTo(capabilities));
            if (more?.Invoke(tx) is { } refusal) return refusal;
            foreach (var user in audience) TellOne(tx, EventTypes.BottleChanged, row, caller.UserId, user);
            return new Committed(TellState(tx, row, caller.UserId));
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        _bottle = row;
        return await ShowAsync(caller);
    }

    private long TellOne(WriteTransaction tx, string type, BottleRow row, long actorId, long userId) => tx.Append(new EventRow(
        type, PostId, actorId, row.CommunityId, clock.GetUtcNow(), [Topics.Me(userId)],
        userId.ToString(CultureInfo.InvariantCulture)));

    private long TellState(WriteTransaction tx, BottleRow row, long actorId) => tx.Append(new EventRow(
        EventTypes.BottleStateChanged, PostId, actorId, row.CommunityId, clock.GetUtcNow(), [Topics.Post(PostId)]));

    // Guessed ids must not fill the memory.
    private Refusal Unknown()
    {
        if (_bottle is null) DeactivateOnIdle();
        return Refusal.NotFound;
    }

    private Refusal Stale(Refusal refusal)
    {
        DeactivateOnIdle();
        return refusal;
    }
}
