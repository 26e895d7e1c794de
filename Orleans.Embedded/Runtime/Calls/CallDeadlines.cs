using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Embedded.Telemetry;

namespace Orleans.Embedded.Runtime.Calls;

/// <summary>
/// Times calls out. All calls have the same timeout, so those sent first expire first, and one sweep now and then
/// looks no further than the first that has time left. The lists are striped so that senders seldom meet.
/// </summary>
internal sealed class CallDeadlines : IDisposable
{
    private static readonly TimeSpan s_longestSweepPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_shortestSweepPeriod = TimeSpan.FromMilliseconds(10);

    private const int StripesMax = 64;

    private readonly CallDeadlineStripe[] _stripes;
    private readonly TimeProvider _timeProvider;
    private readonly EngineMeter _meter;
    private readonly TimeSpan _timeout;
    private readonly ITimer? _sweep;

    public CallDeadlines(TimeProvider timeProvider, EngineMeter meter, IOptions<SiloMessagingOptions> options)
    {
        (_timeProvider, _meter) = (timeProvider, meter);
        _timeout = options.Value.ResponseTimeout;
        CancelsCallees = options.Value.CancelRequestOnTimeout;
        _stripes = new CallDeadlineStripe[Math.Min(Environment.ProcessorCount, StripesMax)];
        for (var i = 0; i < _stripes.Length; i++)
            _stripes[i] = new CallDeadlineStripe(timeProvider);

        if (_timeout == Timeout.InfiniteTimeSpan)
            return;

        var period = TimeSpan.FromTicks(
            Math.Clamp(_timeout.Ticks / 10, s_shortestSweepPeriod.Ticks, s_longestSweepPeriod.Ticks));
        _sweep = timeProvider.CreateTimer(static self => ((CallDeadlines)self!).Sweep(), this, period, period);
    }

    /// <inheritdoc cref="MessagingOptions.CancelRequestOnTimeout"/>
    public bool CancelsCallees { get; }

    /// <summary>Counts from now, if there is a timeout.</summary>
    public void Add(GrainCall call)
    {
        if (_sweep is null)
            return;

        var stripe = (byte)((uint)Thread.GetCurrentProcessorId() % (uint)_stripes.Length);
        call.DeadlineStripe = stripe;
        _stripes[stripe].Add(call);
    }

    public void Remove(GrainCall call)
    {
        if (_sweep is null)
            return;

        var sentAt = _stripes[call.DeadlineStripe].Remove(call);
        if (sentAt != 0 && _meter.MeasuresLatency)
            _meter.OnAnswered(_timeProvider.GetElapsedTime(sentAt));
    }

    public void Dispose() => _sweep?.Dispose();

    private void Sweep()
    {
        var expired = new List<CallChain>();
        foreach (var stripe in _stripes)
            stripe.TakeExpired(_timeout, expired);

        if (expired.Count == 0)
            return;

        // Failing one call lets others go on: first all are described as they are, and the innermost fail first, so
        // that those who wait for each other do not get to answer after all.
        var described = expired.ConvertAll(chain => (Chain: chain, Text: chain.DescribeTimeout(_timeout)));
        foreach (var (chain, text) in described.OrderByDescending(d => d.Chain.Length))
            {
            _meter.OnTimedOut(chain.Last.TargetId.Type);
            chain.Last.Fail(new TimeoutException(text));
        }
    }
}
