using MyDeclic.Conversations;
using MyDeclic.Realtime;

namespace MyDeclic.Tests.Realtime;

/// <summary>
/// A server is handed what somebody there watches, and what changes who may watch what; the log moves on past the rest.
/// </summary>
public sealed class What_nobody_watches_is_not_made_ready : IAsyncLifetime
{
    private const long Member = 7, Community = 42, Talk = 9;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly LogStage _stage = new();

    public Task InitializeAsync() => _stage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Each_server_is_handed_what_its_own_people_watch()
    {
        var (one, other) = (WatchingOnly("post:1"), WatchingOnly("post:2"));
        await _stage.SubscribeAsync(one);
        await _stage.SubscribeAsync(other);

        var first = await _stage.AppendAsync(LogStage.Shown, 1, ["post:1"]);
        var second = await _stage.AppendAsync(LogStage.Shown, 2, ["post:2", "user:5"]);
        var unwatched = await _stage.AppendAsync(LogStage.Shown, 3, ["post:3"]);

        Assert.Equal([first], await HandedAsync(one, unwatched));
        Assert.Equal([second], await HandedAsync(other, unwatched));
        Assert.DoesNotContain(unwatched, _stage.Source.MadeReady);
    }

    [Fact]
    public async Task What_changes_access_is_handed_over_whoever_watches()
    {
        var server = WatchingOnly("post:1");
        await _stage.SubscribeAsync(server);

        var left = await _stage.AppendAsync(EventTypes.CommunityLeft, Member, ["me:7"], Community);

        Assert.Equal([left], await HandedAsync(server, left));
    }

    [Fact]
    public async Task What_is_written_to_who_came_in_just_before_is_handed_over_too()
    {
        var server = WatchingOnly(Topics.Conversations(Member));
        // One batch: what happens before the server subscribed waits for it.
        var before = await _stage.AppendAsync(LogStage.Shown, 1, []);
        var joined = await _stage.AppendAsync(
            EventTypes.ConversationJoined, Talk, [Topics.Conversations(Member)], null, TalkDetail.Write(Member, 1, 1));
        var said = await _stage.AppendAsync(LogStage.Shown, 2, [Topics.Conversation(Talk)]);
        var elsewhere = await _stage.AppendAsync(LogStage.Shown, 3, [Topics.Conversation(Talk + 1)]);

        await _stage.SubscribeAsync(server, before);

        Assert.Equal([joined, said], await HandedAsync(server, elsewhere));
    }

    private static TestServer WatchingOnly(string topic) => new() { Watches = one => one == topic };

    private static async Task<List<long>> HandedAsync(TestServer server, long upTo)
    {
        List<long> handed = [];
        while (true)
        {
            var batch = await server.Batches.Reader.ReadAsync().AsTask().WaitAsync(Patience);
            handed.AddRange(batch.Events.Select(live => live.Id));
            if (batch.To >= upTo) return handed;
        }
    }
}
