using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Communities;

/// <summary>What animators put above a community's feed: a facet of the community's grain. Key: community id.</summary>
[Alias("ICommunityBoard")]
public interface ICommunityBoard : IGrainWithIntegerKey
{
    /// <summary>All of it, for who may read the community.</summary>
    [ReadOnly, Alias("Board")]
    Task<Result<CommunityBoard>> BoardAsync(Caller caller);

    /// <summary>Pins a post of the community, or takes the pin out; at most <see cref="Limits.PinsPerCommunityMax"/>.</summary>
    [Alias("Pin")]
    Task<Result> PinAsync(Caller caller, long postId, bool isPinned);

    /// <summary>Announces, or ends the announcement when <paramref name="command"/> is null.</summary>
    [Alias("Announce")]
    Task<Result> AnnounceAsync(Caller caller, Announce? command);

    /// <summary>Says what who just joined is told; empty for nothing.</summary>
    [Alias("Welcome")]
    Task<Result> WelcomeAsync(Caller caller, string? text);

    /// <summary>Takes an announcement or the welcome off the caller's own screen; for members.</summary>
    [Alias("Dismiss")]
    Task<Result> DismissAsync(Caller caller, Dismissible what);
}
