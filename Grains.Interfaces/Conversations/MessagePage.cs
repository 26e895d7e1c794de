using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>Consecutive messages, oldest first.</summary>
/// <param name="Items">At most as many as asked for; no number between the first and the last is missing.</param>
/// <param name="HasOlder">Whether the caller may see messages before these.</param>
/// <param name="HasNewer">Whether there are messages after these.</param>
/// <param name="Position">See <see cref="Realtime.LogPosition"/>.</param>
[GenerateSerializer, Immutable, Alias("MessagePage")]
public sealed record MessagePage(ImmutableArray<MessageView> Items, bool HasOlder, bool HasNewer, string Position);
