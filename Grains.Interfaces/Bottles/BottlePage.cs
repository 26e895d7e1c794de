using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Bottles;

/// <summary>A page of bottles, newest first, and the position of the log from which events continue it.</summary>
/// <param name="Items">At most the page's limit.</param>
/// <param name="Before">Where the next, older page starts; null at the end.</param>
/// <param name="Position">See <see cref="Realtime.LogPosition"/>.</param>
[GenerateSerializer, Immutable, Alias("BottlePage")]
public sealed record BottlePage(ImmutableArray<BottleView> Items, string? Before, string Position);
