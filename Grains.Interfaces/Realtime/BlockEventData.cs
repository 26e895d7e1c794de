using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>user.blocked</c> and <c>user.unblocked</c>, for the one who did it alone.</summary>
/// <param name="User">Whom.</param>
[GenerateSerializer, Immutable, Alias("BlockEventData")]
public sealed record BlockEventData(AuthorView User) : EventData;
