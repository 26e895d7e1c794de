using System.Globalization;
using System.Text;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Verify;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Live;

/// <summary>
/// One live connection over a whole run: opened, lost, resumed where it stood. What it receives goes into a history a
/// topic.
/// </summary>
internal sealed class Watcher : IHubReceiver
{
    /// <summary>First wait after a refused attempt; doubled each time.</summary>
    private static readonly TimeSpan RetryFirst = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest wait between attempts.</summary>
    private static readonly TimeSpan RetryMax = TimeSpan.FromSeconds(5);

    private readonly WatcherPlan _plan;
    private readonly PoolSettings _settings;
    private readonly PoolMeters _meters;
    private readonly EventReader _reader;
    private readonly TimeProvider _time;
    private readonly WatchHistory[] _histories;
    private readonly byte[][] _words;
    private readonly long[] _positions;
    private readonly Channel _channel;
    private string? _epoch;
    private HubLink? _link;
    private long _lostAt;

    /// <summary>What all connections of a process share.</summary>
    /// <param name="Token">The member's bearer token.</param>
    /// <param name="Codec">The hub protocol.</param>
    /// <param name="Http">Makes the connections.</param>
    internal sealed record Channel(string Token, IHubCodec Codec, HttpMessageInvoker Http);

    /// <summary>A connection that is not open yet.</summary>
    public Watcher(
        WatcherPlan plan, PoolSettings settings, Channel channel, PoolMeters meters, EventReader reader, TimeProvider time)
    {
        (_plan, _settings, _channel, _meters, _reader, _time) = (plan, settings, channel, meters, reader, time);
        _histories = [.. plan.Words.Select(word => new WatchHistory(plan.Member, word))];
        _words = [.. plan.Words.Select(Encoding.UTF8.GetBytes)];
        _positions = new long[_words.Length];
    }

    /// <summary>What it received, a history a topic.</summary>
    public IReadOnlyList<WatchHistory> Histories => _histories;

    /// <summary>Whether it watches all of its topics now.</summary>
    public bool IsLive { get; private set; }

    /// <summary>Keeps the connection open until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var wait = RetryFirst;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await LiveAsync(cancel);
                wait = RetryFirst;
                // The moment of chance keeps those who were cut at the same time from coming back at the same time.
                await PauseAsync(_settings.BackIn * Random.Shared.NextDouble(), cancel);
            }
            catch (HubRefusedException refused)
            {
                _meters.Troubles.Add(refused.Code);
                await PauseAsync(wait * (0.5 + Random.Shared.NextDouble()), cancel);
                wait = wait * 2 < RetryMax ? wait * 2 : RetryMax;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Cuts the connection; it comes back by itself.</summary>
    public void Cut() => _link?.Dispose();

    /// <summary>Says that the client is there.</summary>
    public async Task PingAsync(CancellationToken cancel)
    {
        if (!IsLive || _link is not { } link) return;
        try
        {
            await link.PingAsync(cancel);
        }
        catch (HubRefusedException)
        {
            // The connection ended: the reader of it sees that.
        }
    }

    /// <inheritdoc/>
    public void Take(in HubMessage message, long at)
    {
        if (message.Kind == HubMessageKind.Mark)
        {
            for (var index = 0; index < _positions.Length; index++) Advance(index, message.Position);
            return;
        }

        var place = FindWord(message.Topic);
        if (place < 0) return;
        if (message.Kind == HubMessageKind.Gap)
        {
            _histories[place].Gap(message.Position);
            _meters.Troubles.Add("gap " + message.Reason);
            Advance(place, message.Position);
            return;
        }

        var seen = _reader.Read(message);
        _meters.Deliver(seen.DueAt, at);
        _histories[place].Take(seen);
        Advance(place, message.Position);
    }

    private async Task LiveAsync(CancellationToken cancel)
    {
        using var link = await HubLink.OpenAsync(
            _settings.Hub, _channel.Token, _channel.Codec, _channel.Http, _time, cancel);
        _link = link;
        var receiving = link.ReceiveAsync(this, cancel);
        try
        {
            for (var index = 0; index < _words.Length; index++) await WatchAsync(link, index, cancel);
            NoteLive();
            if (_plan.IsSlow) StopReading(link);
            await receiving;
            if (!cancel.IsCancellationRequested) _meters.Troubles.Add(link.CloseReason ?? "closed");
        }
        finally
        {
            if (IsLive) _lostAt = _time.Now();
            IsLive = false;
            link.Dispose();
            await receiving;
        }
    }

    private async Task WatchAsync(HubLink link, int index, CancellationToken cancel)
    {
        var from = _epoch is null || _histories[index].From is null
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{_epoch}.{_positions[index]}");
        await link.WatchAsync(_plan.Words[index], from, answer => Begin(index, answer, isFirst: from is null), cancel);
    }

    private void Begin(int index, WatchAnswer answer, bool isFirst)
    {
        _epoch = answer.Epoch;
        _histories[index].Begin(answer.Position, _time.Now());
        if (isFirst) Advance(index, answer.Position);
    }

    private void NoteLive()
    {
        IsLive = true;
        if (_lostAt != 0) _meters.Rejoin.Record(_time.Now() - _lostAt);
        _lostAt = 0;
    }

    private void StopReading(HubLink link)
    {
        foreach (var history in _histories) history.IsExcused = true;
        link.StopReading();
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(pause, _time, cancel);
        }
        catch (OperationCanceledException)
        {
            // The end of the run, which whoever pauses looks for next.
        }
    }

    private int FindWord(ReadOnlySpan<byte> topic)
    {
        for (var index = 0; index < _words.Length; index++)
        {
            if (topic.SequenceEqual(_words[index])) return index;
        }

        return -1;
    }

    private void Advance(int index, long position) => _positions[index] = Math.Max(_positions[index], position);
}
