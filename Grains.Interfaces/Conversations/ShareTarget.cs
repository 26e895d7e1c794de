using Orleans;

namespace MyDeclic.Conversations;

/// <summary>What a new post shares.</summary>
/// <param name="PostId">The post; null for nothing.</param>
[GenerateSerializer, Immutable, Alias("ShareTarget")]
public sealed record ShareTarget(long? PostId)
{
    /// <summary>Nothing.</summary>
    public static ShareTarget None { get; } = new((long?)null);
}
