using MyDeclic.Realtime;
using Orleans;
using Orleans.Runtime;

namespace MyDeclic;

/// <summary>How a command waits until what it revoked is revoked everywhere.</summary>
internal static class Wait
{
    private const int AttemptsMax = 6;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Completes when every listening server acted on <paramref name="eventId"/>. A server that does not answer loses
    /// its lease, so this ends. What was revoked is stored by now: when the silo of the log's grain dies meanwhile, the
    /// one that takes its place is asked.
    /// </summary>
    public static async Task DeliveredAsync(this IGrainFactory grains, long eventId)
    {
        if (eventId == 0) return;
        var pause = FirstPause;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await grains.GetGrain<IEventLogGrain>(0).DeliveredAsync(eventId);
                return;
            }
            catch (Exception lost) when (lost is OrleansException or TimeoutException && attempt < AttemptsMax)
            {
                await Task.Delay(pause);
                pause *= 2;
            }
        }
    }
}
