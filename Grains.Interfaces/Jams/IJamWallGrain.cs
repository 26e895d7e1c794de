using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Jams;

/// <summary>Tells the screens of a jam what became of its ideas, many at a time. Key: jam id.</summary>
[Alias("IJamWallGrain")]
public interface IJamWallGrain : IGrainWithIntegerKey
{
    /// <summary>Says that something was stored that screens have not been told yet.</summary>
    [OneWay, AlwaysInterleave, Alias("Touch")]
    Task TouchAsync();

    /// <summary>How the jam is doing; who asks is online for a while. Whoever calls has been judged by the jam.</summary>
    [AlwaysInterleave, Alias("Pulse")]
    Task<JamPulse> PulseAsync(long userId);
}
