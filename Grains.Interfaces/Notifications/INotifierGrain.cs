using Orleans;

namespace MyDeclic.Notifications;

/// <summary>Reads the log and writes notifications: the one writer of them. Key 0.</summary>
[Alias("INotifierGrain")]
public interface INotifierGrain : IGrainWithIntegerKey
{
    /// <summary>Sees to it that the log is followed, now and after any stop.</summary>
    [Alias("Wake")]
    Task WakeAsync();
}
