using System.Collections.Immutable;
using MyDeclic.Shortcuts;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>shortcuts.changed</c>: the whole list as it is now, for those whom the topic is for.</summary>
/// <param name="IsCompany">Whether they are the company's, or one's own.</param>
/// <param name="Items">All of them that one sees, in order.</param>
[GenerateSerializer, Immutable, Alias("ShortcutsEventData")]
public sealed record ShortcutsEventData(bool IsCompany, ImmutableArray<ShortcutView> Items) : EventData;
