using MyDeclic.Realtime;

namespace MyDeclic.Tests.Realtime;

/// <summary>
/// Somebody is put out of a community, and a post there is edited, while an earlier event about that post is made ready:
/// what is shown is the edited text.
/// </summary>
public sealed class What_is_shown_is_not_newer_than_who_may_see_it : IAsyncLifetime
{
    private const string Topic = "post:5";
    private const long Member = 7, Community = 42;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly LogStage _stage = new();

    public Task InitializeAsync() => _stage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_server_is_told_with_the_event_who_may_not_see_it_any_more()
    {
        var server = new TestServer();
        await _stage.SubscribeAsync(server);
        _stage.Source.While = LeaveAsync;

        var shown = await _stage.AppendAsync(LogStage.Shown, 5, [Topic]);

        var batch = await server.Batches.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        Assert.Equal(shown, batch.To);
        var change = Assert.Single(batch.Ahead);
        Assert.Equal((AccessChangeKind.Membership, Member, Community), (change.Kind, change.UserId, change.CommunityId));
    }

    [Fact]
    public async Task Who_revokes_waits_for_every_server_to_have_acted()
    {
        var (quick, slow) = (new TestServer(), new TestServer { Acts = new() });
        foreach (var server in new[] { quick, slow }) await _stage.SubscribeAsync(server);

        var delivered = Log.DeliveredAsync(await LeaveAsync());
        await slow.Batches.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        await quick.Batches.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        // Asked of the same grain, after what it waits for was handed over.
        await Log.HeadAsync();
        Assert.False(delivered.IsCompleted);

        slow.Acts.SetResult();
        await delivered.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_replay_ends_in_a_gap_for_whom_it_concerns_and_for_nobody_else()
    {
        var before = await _stage.AppendAsync("test.other", 1, []);
        var shown = await _stage.AppendAsync(LogStage.Shown, 5, [Topic]);
        _stage.Source.While = LeaveAsync;

        var theirs = await Log.ReplayAsync(CallerOf(Member), [Topic], before, shown);
        var others = await Log.ReplayAsync(CallerOf(Member + 1), [Topic], before, shown);

        Assert.True(theirs.IsGap);
        Assert.Empty(theirs.Events);
        Assert.Equal((false, shown), (others.IsGap, Assert.Single(others.Events).Id));
    }

    private IEventLogGrain Log => _stage.Log;

    private static Caller CallerOf(long id) => new(id, Population.Employee, 1);

    private Task<long> LeaveAsync() => _stage.AppendAsync(EventTypes.CommunityLeft, Member, [], Community);
}
