using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MyDeclic.Storage;

namespace MyDeclic.Bench;

/// <summary>
/// Concurrent writers that each insert a post with its event and wait for the acknowledgement before the next. All
/// modes write to the same growing database, opened anew for each round.
/// </summary>
internal sealed class PostLoad : IAsyncDisposable
{
    /// <summary>Writers at work at once.</summary>
    public const int Writers = 64;

    private readonly StorageOptions _options;

    private PostLoad(StorageOptions options) => _options = options;

    public static async Task<PostLoad> PrepareAsync(string? postgres, string folder)
    {
        var options = postgres is null
            ? new StorageOptions { SqliteFile = Path.Combine(folder, "bench.db") }
            : new StorageOptions { PostgresConnectionString = postgres };
        var load = new PostLoad(options);
        await using var services = await load.OpenAsync(CommitMode.Grouped);
        await services.GetRequiredService<CommitQueue>().WriteAsync(AddAuthors);
        return load;
    }

    public async Task<CommitRound> RunAsync(CommitMode mode, TimeSpan length)
    {
        await using var services = await OpenAsync(mode);
        var queue = services.GetRequiredService<CommitQueue>();
        var ids = services.GetRequiredService<IdGenerator>();
        using var stop = new CancellationTokenSource(length);
        var start = Stopwatch.GetTimestamp();
        var perWriter = await Task.WhenAll(Enumerable.Range(1, Writers).Select(
            author => Task.Run(() => mode == CommitMode.OwnConnections
                ? OwnConnections.WriteAsync(_options, ids, author, PostText.Ordinary, stop.Token)
                : WriteAsync(queue, ids, author, stop.Token))));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var waits = perWriter.SelectMany(times => times).Order().ToArray();
        var commits = mode == CommitMode.OwnConnections ? waits.Length : queue.CommittedBatches;
        return new CommitRound(
            waits.Length, commits, seconds, waits[waits.Length / 2], waits[waits.Length * 99 / 100]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void AddAuthors(WriteTransaction tx)
    {
        for (var author = 1; author <= Writers; author++)
        {
            tx.Execute(
                """
                INSERT INTO users (id, handle, name, name_folded, email, created_at)
                VALUES (@author, @handle, 'Bench', 'bench', @handle, 0) ON CONFLICT (id) DO NOTHING
                """,
                new { author, handle = $"bench{author}" });
        }
    }

    private static async Task<List<double>> WriteAsync(
        CommitQueue queue, IdGenerator ids, long author, CancellationToken stop)
    {
        var waits = new List<double>();
        var topic = $"user:{author}";
        var post = PostText.Ordinary;
        while (!stop.IsCancellationRequested)
        {
            var id = ids.Next();
            var start = Stopwatch.GetTimestamp();
            await queue.WriteAsync(
                tx =>
                {
                    tx.Execute(PostText.InsertPost, new { id, author, post.Text, post.At });
                    return tx.Append(new EventRow("post.created", id, author, null, post.At, [topic]));
                },
                CancellationToken.None);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return waits;
    }

    private async Task<ServiceProvider> OpenAsync(CommitMode mode)
    {
        var services = new ServiceCollection()
            .AddMyDeclicStorage(_options with { GroupCommit = mode == CommitMode.Grouped }).BuildServiceProvider();
        await services.GetRequiredService<StorageStartup>().StartAsync();
        return services;
    }
}
