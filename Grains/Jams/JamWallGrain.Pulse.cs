namespace MyDeclic.Jams;

internal sealed partial class JamWallGrain
{
    private readonly Dictionary<long, long> _online = [];
    private (long At, JamPulse Pulse)? _pulse;
    private Task<JamPulse>? _counting;

    /// <inheritdoc/>
    public async Task<JamPulse> PulseAsync(long userId)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        _online[userId] = now;
        // Many pages ask at once: one count answers them all.
        if (_pulse is not { } held || now - held.At >= (long)JamLimits.PulseKept.TotalMilliseconds)
        {
            var counting = _counting ??= CountAsync();
            try
            {
                _pulse = held = (now, await counting);
            }
            finally
            {
                _counting = null;
            }
        }

        return held.Pulse with { Online = Online(now) };
    }

    private int Online(long now)
    {
        var oldest = now - (long)JamLimits.OnlineWithin.TotalMilliseconds;
        foreach (var gone in _online.Where(one => one.Value < oldest).Select(one => one.Key).ToList()) _online.Remove(gone);
        return _online.Count;
    }

    private async Task<JamPulse> CountAsync()
    {
        var now = clock.GetUtcNow();
        var shows = await jams.FindAsync(JamId) is { } jam && JamRules.ShowsTallies((await views.ShowAsync([jam]))[0], now);
        var top = shows ? await pulses.TopAsync(JamId) : [];
        var rising = shows ? (await pulses.RisingAsync(JamId, now - JamLimits.RisingWithin)).Except(top) : [];
        var found = (await ideaViews.ShowAsync(
            await ideas.FindManyAsync([.. top.Concat(rising)]), shows)).ToDictionary(idea => idea.Id);
        return new(
            0, await pulses.ContributionsAsync(JamId, now.AddMinutes(-1)), await pulses.ThemesAsync(JamId, shows),
            await pulses.CountriesAsync(JamId, shows), [.. top.Select(id => found[id])],
            [.. rising.Take(JamLimits.PulseIdeas).Select(id => found[id])]);
    }
}
