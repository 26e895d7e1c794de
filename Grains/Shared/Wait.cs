using MyDeclic.Realtime;
using Orleans;

namespace MyDeclic;

/// <summary>How a command waits until what it revoked is revoked everywhere.</summary>
internal static class Wait
{
    /// <summary>
    /// Completes when every listening server acted on <paramref name="eventId"/>. A server that does not answer loses
    /// its lease, so this ends.
    /// </summary>
    public static Task DeliveredAsync(this IGrainFactory grains, long eventId) =>
        eventId == 0 ? Task.CompletedTask : grains.GetGrain<IEventLogGrain>(0).DeliveredAsync(eventId);
}
