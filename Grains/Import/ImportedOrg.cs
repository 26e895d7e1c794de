using System.Collections.Immutable;

namespace MyDeclic.Import;

/// <summary>An organisation to import whole or not at all.</summary>
/// <param name="People">Everybody.</param>
/// <param name="Follows">Who follows whom; nobody oneself, no pair twice.</param>
/// <param name="Communities">With their members.</param>
public sealed record ImportedOrg(
    ImmutableArray<ImportedPerson> People,
    ImmutableArray<ImportedFollow> Follows,
    ImmutableArray<ImportedCommunity> Communities);
