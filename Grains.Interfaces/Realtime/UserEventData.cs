using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>user.updated</c>.</summary>
/// <param name="User">The page as everybody sees it.</param>
[GenerateSerializer, Immutable, Alias("UserEventData")]
public sealed record UserEventData(UserView User) : EventData;
