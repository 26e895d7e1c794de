using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Communities;

/// <summary>Answers several requests to join at once.</summary>
/// <param name="Handles">Who asked; at most <see cref="Limits.RequestsSettledMax"/>. Who does not ask is passed over.</param>
/// <param name="IsAccepted">Let in, or refused.</param>
[GenerateSerializer, Immutable, Alias("SettleRequests")]
public sealed record SettleRequests(ImmutableArray<string> Handles, bool IsAccepted);
