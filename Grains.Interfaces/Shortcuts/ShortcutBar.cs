using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Shortcuts;

/// <summary>The shortcuts that one sees.</summary>
/// <param name="Company">The company's, in its order; for the communication team all of them.</param>
/// <param name="Mine">One's own, in one's order.</param>
/// <param name="MayManage">Whether one changes the company's.</param>
/// <param name="Position">See <see cref="Realtime.LogPosition"/>.</param>
[GenerateSerializer, Immutable, Alias("ShortcutBar")]
public sealed record ShortcutBar(
    ImmutableArray<ShortcutView> Company, ImmutableArray<ShortcutView> Mine, bool MayManage, string Position);
