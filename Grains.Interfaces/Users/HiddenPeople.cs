using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Users;

/// <summary>Who is not there for a person.</summary>
/// <param name="Blocked">Whom the person blocked.</param>
/// <param name="BlockedBy">Who blocked the person.</param>
[GenerateSerializer, Immutable, Alias("HiddenPeople")]
public sealed record HiddenPeople(ImmutableArray<long> Blocked, ImmutableArray<long> BlockedBy);
