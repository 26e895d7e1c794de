using Orleans;

namespace MyDeclic.Jams;

/// <summary>All jams: lists, and makes new ones. Key: 0.</summary>
[Alias("IJamsGrain")]
public interface IJamsGrain : IGrainWithIntegerKey
{
    /// <summary>Jams that <paramref name="caller"/> sees, the one that ends last first.</summary>
    [Alias("List")]
    Task<Result<JamPage>> ListAsync(Caller caller, PageRequest page);

    /// <summary>Plans one; animators of the community that hosts it.</summary>
    [Alias("Plan")]
    Task<Result<JamView>> PlanAsync(Caller caller, PlanJam command);

    /// <summary>Follows a jam that <paramref name="caller"/> sees, or no longer; what is so already stays so.</summary>
    [Alias("Follow")]
    Task<Result> FollowAsync(Caller caller, long jamId, bool follows);

    /// <summary>What a jam may be for, by place: who takes part in communities.</summary>
    [Alias("Places")]
    Task<Result<JamPlacesOffered>> PlacesAsync(Caller caller);

    /// <summary>How one is doing at the moment.</summary>
    [Alias("Pulse")]
    Task<Result<JamPulse>> PulseAsync(Caller caller, long jamId);
}
