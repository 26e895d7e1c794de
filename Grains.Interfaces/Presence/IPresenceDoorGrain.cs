using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Presence;

/// <summary>Decides whose presence is seen by whom. A stateless worker: key 0.</summary>
[Alias("IPresenceDoorGrain")]
public interface IPresenceDoorGrain : IGrainWithIntegerKey
{
    /// <summary>Whether anybody may see when the caller is there: the person wishes it, and has a profile.</summary>
    [Alias("Shows")]
    Task<bool> ShowsAsync(Caller caller);

    /// <summary>
    /// Those of <paramref name="handles"/> whose presence the caller may see: whose profile they may consult, who do not
    /// hide, and nobody for a caller who hides.
    /// </summary>
    [Alias("Seen")]
    Task<ImmutableArray<PersonSeen>> SeenAsync(Caller caller, ImmutableArray<string> handles);

    /// <summary>What the person wishes.</summary>
    [Alias("Wish")]
    Task<bool> WishAsync(Caller caller);

    /// <summary>Shows or hides the caller from now on; hidden, they see nobody's presence either.</summary>
    [Alias("SetWish")]
    Task<Result> SetWishAsync(Caller caller, bool shows);
}
