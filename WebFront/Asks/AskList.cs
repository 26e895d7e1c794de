using System.Collections.Immutable;
using MyDeclic.Asks;

namespace MyDeclic.WebFront.Asks;

/// <summary>A page of sessions.</summary>
/// <param name="Items">The one that closes last first.</param>
/// <param name="MayPlan">Whether the caller may plan one.</param>
/// <param name="Before">Continues the list; absent at its end.</param>
/// <param name="Position">See <see cref="MyDeclic.Realtime.LogPosition"/>.</param>
public sealed record AskList(ImmutableArray<AskView> Items, bool MayPlan, string? Before, string Position);
