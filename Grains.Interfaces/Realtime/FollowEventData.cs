using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>user.followed</c> and <c>user.unfollowed</c>.</summary>
/// <param name="Follower">Who follows or followed.</param>
/// <param name="Followee">Whom.</param>
[GenerateSerializer, Immutable, Alias("FollowEventData")]
public sealed record FollowEventData(FollowSide Follower, FollowSide Followee) : EventData;
