using Orleans;

namespace MyDeclic.Realtime;

/// <summary>One side of a follow.</summary>
/// <param name="Handle">Unique and permanent.</param>
/// <param name="Name">As the person wrote it.</param>
/// <param name="FollowingCount">People they follow.</param>
/// <param name="FollowersCount">People who follow them.</param>
[GenerateSerializer, Immutable, Alias("FollowSide")]
public sealed record FollowSide(string Handle, string Name, int FollowingCount, int FollowersCount);
