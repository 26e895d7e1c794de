using System.Globalization;
using MyDeclic.Communities;
using MyDeclic.Conversations;
using MyDeclic.Posts;
using MyDeclic.Silo.World;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Silo.Demo;

/// <summary>
/// Keeps the company talking: every few seconds somebody posts, comments or reacts, through the same grains as everybody
/// else, one thing at a time.
/// </summary>
internal sealed partial class DemoLife(
    DemoSeed seed, IGrainFactory grains, TimeProvider clock, ILogger<DemoLife> logger) : BackgroundService
{
    private readonly Dice _dice = new((ulong)clock.GetUtcNow().ToUnixTimeMilliseconds(), 0);
    private readonly Queue<(long Id, string Author, string? Where)> _recent = new();
    private readonly Queue<DemoLine> _lines = new();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await BeginAsync().WaitAsync(stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // People without colleagues can still talk.
            LogFailed(error);
        }

        for (var actions = 0; actions < DemoLimits.ActionsMax; actions++)
        {
            var pause = DemoLimits.PauseMillisecondsMin
                + _dice.Next(DemoLimits.PauseMillisecondsMax - DemoLimits.PauseMillisecondsMin);
            await Task.Delay(TimeSpan.FromMilliseconds(pause), clock, stoppingToken);
            try
            {
                await ActAsync().WaitAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The demonstration goes on: the next thing is tried after the next pause.
                LogFailed(error);
            }
        }

        LogQuiet(DemoLimits.ActionsMax);
    }

    private async Task BeginAsync()
    {
        var network = new DemoNetwork(seed, grains);
        if (!await network.IsNewAsync()) return;
        await network.FillAsync();
        await new DemoBottles(seed, grains).ThrowAsync();
        await new DemoInteractions(seed, grains, clock).DoAsync();
        await new DemoAsks(seed, grains, clock).PlanAsync();
        await new DemoShortcuts(seed, grains).AddAsync();
        await new DemoTalks(seed, grains).BeginAsync();
        await new DemoNews(seed, grains, clock).WriteAsync();
        await new DemoJams(seed, grains, clock).PlanAsync();
        await network.AskAsync();
    }

    private Task ActAsync() => _recent.Count == 0 ? PostAsync() : _dice.Next(10) switch
    {
        < 4 => PostAsync(),
        < 7 => CommentAsync(),
        _ => ReactAsync(),
    };

    private async Task PostAsync()
    {
        if (_lines.Count == 0)
        {
            foreach (var next in seed.Script.Live.OrderBy(_ => _dice.Next(int.MaxValue))) _lines.Enqueue(next);
        }

        var line = _lines.Dequeue();
        var number = (2 + _dice.Next(97)).ToString(CultureInfo.InvariantCulture);
        var author = seed.Caller(line.By);
        var posted = await grains.GetGrain<IUserGrain>(author.UserId).PublishAsync(author, new CreatePost(
            line.Text.Replace("{n}", number, StringComparison.Ordinal), line.Kind, line.Where, null));
        if (!posted.IsDone)
        {
            LogRefused(posted.Refusal.Message);
            return;
        }

        _recent.Enqueue((posted.Value.Id, line.By, line.Where));
        if (_recent.Count > DemoLimits.RecentPostsMax) _recent.Dequeue();
    }

    private async Task CommentAsync()
    {
        var (post, reader) = PickReader();
        var commented = await grains.GetGrain<IConversationComments>(post)
            .AddAsync(reader, new AddComment(_dice.Pick(seed.Script.Answers), null));
        if (!commented.IsDone) LogRefused(commented.Refusal.Message);
    }

    private async Task ReactAsync()
    {
        var (post, reader) = PickReader();
        var reacted = await grains.GetGrain<IConversationReactions>(post)
            .ReactAsync(reader, _dice.PickEarly(ReactionKinds.All));
        if (!reacted.IsDone) LogRefused(reacted.Refusal.Message);
    }

    // Somebody who may read the post: a member, where only members do.
    private (long Post, Caller Reader) PickReader()
    {
        var (id, author, where) = _dice.Pick(_recent.ToList());
        var community = seed.Script.Communities.FirstOrDefault(one => one.Slug == where);
        var readers = community is null or { Access: CommunityAccess.Public }
            ? seed.Handles
            : DemoCompany.MembersOf(community, seed.Handles);
        return (id, seed.Caller(_dice.Pick(readers.Where(reader => reader != author).ToList())));
    }

    [LoggerMessage(1, LogLevel.Information, "The demonstration did {Actions} things and goes quiet; restart for more.")]
    private partial void LogQuiet(int actions);

    [LoggerMessage(2, LogLevel.Debug, "The demonstration was refused: {Reason}")]
    private partial void LogRefused(string reason);

    [LoggerMessage(3, LogLevel.Warning, "The demonstration could not do one thing.")]
    private partial void LogFailed(Exception error);
}
