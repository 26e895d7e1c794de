using Microsoft.Extensions.Logging;
using MyDeclic.Storage;

namespace MyDeclic.Search;

/// <summary>
/// Indexes what was there before the index was, or came by an import: batch by batch beside everything else, and on
/// from where it was when the process ends in between.
/// </summary>
public sealed partial class SearchFill(CommitQueue queue, ILogger<SearchFill> logger)
{
    // About 50 ms of the writer's time, so that others wait no longer than for a full batch of commands.
    private const int RowsPerCommand = 100;
    private const int RowsWorthStock = 1_000;
    private const int RowsBetweenReports = 20_000;

    /// <summary>Goes on until nothing is left; does nothing when nothing is.</summary>
    /// <returns>How many things were indexed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var total = 0;
        foreach (var kind in SearchIndexStore.Kinds)
        {
            var count = 0;
            while (await NextAsync(kind, cancellation) is { } added)
            {
                if ((count + added) / RowsBetweenReports > count / RowsBetweenReports) LogProgress(kind, count + added);
                count += added;
            }

            if (count > 0) LogDone(kind, count);
            if (count >= RowsWorthStock)
                await queue.WriteAsync(tx => SearchIndexStore.TakeStock(tx, kind), cancellation);
            total += count;
        }

        return total;
    }

    private Task<int?> NextAsync(string kind, CancellationToken cancellation) => queue.WriteAsync<int?>(
        tx =>
        {
            if (SearchIndexStore.Position(tx, kind) is not { } position) return null;
            var (last, count) = SearchIndexStore.Fill(tx, kind, position, RowsPerCommand);
            SearchIndexStore.MoveOn(tx, kind, last, count < RowsPerCommand);
            return count;
        },
        cancellation);

    [LoggerMessage(1201, LogLevel.Information, "Search: {Count} {Kind} indexed so far")]
    private partial void LogProgress(string kind, int count);

    [LoggerMessage(1202, LogLevel.Information, "Search: {Count} {Kind} indexed")]
    private partial void LogDone(string kind, int count);
}
