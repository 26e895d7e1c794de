using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using Orleans;
using Orleans.Runtime;

namespace MyDeclic.Bottles;

internal sealed partial class BottleGrain
{
    private const string Wave = "wave";

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => AdvanceAsync();

    /// <summary>
    /// Takes every step that is due. The bottle's version and the invitations' key let each happen once, however often and
    /// on however many servers this runs.
    /// </summary>
    private async Task AdvanceAsync()
    {
        while (_bottle is { Kept: BottleState.Floating, NextAt: { } due } bottle)
        {
            if (DateTimeOffset.FromUnixTimeMilliseconds(due) > clock.GetUtcNow())
            {
                await RemindAsync(bottle);
                return;
            }

            var (exists, hasAnswers) = await bottles.ThreadAsync(PostId, bottle.AnswersAfter);
            // An answer holds the waves: the asker says whether it helps, or sends the bottle on.
            var next = !exists ? bottle with { State = (int)BottleState.Withdrawn, NextAt = null }
                : hasAnswers ? bottle with { NextAt = null }
                : bottle.Wave == Dispatcher.Waves ? bottle with { State = (int)BottleState.Sunk, NextAt = null }
                : bottle with { Wave = bottle.Wave + 1 };
            next = next with { Version = bottle.Version + 1 };
            var people = next.Wave > bottle.Wave ? await PeopleAsync(bottle) : [];
            if (next.Wave > bottle.Wave)
            {
                // A wave that reaches nobody is no reason to wait.
                var at = people.Count == 0 && next.Wave < Dispatcher.Waves ? clock.GetUtcNow() : BottleRules.DueAt(next, options);
                next = next with { NextAt = at.ToUnixTimeMilliseconds() };
            }

            if (!await SendAsync(next, people)) return;
        }

        await ForgetAsync();
    }

    private async Task<IReadOnlyList<(long UserId, ImmutableArray<BottleReason> Reasons)>> PeopleAsync(BottleRow bottle)
    {
        var posts = await GrainFactory.GetGrain<IPostViewsGrain>(0).ShowAsync([PostId]);
        if (posts.IsEmpty) return [];
        return await dispatcher.NextAsync(
            bottle, posts[0].Text, await bottles.TagsAsync(PostId), await bottles.InvitedAsync(PostId));
    }

    private async Task<bool> SendAsync(
        BottleRow next, IReadOnlyList<(long UserId, ImmutableArray<BottleReason> Reasons)> people)
    {
        var open = BottleRules.OpenTo(capabilities);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!BottleStore.Update(tx, next)) return s_changed;
            var type = next.Kept == BottleState.Withdrawn ? EventTypes.BottleWithdrawn : EventTypes.BottleChanged;
            foreach (var user in BottleStore.Audience(tx, next, open)) TellOne(tx, type, next, next.AskerId, user);
            foreach (var (userId, reasons) in people)
            {
                if (BottleStore.MayReceive(tx, next, userId, open, options.OpenPerExpert)
                    && BottleStore.Invite(tx, PostId, userId, next.Wave, BottleRules.Write(reasons), clock.GetUtcNow()))
                    TellOne(tx, EventTypes.BottleArrived, next, next.AskerId, userId);
            }

            return new Committed(TellState(tx, next, next.AskerId));
        });
        if (stored.IsDone)
        {
            _bottle = next;
            LogWave(logger, PostId, next.Wave, people.Count, next.Kept);
            return true;
        }

        // The reminder stays, and comes again.
        LogNotSent(logger, PostId, stored.Refusal.Message);
        DeactivateOnIdle();
        return false;
    }

    private async Task RemindAsync(BottleRow row)
    {
        var due = DateTimeOffset.FromUnixTimeMilliseconds(row.NextAt!.Value) - clock.GetUtcNow();
        // What is due at once is done at once by who calls; the reminder is for when that fails.
        await this.RegisterOrUpdateReminder(Wave, due > TimeSpan.Zero ? due : options.Retry, options.Retry);
    }

    private async Task ForgetAsync()
    {
        if (await this.GetReminder(Wave) is { } reminder) await this.UnregisterReminder(reminder);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Bottle {Bottle}: wave {Wave}, {People} people chosen, {State}.")]
    private static partial void LogWave(ILogger logger, long bottle, int wave, int people, BottleState state);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A step of bottle {Bottle} was not stored, and is tried again: {Why}")]
    private static partial void LogNotSent(ILogger logger, long bottle, string why);
}
