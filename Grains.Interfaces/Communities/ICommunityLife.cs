using Orleans;

namespace MyDeclic.Communities;

/// <summary>A community's life: its owner, its end, its sleep. A facet of the community's grain. Key: community id.</summary>
[Alias("ICommunityLife")]
public interface ICommunityLife : IGrainWithIntegerKey
{
    /// <summary>Makes a member the owner in the caller's place, who stays an animator.</summary>
    [Alias("Transfer")]
    Task<Result<CommunityView>> TransferAsync(Caller caller, long userId);

    /// <summary>Opens what was prepared, with the access that was chosen for it; owners. Again does nothing.</summary>
    [Alias("Open")]
    Task<Result<CommunityView>> OpenAsync(Caller caller);

    /// <summary>Makes it read-only, or writable again; owners.</summary>
    [Alias("Archive")]
    Task<Result<CommunityView>> ArchiveAsync(Caller caller, bool isArchived);

    /// <summary>Something was written: it sleeps no more. For grains, not for the door.</summary>
    [Alias("Wake")]
    Task WakeAsync(Caller caller);

    /// <summary>
    /// Puts it to sleep when nothing was written since <paramref name="before"/>, or wakes it. For grains, not for the door.
    /// </summary>
    [Alias("Check")]
    Task CheckAsync(DateTimeOffset before);
}
