using Microsoft.Extensions.Logging;
using MyDeclic.Previews;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>
/// Looks at the links of posts, beside everything else: a few at a time, one host after the other. What waits is in the
/// database, so that a restart loses nothing; who looks twice changes nothing.
/// </summary>
public sealed partial class PreviewWorker
{
    private const int LinksAtOnce = 40;
    private const int HostsAtOnce = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly PreviewStore _store;
    private readonly PreviewSignal _signal;
    private readonly PageFetcher _fetcher;
    private readonly PreviewOptions _options;
    private readonly IGrainFactory _grains;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    internal PreviewWorker(
        PreviewStore store, PreviewSignal signal, PageFetcher fetcher, PreviewOptions options, IGrainFactory grains,
        TimeProvider clock, ILogger logger) =>
        (_store, _signal, _fetcher, _options, _grains, _clock, _logger) =
        (store, signal, fetcher, options, grains, clock, logger);

    /// <summary>Works until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (_options.On)
        {
            await _signal.WaitAsync(cancellation);
            while (await LookAsync(cancellation) is { } isWell)
            {
                if (!isWell) await Task.Delay(Pause, _clock, cancellation);
            }
        }
    }

    /// <summary>Looks at those that wait: null when there were none, false when some could not be settled.</summary>
    private async Task<bool?> LookAsync(CancellationToken cancellation)
    {
        try
        {
            var waiting = await _store.WaitingAsync(LinksAtOnce);
            if (waiting.Count == 0) return null;
            var isWell = true;
            await Parallel.ForEachAsync(
                waiting.GroupBy(one => HostOf(one.Url), StringComparer.OrdinalIgnoreCase),
                new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = cancellation },
                async (host, stop) =>
                {
                    foreach (var (postId, url) in host)
                    {
                        var preview = await _fetcher.FetchAsync(url, stop);
                        var settled = await _grains.GetGrain<IConversationPreview>(postId).SettleAsync(url, preview);
                        if (settled.Refusal is not null) isWell = false;
                    }
                });
            return isWell;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogPutOff(error);
            return false;
        }
    }

    private static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "";

    [LoggerMessage(1, LogLevel.Warning, "Links could not be looked at; they are tried again")]
    private partial void LogPutOff(Exception failure);
}
