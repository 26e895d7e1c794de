using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace MyDeclic.News;

/// <content>From draft to post: now, or by a durable reminder.</content>
internal sealed partial class ArticleGrain
{
    private const string Publication = "publish";

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => AdvanceAsync();

    /// <inheritdoc/>
    public async Task<Result<ArticleView>> ScheduleAsync(Caller caller, DateTimeOffset? at)
    {
        var found = await EditedAsync(caller);
        if (!found.IsDone) return found.Refusal;
        var (held, now) = (found.Value, clock.GetUtcNow());
        if (held.State == ArticleState.Published) return ArticleRules.IsPublished;
        if (at is { } time && ArticleRules.CheckSchedule(held, time, now) is { } refusal) return refusal;
        var publishAt = at?.ToUnixTimeMilliseconds();
        if (held.PublishAt == publishAt) return await ShowAsync(ArticleId);
        var next = held with
        {
            State = publishAt is null ? ArticleState.Draft : ArticleState.Scheduled, PublishAt = publishAt,
        };
        // Before the commit: a reminder of what was not stored finds nothing to do, the other way an article would wait for ever.
        if (publishAt is not null) await RemindAsync(next);
        var stored = await commits.RunAsync(tx => ArticleWriter.Change(tx, caller.UserId, held, next, new(), now));
        if (!stored.IsDone) return stored.Refusal;
        if (publishAt is null) await ForgetAsync();
        return await ShowAsync(ArticleId);
    }

    /// <inheritdoc/>
    public async Task<Result<ArticleView>> PublishAsync(Caller caller)
    {
        var found = await EditedAsync(caller);
        if (!found.IsDone) return found.Refusal;
        // Again gives what it became.
        if (found.Value.State != ArticleState.Published)
        {
            if (ArticleRules.CheckComplete(found.Value, clock.GetUtcNow()) is { } refusal) return refusal;
            var published = await Thread.PublishArticleAsync(caller.UserId, false);
            if (published.Refusal is { } failed) return failed;
            await ForgetAsync();
        }

        return await ShowAsync(ArticleId);
    }

    /// <inheritdoc/>
    public async Task AdvanceAsync()
    {
        var row = await articles.FindAsync(ArticleId);
        if (row is not { State: ArticleState.Scheduled })
        {
            await ForgetAsync();
            return;
        }

        if (!ArticleRules.IsDue(row, clock.GetUtcNow()))
        {
            await RemindAsync(row);
            return;
        }

        var published = await Thread.PublishArticleAsync(row.CreatedBy, true);
        // The reminder stays, and comes again.
        if (published.Refusal is { } refusal) LogNotPublished(ArticleId, refusal.Message);
        else await ForgetAsync();
    }

    private async Task RemindAsync(ArticleRow row)
    {
        var due = DateTimeOffset.FromUnixTimeMilliseconds(row.PublishAt!.Value) - clock.GetUtcNow();
        if (due < TimeSpan.Zero) due = TimeSpan.Zero;
        if (due > NewsLimits.ReminderMax) due = NewsLimits.ReminderMax;
        await this.RegisterOrUpdateReminder(Publication, due, NewsLimits.Retry);
    }

    private async Task ForgetAsync()
    {
        if (await this.GetReminder(Publication) is { } reminder) await this.UnregisterReminder(reminder);
    }

    [LoggerMessage(1, LogLevel.Warning, "Article {Article} was not published when due, and is tried again: {Why}")]
    private partial void LogNotPublished(long article, string why);
}
