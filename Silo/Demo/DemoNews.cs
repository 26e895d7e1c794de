using MyDeclic.Conversations;
using MyDeclic.News;
using Orleans;

namespace MyDeclic.Silo.Demo;

/// <summary>Writes the script's articles, publishes most, schedules one. Through the same grains as everybody else.</summary>
internal sealed class DemoNews(DemoSeed seed, IGrainFactory grains, TimeProvider clock)
{
    private static readonly TimeSpan ScheduledAhead = TimeSpan.FromDays(3);

    /// <summary>Writes all of them, the oldest first.</summary>
    public async Task WriteAsync()
    {
        foreach (var article in seed.Script.News) await WriteAsync(article);
    }

    private async Task WriteAsync(DemoArticle article)
    {
        var press = seed.Caller(DemoSeed.Press);
        var begun = await grains.GetGrain<INewsGrain>(0).BeginAsync(press, new SaveArticle(
            article.Title, article.Summary, article.Text, Populations: [.. article.Populations ?? []],
            Countries: [.. article.Countries ?? []], Units: [.. article.Units ?? []], CommentsOff: article.CommentsOff,
            IsHeadline: article.IsHeadline));
        if (!begun.IsDone) return;
        var grain = grains.GetGrain<IArticleGrain>(begun.Value.Id);
        if (article.State == "scheduled") await grain.ScheduleAsync(press, clock.GetUtcNow() + ScheduledAhead);
        if (article.State != "published" || !(await grain.PublishAsync(press)).IsDone) return;
        foreach (var (by, text) in article.Comments ?? [])
        {
            await grains.GetGrain<IConversationComments>(begun.Value.Id)
                .AddAsync(seed.Caller(by), new AddComment(text, null));
        }

        foreach (var handle in seed.Handles.Take(article.Likes))
            await grains.GetGrain<IConversationReactions>(begun.Value.Id).ReactAsync(seed.Caller(handle), ReactionKinds.All[0]);
    }
}
