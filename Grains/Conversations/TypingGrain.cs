using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>Hands the signs of each server to the others, who ask every few seconds; what is older is of no use.</summary>
internal sealed class TypingGrain(TimeProvider clock) : Grain, ITypingGrain
{
    private const int SignsPerServerMax = 1_000;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, (DateTimeOffset At, List<TypingSign> Waiting)> _servers = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<ImmutableArray<TypingSign>> ExchangeAsync(string server, ImmutableArray<TypingSign> signs)
    {
        var now = clock.GetUtcNow();
        foreach (var gone in _servers.Where(one => now - one.Value.At > Lease).Select(one => one.Key).ToList())
            _servers.Remove(gone);
        foreach (var (name, (_, waiting)) in _servers)
        {
            if (name != server) waiting.AddRange(signs.Take(SignsPerServerMax - waiting.Count));
        }

        ImmutableArray<TypingSign> answer = _servers.TryGetValue(server, out var mine) ? [.. mine.Waiting] : [];
        _servers[server] = (now, []);
        return Task.FromResult(answer);
    }
}
