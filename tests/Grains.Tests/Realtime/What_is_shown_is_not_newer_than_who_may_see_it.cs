using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using Orleans;
using Orleans.Embedded;
using Orleans.Hosting;

namespace MyDeclic.Tests.Realtime;

/// <summary>
/// Somebody is put out of a community, and a post there is edited, while an earlier event about that post is made ready:
/// what is shown is the edited text.
/// </summary>
public sealed class What_is_shown_is_not_newer_than_who_may_see_it : IAsyncLifetime
{
    private const string Shown = "test.shown", Topic = "post:5";
    private const long Member = 7, Community = 42;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset Noon = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mydeclic-grains-");
    private readonly Interruption _interruption = new();
    private IHost _host = null!;

    public async Task InitializeAsync()
    {
        var builder = Host.CreateDefaultBuilder().ConfigureLogging(logging => logging.ClearProviders());
        builder.UseOrleans(silo => silo.AddGrainAssembly(typeof(EventRenderer).Assembly));
        builder.ConfigureServices(services => services
            .AddSingleton(TimeProvider.System)
            .AddMyDeclicStorage(new() { SqliteFile = Path.Combine(_folder.FullName, "test.db") })
            .AddMyDeclicGrains(_ => { })
            .AddSingleton<IEventSource>(_interruption));
        _host = builder.Build();
        await _host.Services.GetRequiredService<StorageStartup>().StartAsync();
        await _host.Services.GetRequiredService<GrainsStartup>().StartAsync();
        await _host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _folder.Delete(true);
    }

    [Fact]
    public async Task A_server_is_told_with_the_event_who_may_not_see_it_any_more()
    {
        var server = new Server();
        var observer = Grains.CreateObjectReference<IEventLogObserver>(server);
        await Log.SubscribeAsync(observer, null);
        _interruption.While = () => AppendAsync(EventTypes.CommunityLeft, Member, []);

        var shown = await AppendAsync(Shown, 5, [Topic]);

        var batch = await server.Batches.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        Assert.Equal(shown, batch.To);
        var change = Assert.Single(batch.Ahead);
        Assert.Equal((AccessChangeKind.Membership, Member, Community), (change.Kind, change.UserId, change.CommunityId));
    }

    [Fact]
    public async Task Who_revokes_waits_for_every_server_to_have_acted()
    {
        var (quick, slow) = (new Server(), new Server { Acts = new() });
        foreach (var server in new[] { quick, slow })
            await Log.SubscribeAsync(Grains.CreateObjectReference<IEventLogObserver>(server), null);

        var delivered = Log.DeliveredAsync(await AppendAsync(EventTypes.CommunityLeft, Member, []));
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
        var before = await AppendAsync("test.other", 1, []);
        var shown = await AppendAsync(Shown, 5, [Topic]);
        _interruption.While = () => AppendAsync(EventTypes.CommunityLeft, Member, []);

        var theirs = await Log.ReplayAsync(CallerOf(Member), [Topic], before, shown);
        var others = await Log.ReplayAsync(CallerOf(Member + 1), [Topic], before, shown);

        Assert.True(theirs.IsGap);
        Assert.Empty(theirs.Events);
        Assert.Equal((false, shown), (others.IsGap, Assert.Single(others.Events).Id));
    }

    private IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    private IEventLogGrain Log => Grains.GetGrain<IEventLogGrain>(0);

    private static Caller CallerOf(long id) => new(id, Population.Employee, 1);

    private Task<long> AppendAsync(string type, long subject, ImmutableArray<string> topics) =>
        _host.Services.GetRequiredService<CommitQueue>().WriteAsync(tx => tx.Append(new EventRow(
            type, subject, 1, type == EventTypes.CommunityLeft ? Community : null, Noon, topics)));

    /// <summary>Lets something happen while an event is made ready.</summary>
    private sealed class Interruption : IEventSource
    {
        public Func<Task> While { get; set; } = () => Task.CompletedTask;

        public IReadOnlyCollection<string> Types => [Shown];

        public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
        {
            await While();
            return new Dictionary<long, EventData>();
        }

        public AccessChange? ChangeOf(LogEntry entry) => null;
    }

    private sealed class Server : IEventLogObserver
    {
        public Channel<LiveBatch> Batches { get; } = Channel.CreateUnbounded<LiveBatch>();

        /// <summary>What this server waits for before it has acted; null when for nothing.</summary>
        public TaskCompletionSource? Acts { get; init; }

        public Task OnEventsAsync(LiveBatch batch)
        {
            Batches.Writer.TryWrite(batch);
            return Acts?.Task ?? Task.CompletedTask;
        }
    }
}
